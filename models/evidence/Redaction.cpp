#include "models/evidence/Redaction.h"

#include "models/base/Redactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QString>

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

QString redactedValue(const QString &name, const QString &value)
{
    if (isSecretName(name) && !isReference(value) && !value.isEmpty())
        return Redactor::mark(QStringLiteral("secret"), Secret(value));
    return Redactor::redact(value);
}

QJsonValue redactValue(const QString &name, const QJsonValue &value, int &count)
{
    if (value.isString()) {
        const QString redacted = redactedValue(name, value.toString());
        count += redacted != value.toString() ? 1 : 0;
        return redacted;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &each : value.toArray())
            array << redactValue(name, each, count);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        *member = redactValue(member.key(), *member, count);
    return object;
}

} // namespace

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

Redacted redactJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull())
        return redactText(json);
    int count = 0;
    if (document.isArray()) {
        const QJsonArray array = redactValue({}, document.array(), count).toArray();
        return count == 0 ? Redacted{json, 0} : Redacted{QJsonDocument(array).toJson(), count};
    }
    const QJsonObject object = redactValue({}, document.object(), count).toObject();
    return count == 0 ? Redacted{json, 0} : Redacted{QJsonDocument(object).toJson(), count};
}

} // namespace numauth::evidence
