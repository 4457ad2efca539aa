#include "models/sandbox/TokenStore.h"

#include "models/base/JsonReader.h"
#include "models/cloud/CloudEnvironment.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace numauth::sandbox {

namespace {

/// How long a spent token still answers “expired” or “used” instead of “unknown”.
constexpr int rememberSeconds = 3600;
/// From so many tokens on, spent ones are forgotten earlier, every so many that are minted.
constexpr qsizetype crowd = 100'000;
constexpr qsizetype crowdStep = 10'000;

const QStringList carrierNames{QStringLiteral("CMCC"), QStringLiteral("CUCC"),
                               QStringLiteral("CTCC")};
const QStringList kindNames{QStringLiteral("accessToken"), QStringLiteral("accessCode"),
                            QStringLiteral("spToken"), QStringLiteral("h5"),
                            QStringLiteral("fusion")};

/// Number ranges as the regulator assigned them; ported numbers keep their range.
const std::array<QString, 3> &prefixes()
{
    static const std::array<QString, 3> ranges{
        QStringLiteral("134 135 136 137 138 139 147 148 150 151 152 157 158 159 172 178 182 183 "
                       "184 187 188 195 197 198"),
        QStringLiteral("130 131 132 145 146 155 156 166 167 171 175 176 185 186 196"),
        QStringLiteral("133 149 153 173 174 177 180 181 189 190 191 193 199")};
    return ranges;
}

template<class Enum>
std::optional<Enum> fromName(const QStringList &names, const QString &name)
{
    const qsizetype index = names.indexOf(name);
    if (index < 0)
        return std::nullopt;
    return static_cast<Enum>(index);
}

QString toText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QString carrierName(Carrier carrier)
{
    return carrierNames.at(static_cast<int>(carrier));
}

std::optional<Carrier> carrierFromName(const QString &name)
{
    return fromName<Carrier>(carrierNames, name.toUpper());
}

QString tokenKindName(TokenKind kind)
{
    return kindNames.at(static_cast<int>(kind));
}

std::optional<TokenKind> tokenKindFromName(const QString &name)
{
    return fromName<TokenKind>(kindNames, name);
}

int tokenLife(Carrier carrier, LifePreset preset)
{
    constexpr std::array<std::array<int, 3>, 2> minutes{{{2, 5, 1}, {2, 30, 10}}};
    return 60 * minutes.at(static_cast<size_t>(preset)).at(static_cast<size_t>(carrier));
}

std::optional<Carrier> carrierOfNumber(const QString &phone)
{
    if (!isMobileNumber(phone))
        return std::nullopt;
    for (size_t index = 0; index < prefixes().size(); ++index) {
        if (prefixes().at(index).contains(phone.left(3)))
            return static_cast<Carrier>(index);
    }
    return std::nullopt;
}

bool isMobileNumber(const QString &phone)
{
    static const QRegularExpression pattern(QStringLiteral("^1[3-9][0-9]{9}\\z"));
    return pattern.match(phone).hasMatch();
}

TokenStore::TokenStore(std::function<QByteArray()> randomBytes)
    : m_randomBytes(std::move(randomBytes))
{
}

QString TokenStore::mark()
{
    return cloud::sandboxTokenMark();
}

Token TokenStore::mint(TokenKind kind, Carrier carrier, const QString &phone, const QString &scheme,
                       LifePreset preset, const QDateTime &now)
{
    forgetOld(now);
    Token token;
    token.value = mark() + QString::fromLatin1(m_randomBytes().toBase64(
                               QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    token.kind = kind;
    token.carrier = carrier;
    token.phone = phone;
    token.scheme = scheme;
    token.expiresAt = now.addSecs(tokenLife(carrier, preset));
    m_tokens.insert(token.value, token);
    return token;
}

TokenState TokenStore::state(const QString &value, const QList<TokenKind> &kinds,
                             const QDateTime &now) const
{
    const auto found = m_tokens.constFind(value);
    if (found == m_tokens.cend())
        return TokenState::Unknown;
    if (!kinds.contains(found->kind))
        return TokenState::WrongKind;
    if (found->isUsed)
        return TokenState::Used;
    return now >= found->expiresAt ? TokenState::Expired : TokenState::Valid;
}

const Token *TokenStore::find(const QString &value) const
{
    const auto found = m_tokens.constFind(value);
    return found == m_tokens.cend() ? nullptr : &*found;
}

QList<Token> TokenStore::valid(const QDateTime &now) const
{
    QList<Token> tokens;
    for (const Token &token : m_tokens) {
        if (!token.isUsed && token.expiresAt > now)
            tokens << token;
    }
    std::ranges::sort(tokens, {}, &Token::expiresAt);
    return tokens;
}

void TokenStore::markUsed(const QString &value)
{
    const auto found = m_tokens.find(value);
    if (found != m_tokens.end())
        found->isUsed = true;
}

int TokenStore::forgetNumber(const QString &phone)
{
    return static_cast<int>(m_tokens.removeIf(
        [&phone](const QHash<QString, Token>::iterator &entry) { return entry->phone == phone; }));
}

void TokenStore::clear()
{
    m_tokens.clear();
}

QJsonArray TokenStore::toJson() const
{
    QJsonArray array;
    for (const Token &token : m_tokens) {
        array.append(QJsonObject{{QStringLiteral("token"), token.value},
                                 {QStringLiteral("kind"), tokenKindName(token.kind)},
                                 {QStringLiteral("carrier"), carrierName(token.carrier)},
                                 {QStringLiteral("phone"), token.phone},
                                 {QStringLiteral("scheme"), token.scheme},
                                 {QStringLiteral("expiresAt"), toText(token.expiresAt)},
                                 {QStringLiteral("used"), token.isUsed}});
    }
    return array;
}

Result<> TokenStore::restore(const QJsonArray &tokens)
{
    QHash<QString, Token> restored;
    for (const QJsonValue &value : tokens) {
        JsonReader reader(value.toObject(), QStringLiteral("tokens"));
        Token token;
        token.value = reader.text(QStringLiteral("token"));
        token.kind = static_cast<TokenKind>(reader.oneOf(QStringLiteral("kind"), kindNames));
        token.carrier = static_cast<Carrier>(reader.oneOf(QStringLiteral("carrier"), carrierNames));
        token.phone = reader.text(QStringLiteral("phone"));
        token.scheme = reader.text(QStringLiteral("scheme"), QString());
        token.isUsed = reader.boolean(QStringLiteral("used"));
        token.expiresAt =
            QDateTime::fromString(reader.text(QStringLiteral("expiresAt")), Qt::ISODateWithMs);
        if (!reader.hasFailed() && !token.expiresAt.isValid())
            reader.fail(QStringLiteral("expiresAt"), tr("must be a time in ISO 8601"));
        if (reader.hasFailed())
            return reader.error();
        restored.insert(token.value, token);
    }
    m_tokens = restored;
    return {};
}

void TokenStore::forgetOld(const QDateTime &now)
{
    const bool isCrowded = m_tokens.size() >= crowd && m_tokens.size() % crowdStep == 0;
    if (!isCrowded && m_lastSweep.isValid() && qAbs(m_lastSweep.secsTo(now)) < 60)
        return;
    m_lastSweep = now;
    m_tokens.removeIf([&now, isCrowded](const QHash<QString, Token>::iterator &entry) {
        const bool isSpent = entry->isUsed || entry->expiresAt < now;
        return isCrowded ? isSpent : entry->expiresAt.addSecs(rememberSeconds) < now;
    });
}

} // namespace numauth::sandbox
