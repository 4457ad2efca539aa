#include "models/sandbox/IssuedTokens.h"

#include "models/base/JsonReader.h"

namespace numauth::sandbox {

namespace {

constexpr qsizetype limit = 100'000;
const QStringList kindNames{QStringLiteral("h5Access"), QStringLiteral("h5Jwt"),
                            QStringLiteral("fusion"), QStringLiteral("sms")};

} // namespace

void IssuedTokens::add(const QString &value, const Entry &entry, const QDateTime &now)
{
    if (!m_lastSweep.isValid() || qAbs(m_lastSweep.secsTo(now)) >= 60 || m_tokens.size() >= limit) {
        m_lastSweep = now;
        m_tokens.removeIf([&now](const QHash<QString, Entry>::iterator &token) {
            return token->expiresAt <= now;
        });
    }
    if (m_tokens.size() < limit)
        m_tokens.insert(value, entry);
}

bool IssuedTokens::isValid(const QString &value, AdmissionKind kind, const QDateTime &now) const
{
    const auto found = m_tokens.constFind(value);
    return found != m_tokens.cend() && found->kind == kind && found->expiresAt > now;
}

QJsonArray IssuedTokens::toJson() const
{
    QJsonArray array;
    for (auto token = m_tokens.cbegin(); token != m_tokens.cend(); ++token) {
        array.append(QJsonObject{
            {QStringLiteral("token"), token.key()},
            {QStringLiteral("kind"), kindNames.at(static_cast<int>(token->kind))},
            {QStringLiteral("scheme"), token->scheme},
            {QStringLiteral("expiresAt"), token->expiresAt.toUTC().toString(Qt::ISODateWithMs)}});
    }
    return array;
}

Result<> IssuedTokens::restore(const QJsonArray &tokens)
{
    QHash<QString, Entry> restored;
    for (const QJsonValue &value : tokens) {
        JsonReader reader(value.toObject(), QStringLiteral("issued"));
        Entry entry;
        entry.kind = static_cast<AdmissionKind>(reader.oneOf(QStringLiteral("kind"), kindNames));
        entry.scheme = reader.text(QStringLiteral("scheme"));
        entry.expiresAt =
            QDateTime::fromString(reader.text(QStringLiteral("expiresAt")), Qt::ISODateWithMs);
        const QString token = reader.text(QStringLiteral("token"));
        if (!entry.expiresAt.isValid())
            reader.fail(QStringLiteral("expiresAt"), tr("must be a time in ISO 8601"));
        if (reader.hasFailed())
            return reader.error();
        restored.insert(token, entry);
    }
    m_tokens = restored;
    return {};
}

} // namespace numauth::sandbox
