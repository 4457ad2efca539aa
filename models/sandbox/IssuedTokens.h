#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QString>

namespace numauth::sandbox {

/// Tokens that admit a client SDK and may be used again until they end.
enum class AdmissionKind { H5Access, H5Jwt, Fusion, Sms };

/// The admission tokens that the gateway gave out. Ended ones are dropped; at most 100 000 are
/// kept. One thread.
class IssuedTokens
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::IssuedTokens)

public:
    struct Entry
    {
        AdmissionKind kind = AdmissionKind::H5Access;
        QString scheme;
        QDateTime expiresAt;
    };

    void add(const QString &value, const Entry &entry, const QDateTime &now);
    bool isValid(const QString &value, AdmissionKind kind, const QDateTime &now) const;
    /// The scheme that \p value was issued for; empty when there is no such token.
    QString schemeOf(const QString &value) const { return m_tokens.value(value).scheme; }
    qsizetype count() const { return m_tokens.size(); }
    void clear() { m_tokens.clear(); }

    QJsonArray toJson() const;
    Result<> restore(const QJsonArray &tokens);

private:
    QHash<QString, Entry> m_tokens;
    QDateTime m_lastSweep;
};

} // namespace numauth::sandbox
