#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace numauth::sandbox {

/// A text message that the sandbox pretends to have sent.
struct SmsMessage
{
    QString bizId;
    QString phone;
    QString code;
    QString signName;
    QString templateCode;
    QString outId;
    QString schemeName;
    /// Of the old flow: the token that VerifySmsCode wants.
    QString smsToken;
    QDateTime sentAt;
    QDateTime expiresAt;
    /// Whether the cloud made the code, so that it can be checked.
    bool isCheckable = false;
    bool isSpent = false;
};

/// How a code compares with what was sent.
enum class CodeCheck { Right, Wrong, Expired, NeverSent };

/// The messages of the simulated account, newest last. Keeps thirty days and 10 000 messages. One
/// thread.
class SmsOutbox
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::SmsOutbox)

public:
    static constexpr qsizetype limit = 10'000;

    /// Adds \p message; with \p replacesEarlier the unspent codes of the same number and scheme
    /// name end.
    void add(const SmsMessage &message, bool replacesEarlier);
    /// When the last message went to \p phone under \p schemeName.
    std::optional<QDateTime> lastSent(const QString &phone, const QString &schemeName) const;
    /// A right code is spent by the check. That the real cloud does so too is inferred.
    CodeCheck check(const QString &phone, const QString &schemeName, const QString &code,
                    Qt::CaseSensitivity sensitivity, const QDateTime &now);
    /// The same for the old flow, by the token of its message.
    CodeCheck checkToken(const QString &smsToken, const QString &phone, const QString &code,
                         const QDateTime &now);
    const QList<SmsMessage> &messages() const { return m_messages; }
    /// Removes every message to \p phone, and says how many there were.
    int forgetNumber(const QString &phone);
    void clear() { m_messages.clear(); }

    QJsonArray toJson() const;
    Result<> restore(const QJsonArray &messages);

private:
    QList<SmsMessage> m_messages;
};

} // namespace numauth::sandbox
