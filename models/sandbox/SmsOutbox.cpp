#include "models/sandbox/SmsOutbox.h"

#include "models/base/JsonReader.h"

namespace numauth::sandbox {

namespace {

constexpr int keptDays = 30;

struct TextMember
{
    const char *name;
    QString SmsMessage::*member;
};

constexpr TextMember textMembers[] = {{"bizId", &SmsMessage::bizId},
                                      {"phone", &SmsMessage::phone},
                                      {"code", &SmsMessage::code},
                                      {"signName", &SmsMessage::signName},
                                      {"templateCode", &SmsMessage::templateCode},
                                      {"outId", &SmsMessage::outId},
                                      {"schemeName", &SmsMessage::schemeName},
                                      {"smsToken", &SmsMessage::smsToken}};

QString toText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

CodeCheck compare(SmsMessage &message, const QString &code, Qt::CaseSensitivity sensitivity,
                  const QDateTime &now)
{
    if (message.code.compare(code, sensitivity) != 0)
        return CodeCheck::Wrong;
    if (message.isSpent || message.expiresAt <= now)
        return CodeCheck::Expired;
    message.isSpent = true;
    return CodeCheck::Right;
}

} // namespace

void SmsOutbox::add(const SmsMessage &message, bool replacesEarlier)
{
    m_messages.removeIf([&message](const SmsMessage &old) {
        return old.sentAt.addDays(keptDays) < message.sentAt;
    });
    if (m_messages.size() >= limit)
        m_messages.removeFirst();
    if (replacesEarlier) {
        for (SmsMessage &old : m_messages) {
            if (old.phone == message.phone && old.schemeName == message.schemeName)
                old.isSpent = true;
        }
    }
    m_messages.append(message);
}

std::optional<QDateTime> SmsOutbox::lastSent(const QString &phone, const QString &schemeName) const
{
    for (auto message = m_messages.crbegin(); message != m_messages.crend(); ++message) {
        const bool isSame = message->phone == phone && message->schemeName == schemeName;
        if (isSame && message->smsToken.isEmpty())
            return message->sentAt;
    }
    return std::nullopt;
}

CodeCheck SmsOutbox::check(const QString &phone, const QString &schemeName, const QString &code,
                           Qt::CaseSensitivity sensitivity, const QDateTime &now)
{
    CodeCheck best = CodeCheck::NeverSent;
    for (auto message = m_messages.rbegin(); message != m_messages.rend(); ++message) {
        if (message->phone != phone || message->schemeName != schemeName || !message->isCheckable)
            continue;
        const CodeCheck result = compare(*message, code, sensitivity, now);
        if (result == CodeCheck::Right)
            return result;
        if (best != CodeCheck::Expired)
            best = result;
    }
    return best;
}

CodeCheck SmsOutbox::checkToken(const QString &smsToken, const QString &phone, const QString &code,
                                const QDateTime &now)
{
    for (SmsMessage &message : m_messages) {
        if (!smsToken.isEmpty() && message.smsToken == smsToken && message.phone == phone)
            return compare(message, code, Qt::CaseSensitive, now);
    }
    return CodeCheck::NeverSent;
}

int SmsOutbox::forgetNumber(const QString &phone)
{
    return static_cast<int>(m_messages.removeIf(
        [&phone](const SmsMessage &message) { return message.phone == phone; }));
}

QJsonArray SmsOutbox::toJson() const
{
    QJsonArray array;
    for (const SmsMessage &message : m_messages) {
        QJsonObject object{{QStringLiteral("sentAt"), toText(message.sentAt)},
                           {QStringLiteral("expiresAt"), toText(message.expiresAt)},
                           {QStringLiteral("checkable"), message.isCheckable},
                           {QStringLiteral("spent"), message.isSpent}};
        for (const TextMember &text : textMembers)
            object.insert(QString::fromLatin1(text.name), message.*text.member);
        array.append(object);
    }
    return array;
}

Result<> SmsOutbox::restore(const QJsonArray &messages)
{
    QList<SmsMessage> restored;
    for (const QJsonValue &value : messages) {
        JsonReader reader(value.toObject(), QStringLiteral("messages"));
        SmsMessage message;
        for (const TextMember &text : textMembers)
            message.*text.member = reader.text(QString::fromLatin1(text.name));
        message.isCheckable = reader.boolean(QStringLiteral("checkable"));
        message.isSpent = reader.boolean(QStringLiteral("spent"));
        message.sentAt =
            QDateTime::fromString(reader.text(QStringLiteral("sentAt")), Qt::ISODateWithMs);
        message.expiresAt =
            QDateTime::fromString(reader.text(QStringLiteral("expiresAt")), Qt::ISODateWithMs);
        if (!message.sentAt.isValid() || !message.expiresAt.isValid())
            reader.fail(QStringLiteral("sentAt"), tr("must be a time in ISO 8601"));
        if (restored.size() >= limit)
            reader.fail(QString(), tr("has more than %1 messages").arg(limit));
        if (reader.hasFailed())
            return reader.error();
        restored << message;
    }
    m_messages = restored;
    return {};
}

} // namespace numauth::sandbox
