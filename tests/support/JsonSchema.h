#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace numauth::tests {

/// Checks a document against a JSON schema of draft 4, as far as published schemas of reports need
/// it: types, members, arrays, enums, patterns, limits, `$ref` into `definitions`, `anyOf`,
/// `oneOf`.
class JsonSchema
{
public:
    explicit JsonSchema(const QJsonObject &schema) : m_root(schema) {}

    /// What breaks the schema first, as `/runs/0/tool: is missing driver`; empty when nothing does.
    QString problem(const QJsonValue &document) const { return check(m_root, document, QString()); }

private:
    QString check(const QJsonObject &schema, const QJsonValue &value, const QString &path) const;
    QString checkObject(const QJsonObject &schema, const QJsonObject &object,
                        const QString &path) const;
    QString checkArray(const QJsonObject &schema, const QJsonArray &array,
                       const QString &path) const;
    QString checkChoices(const QJsonObject &schema, const QJsonValue &value,
                         const QString &path) const;

    QJsonObject m_root;
};

} // namespace numauth::tests
