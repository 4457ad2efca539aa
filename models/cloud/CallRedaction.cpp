#include "models/cloud/CallRedaction.h"

#include "models/base/Redactor.h"

#include <QJsonArray>

namespace numauth::cloud {

namespace {

QString redactText(Sensitivity sensitivity, const QString &text)
{
    switch (sensitivity) {
    case Sensitivity::Personal:
        return Redactor::maskNumber(text);
    case Sensitivity::Token:
        return Redactor::mark(QStringLiteral("token"), Secret(text));
    case Sensitivity::Secret:
        return Redactor::mark(QStringLiteral("secret"), Secret(text));
    case Sensitivity::Plain:
        break;
    }
    return Redactor::redact(text);
}

/// A vendor sample shows a phone number as a JSON number.
QJsonValue redactNumber(Sensitivity sensitivity, const QJsonValue &value)
{
    const QString text = QString::number(value.toDouble(), 'f', 0);
    const QString redacted = redactText(sensitivity, text);
    return redacted == text ? value : QJsonValue(redacted);
}

QJsonValue redactValue(const Operation *operation, const QString &path, const QJsonValue &value)
{
    const ResponseField *field = operation ? operation->responseField(path) : nullptr;
    const Sensitivity sensitivity = field ? field->sensitivity : Sensitivity::Plain;
    switch (value.type()) {
    case QJsonValue::String:
        return redactText(sensitivity, value.toString());
    case QJsonValue::Double:
        return redactNumber(sensitivity, value);
    case QJsonValue::Array: {
        QJsonArray entries;
        for (const QJsonValue &entry : value.toArray())
            entries.append(redactValue(operation, path + QStringLiteral("[]"), entry));
        return entries;
    }
    case QJsonValue::Object: {
        QJsonObject members;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString below =
                path.isEmpty() ? member.key() : path + QLatin1Char('.') + member.key();
            members.insert(member.key(), redactValue(operation, below, member.value()));
        }
        return members;
    }
    default:
        return value;
    }
}

} // namespace

QString redactParameter(const Operation *operation, const QString &name, const QString &value)
{
    const Parameter *row = operation ? operation->parameter(name) : nullptr;
    return redactText(row ? row->sensitivity : Sensitivity::Plain, value);
}

QJsonObject redactParameters(const Operation *operation, const QMap<QString, QString> &parameters)
{
    QJsonObject redacted;
    for (auto own = parameters.cbegin(); own != parameters.cend(); ++own)
        redacted.insert(Redactor::redact(own.key().left(64)),
                        redactParameter(operation, own.key(), own.value()));
    return redacted;
}

QJsonObject redactBody(const Operation *operation, const QJsonObject &body)
{
    return redactValue(operation, QString(), body).toObject();
}

} // namespace numauth::cloud
