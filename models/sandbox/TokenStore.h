#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QString>

#include <functional>
#include <optional>

namespace numauth::sandbox {

enum class Carrier { Cmcc, Cucc, Ctcc };
/// What a token may be used for: one-tap login, number verification, the H5 twins of both, or
/// fusion authentication.
enum class TokenKind { AccessToken, AccessCode, SpToken, H5, Fusion };
/// `Faq` lives 2 / 5 / 1 minutes for China Mobile / Unicom / Telecom, `Current` 2 / 30 / 10: the
/// vendor's two publications disagree.
enum class LifePreset { Faq, Current };

QString carrierName(Carrier carrier);
std::optional<Carrier> carrierFromName(const QString &name);
QString tokenKindName(TokenKind kind);
std::optional<TokenKind> tokenKindFromName(const QString &name);
/// In seconds.
int tokenLife(Carrier carrier, LifePreset preset);
/// The carrier that owns \p phone's number range; absent for other numbers.
std::optional<Carrier> carrierOfNumber(const QString &phone);
/// Eleven digits, starting with 1 and 3 to 9.
bool isMobileNumber(const QString &phone);

struct Token
{
    QString value;
    TokenKind kind = TokenKind::AccessToken;
    Carrier carrier = Carrier::Cmcc;
    QString phone;
    QString scheme;
    QDateTime expiresAt;
    bool isUsed = false;
};

enum class TokenState { Valid, Unknown, Used, Expired, WrongKind };

/// The single-use tokens of the sandbox. Expired ones are forgotten an hour after their end, so
/// that memory stays flat. One thread.
class TokenStore
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::TokenStore)

public:
    /// \p randomBytes makes the variable part of a token.
    explicit TokenStore(std::function<QByteArray()> randomBytes);

    /// All tokens start with this mark, which the live path refuses to send.
    static QString mark();

    Token mint(TokenKind kind, Carrier carrier, const QString &phone, const QString &scheme,
               LifePreset preset, const QDateTime &now);
    /// Adds a token that was made elsewhere.
    void add(const Token &token) { m_tokens.insert(token.value, token); }
    void remove(const QString &value) { m_tokens.remove(value); }
    TokenState state(const QString &value, const QList<TokenKind> &kinds,
                     const QDateTime &now) const;
    /// Null when there is no such token.
    const Token *find(const QString &value) const;
    void markUsed(const QString &value);
    /// Neither used nor expired at \p now; the one that ends first stands first.
    QList<Token> valid(const QDateTime &now) const;
    qsizetype count() const { return m_tokens.size(); }
    /// Removes every token of \p phone, and says how many there were.
    int forgetNumber(const QString &phone);
    void clear();

    QJsonArray toJson() const;
    Result<> restore(const QJsonArray &tokens);

private:
    void forgetOld(const QDateTime &now);

    std::function<QByteArray()> m_randomBytes;
    QHash<QString, Token> m_tokens;
    QDateTime m_lastSweep;
};

} // namespace numauth::sandbox
