#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QString>
#include <QUrl>

namespace numauth::cloud {

/// How long a call may take.
struct CallLimits
{
    int connectTimeoutMs = 3000;
    /// From the sent request to the end of the answer.
    int readTimeoutMs = 5000;

    friend bool operator==(const CallLimits &, const CallLimits &) = default;
};

/// How calls travel: time limits and proxy. Loopback never goes through a proxy. A value.
struct CallNetwork
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::CallNetwork)

public:
    enum class Proxy { System, None, Own };

    static constexpr int leastTimeoutMs = 100;
    static constexpr int greatestTimeoutMs = 120'000;
    /// What the service advises apps to set; a value outside is allowed and said.
    static constexpr int leastAdvisedMs = 3000;
    static constexpr int greatestAdvisedMs = 5000;

    CallLimits limits = {};
    Proxy proxy = Proxy::System;
    /// With Proxy::Own: `http://HOST:PORT` or `socks5://HOST:PORT`.
    QUrl proxyUrl = {};

    /// `system`, `none` or the address of a proxy.
    static Result<CallNetwork> withProxy(CallNetwork network, const QString &word);
    QString proxyWord() const;
    /// What is worth a warning about the limits; empty when nothing is.
    QString advice() const;

    /// The user's choice, in the folder for data that all programs share; the usual one when there
    /// is no file.
    static QString defaultPath();
    static QString pathIn(const QString &folder);
    static Result<CallNetwork> read(const QString &path);
    Result<> write(const QString &path) const;

    friend bool operator==(const CallNetwork &, const CallNetwork &) = default;
};

} // namespace numauth::cloud
