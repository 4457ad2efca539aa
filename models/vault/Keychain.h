#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"

#include <QCoreApplication>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace numauth::vault {

/// The system's own store of secrets. Every request answers once, later, on the thread that asked;
/// never inside the call.
class Keychain
{
public:
    using Answer = std::function<void(Result<Secret>)>;

    virtual ~Keychain() = default;
    virtual void read(const QString &name, const Answer &answer) = 0;
    /// The answer holds an empty Secret when it went well; likewise of remove().
    virtual void write(const QString &name, const Secret &secret, const Answer &answer) = 0;
    virtual void remove(const QString &name, const Answer &answer) = 0;
};

/// The keychain of macOS and Windows, the Secret Service or KWallet.
std::unique_ptr<Keychain> makeSystemKeychain();

/// Asks another keychain and gives up after a while, because a locked or broken keychain may never
/// answer. A late answer is thrown away.
class WatchedKeychain : public Keychain
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::WatchedKeychain)

public:
    explicit WatchedKeychain(std::unique_ptr<Keychain> keychain,
                             std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~WatchedKeychain() override;

    void read(const QString &name, const Answer &answer) override;
    void write(const QString &name, const Secret &secret, const Answer &answer) override;
    void remove(const QString &name, const Answer &answer) override;

private:
    Answer watched(const Answer &answer);

    std::unique_ptr<Keychain> m_keychain;
    std::chrono::milliseconds m_patience;
    QObject m_context;
};

} // namespace numauth::vault
