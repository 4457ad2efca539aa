#pragma once

#include "models/base/LocalText.h"
#include "models/consent/ConsentPage.h"

#include <QJsonArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::consent {

/// One attribute that a fix changes; nothing stands for "not set".
struct AttributeChange
{
    QString attribute;
    std::optional<QJsonArray> from;
    std::optional<QJsonArray> to;

    friend bool operator==(const AttributeChange &, const AttributeChange &) = default;
};

/// \p arguments as they stand in a call: `300`, or `"#FF000000",16` for several; empty for nothing.
QString argumentsText(const std::optional<QJsonArray> &arguments);

/// Why some cells cannot be cleared by attributes: demands that contradict each other, or a finding
/// that needs a decision of a person.
struct FixConflict
{
    QString ruleId;
    QStringList elements; ///< the views whose demands contradict, ids as in the contract
    QStringList devices;  ///< where they do, ids of the device table
    LocalText message;    ///< a sentence with its full stop

    friend bool operator==(const FixConflict &, const FixConflict &) = default;
};

/// The smallest change of attributes that clears the selected cells, as proven by another check of
/// the changed page. A value.
struct FixProposal
{
    QList<AttributeChange> changes; ///< by name; empty when there is nothing to do or no way
    int cleared = 0;              ///< cells that are refused or not compliant now and would not be
    int remaining = 0;            ///< cells that would still be
    QList<FixConflict> conflicts; ///< empty when nothing remains

    bool isComplete() const { return remaining == 0; }
    /// The form that ConsentDocument::setAttributes takes: one undo step.
    QMap<QString, std::optional<QJsonArray>> values() const;
    /// \p page with the changes made.
    ConsentPage appliedTo(ConsentPage page) const;
};

} // namespace numauth::consent
