#include "models/evidence/Redaction.h"

#include "models/base/Redactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace numauth::evidence {

namespace {

bool isSecretName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("(secret|token|password|accesscode|authsdkinfo)$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

/// A reference says where a secret lies and is none.
bool isReference(const QString &value)
{
    static const QRegularExpression pattern(QStringLiteral("^(vault|env|file|mint):"));
    return pattern.match(value).hasMatch();
}

bool isNumber(const QString &value)
{
    static const QRegularExpression pattern(QStringLiteral("^1[3-9]\\d{9}$"));
    return pattern.match(value).hasMatch();
}

/// The numbers of the sandbox and of samples.
bool isTestNumber(const QString &value)
{
    return value.startsWith(QLatin1StringView("1380000"));
}

QString redactedValue(const QString &name, const QString &value, StandIns &standIns)
{
    if (isNumber(value))
        return isTestNumber(value) ? value : standIns.forNumber(value);
    if (isSecretName(name) && !isReference(value) && !value.isEmpty())
        return standIns.forSecret(value);
    return Redactor::redact(value);
}

QJsonValue redactValue(const QString &name, const QJsonValue &value, StandIns &standIns, int &count)
{
    if (value.isString()) {
        const QString redacted = redactedValue(name, value.toString(), standIns);
        count += redacted != value.toString() ? 1 : 0;
        return redacted;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array << redactValue(name, each, standIns, count);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        *member = redactValue(member.key(), *member, standIns, count);
    return object;
}

} // namespace

QString StandIns::forNumber(const QString &number)
{
    if (!m_known.contains(number))
        m_known.insert(number,
                       QStringLiteral("1380000%1").arg(9000 + m_known.size() % 1000, 4, 10));
    return m_known.value(number);
}

QString StandIns::forSecret(const QString &secret)
{
    if (!m_known.contains(secret))
        m_known.insert(secret, QStringLiteral("stand-in-%1").arg(m_known.size() + 1));
    return m_known.value(secret);
}

Redacted redactText(const QByteArray &text)
{
    Redacted result;
    for (const QByteArray &line : text.split('\n')) {
        const QString before = QString::fromUtf8(line);
        const QString after = Redactor::redact(before);
        result.count += after != before ? 1 : 0;
        result.bytes += after.toUtf8() + '\n';
    }
    result.bytes.chop(1);
    return result;
}

Redacted redactJson(const QByteArray &json, StandIns &standIns)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull())
        return redactText(json);
    int count = 0;
    if (document.isArray()) {
        const QJsonArray array = redactValue({}, document.array(), standIns, count).toArray();
        return count == 0 ? Redacted{json, 0} : Redacted{QJsonDocument(array).toJson(), count};
    }
    const QJsonObject object = redactValue({}, document.object(), standIns, count).toObject();
    return count == 0 ? Redacted{json, 0} : Redacted{QJsonDocument(object).toJson(), count};
}

} // namespace numauth::evidence
