#pragma once

#include "models/consent/AttributeTable.h"

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace numauth::consent {

/// Names with one literal initialiser in the same file, and that initialiser as written.
using SourceConstants = QHash<QString, QString>;

/// What one argument of a setter means, as a page file holds it: a number, a boolean, a text, for
/// ArgumentKind::Color `"#AARRGGBB"`, or `{"expr":"as written"}` for what only the app can know.
/// Understands literals, arithmetic on them, the platform's own constants (Color, Gravity,
/// ActivityInfo, ImageView.ScaleType, View), Color.parseColor/rgb/argb, and \p constants.
/// Nothing is executed; nesting deeper than 32 is an expression.
QJsonValue readLiteral(const QString &argument, ArgumentKind kind = ArgumentKind::Other,
                       const SourceConstants &constants = {});

/// Whether \p value is an `{"expr":…}`.
bool isExpression(const QJsonValue &value);

} // namespace numauth::consent
