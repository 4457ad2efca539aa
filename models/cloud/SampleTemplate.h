#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace numauth::cloud {

/// How a parameter stands in a sample.
enum class SampleValueKind { Text, Integer, Boolean, Variable };

/// One parameter of a sample; `value` is a literal of the sample's language already.
struct SampleValue
{
    SampleValueKind kind = SampleValueKind::Text;
    QString name;
    QString value;
    QString variable;
};

/// Fills a template of resources/cloud/samples. `{word}` is replaced by that word's value; a run of
/// lines that start with `@each KIND@` is written once for every parameter, each with the line of
/// its kind. One pass: what a value contains is never replaced again. Pure; any thread.
QString fillSampleTemplate(const QString &text, const QHash<QString, QString> &words,
                           const QList<SampleValue> &values);

/// Quotes \p text as a literal: `double` with backslashes, `single` as in PHP, `shell`.
QString quoteLiteral(const QString &text, const QString &quote);

/// `OutId` → `outId`.
QString camelCase(const QString &name);
/// `OutId` → `out_id`, `H5Origin` → `h_5origin`, as the vendor's generator writes it.
QString snakeCase(const QString &name);

} // namespace numauth::cloud
