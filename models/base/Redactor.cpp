#include "models/base/Redactor.h"

#include <QRegularExpression>

namespace numauth {

namespace {

using Replace = QString (*)(const QRegularExpressionMatch &);

QString replaceAll(const QString &text, const QRegularExpression &pattern, Replace replace)
{
    QString result;
    qsizetype end = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(end, match.capturedStart() - end);
        result += replace(match);
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

const QRegularExpression &numberPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9A-Za-z])(?:\\+?86[- ]?)?(1[3-9]\\d{9})(?![0-9A-Za-z])"));
    return pattern;
}

const QRegularExpression &secretFieldPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "((?:access_?key_?secret|access_?token|access_?code|sp_?token|jwt_?token|"
            "auth_?token|login_?token|security_?token|token|utdid|um_aaid|secret_?info|signature|"
            "secret|password)"
            "(?:\\\\?\"|')?\\s*[=:]\\s*(?:\\\\?\"|')?)([^\\s\"'\\\\&,;‹]{6,})"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &jwtPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+)*"));
    return pattern;
}

/// The SDK's key and long tokens: far longer than any word or digest of a log.
const QRegularExpression &longSecretPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{100,}={0,2}"));
    return pattern;
}

const QRegularExpression &accessKeyPattern()
{
    static const QRegularExpression pattern(QStringLiteral("(?<![0-9A-Za-z])LTAI[0-9A-Za-z]{12,}"));
    return pattern;
}

} // namespace

QString Redactor::maskNumber(const QString &number)
{
    if (number.size() < 11)
        return QString(number.size(), QLatin1Char('*'));
    return number.left(3) + QString(number.size() - 7, QLatin1Char('*')) + number.right(4);
}

QString Redactor::mark(const QString &kind, const Secret &secret)
{
    return QStringLiteral("‹%1:%2›").arg(kind, secret.fingerprint());
}

QString Redactor::redact(const QString &text)
{
    QString result =
        replaceAll(text, secretFieldPattern(), [](const QRegularExpressionMatch &match) {
            return match.captured(1) + mark(QStringLiteral("secret"), Secret(match.captured(2)));
        });
    result = replaceAll(result, jwtPattern(), [](const QRegularExpressionMatch &match) {
        return mark(QStringLiteral("token"), Secret(match.captured()));
    });
    result = replaceAll(result, accessKeyPattern(), [](const QRegularExpressionMatch &match) {
        return mark(QStringLiteral("key"), Secret(match.captured()));
    });
    result = replaceAll(result, longSecretPattern(), [](const QRegularExpressionMatch &match) {
        return mark(QStringLiteral("secret"), Secret(match.captured()));
    });
    return replaceAll(result, numberPattern(), [](const QRegularExpressionMatch &match) {
        return maskNumber(match.captured(1));
    });
}

} // namespace numauth
