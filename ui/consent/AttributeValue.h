#pragma once

#include "models/base/Result.h"
#include "models/consent/AttributeTable.h"
#include "models/consent/ConsentPage.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QString>

namespace numauth::ui {

/// Attribute values as words, and words as attribute values.
class AttributeValue
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::AttributeValue)

public:
    /// Whether it holds more than a line can: several arguments, a list of texts, a frame.
    static bool needsForm(const consent::Attribute &attribute);
    /// What the page or the table says: `412`, `未设`, `登录`, `开`, `#FF1890FF`; several arguments
    /// behind each other.
    static QString shown(const consent::Attribute &attribute, const consent::ConsentPage &page);
    /// The text for an editor: empty where nothing is set and there is no default.
    static QString editable(const consent::Attribute &attribute, const consent::ConsentPage &page);
    /// Reads what a user typed; arithmetic as `48+4` is worked out. The sentence of an Error says
    /// what would be right.
    static Result<QJsonValue> parse(const consent::Attribute &attribute, const QString &text,
                                    qsizetype argument = 0);
};

} // namespace numauth::ui
