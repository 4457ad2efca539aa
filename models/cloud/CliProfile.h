#pragma once

#include "models/base/Result.h"
#include "models/cloud/Credentials.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace numauth::cloud {

/// The access key in a profile of the cloud's own command line, `~/.aliyun/config.json`. It is read
/// when it is needed and kept nowhere. Profiles that must fetch a key first (roles, machine
/// identities) are refused with a sentence. Pure but for open(); any thread.
class CliProfile
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::CliProfile)

public:
    /// Where the cloud's command line keeps its profiles.
    static QString defaultPath();
    /// The names in the file at \p path, in its order; empty when there is none.
    static QStringList names(const QString &path);
    /// The profile \p name, or the current one when it is empty.
    static Result<Credentials> open(const QString &path, const QString &name);
    static Result<Credentials> parse(const QByteArray &bytes, const QString &path,
                                     const QString &name);
};

} // namespace numauth::cloud
