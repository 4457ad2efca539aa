#include "ui/consent/FixWords.h"

#include "models/consent/RuleFinding.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

using consent::Attribute;
using consent::AttributeChange;
using consent::formatDp;

namespace {

constexpr qsizetype mostTold = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::FixWords)
};

QString label(const QString &elementId)
{
    return consent::elementLabel(elementId).text();
}

/// By how much a change moves a view down (negative: up); nothing where it is no move by a number.
std::optional<double> downBy(const AttributeChange &change, const Attribute &attribute)
{
    const bool isMove = attribute.drag.axis == consent::DragInfo::Axis::Y && change.from &&
                        change.to && change.from->at(0).isDouble() && change.to->at(0).isDouble();
    if (!isMove)
        return std::nullopt;
    const double by = change.to->at(0).toDouble() - change.from->at(0).toDouble();
    return attribute.drag.isFromEnd ? -by : by;
}

QString moveText(const QString &elementId, double down, const QString &unit)
{
    const QString amount = formatDp(std::abs(down)) + QLatin1Char(' ') + unit;
    return down < 0 ? Words::tr("%1 up by %2").arg(label(elementId), amount)
                    : Words::tr("%1 down by %2").arg(label(elementId), amount);
}

QString changeTitle(const AttributeChange &change, const Attribute &attribute)
{
    if (const auto down = downBy(change, attribute))
        return moveText(attribute.element, *down, attribute.unit);
    const bool isAnchor = attribute.drag.axis == consent::DragInfo::Axis::Y &&
                          !attribute.pairedAttribute.isEmpty() && !change.from;
    if (!isAnchor)
        return attribute.label.text();
    return attribute.drag.isFromEnd
               ? Words::tr("%1 placed from the bottom").arg(label(attribute.element))
               : Words::tr("%1 placed from the top").arg(label(attribute.element));
}

QString valueText(const std::optional<QJsonArray> &arguments)
{
    return arguments ? consent::argumentsText(arguments) : Words::tr("unset");
}

/// `100 dp`, or `12.5–100 dp` where it is not the same on all devices.
QString rangeText(double least, double most, const QString &unit)
{
    // Pixels of a device are not whole dp.
    const bool isOne = std::abs(most - least) < 1 && std::abs(most) >= 1;
    const double one = std::round((least + most) / 2);
    const QString from =
        formatDp(isOne ? std::abs(one) : std::min(std::abs(least), std::abs(most)));
    const QString to = formatDp(isOne ? std::abs(one) : std::max(std::abs(least), std::abs(most)));
    return (from == to ? from : from + QStringLiteral("–") + to) + QLatin1Char(' ') + unit;
}

QString movedText(const consent::MovedView &moved, const QString &unit)
{
    const QString range = rangeText(moved.leastDp, moved.mostDp, unit);
    if (moved.leastDp < 0 && moved.mostDp > 0)
        return Words::tr("%1 up or down by up to %2")
            .arg(label(moved.elementId),
                 formatDp(std::max(-moved.leastDp, moved.mostDp)) + QLatin1Char(' ') + unit);
    return moved.leastDp < 0 ? Words::tr("%1 up by %2").arg(label(moved.elementId), range)
                             : Words::tr("%1 down by %2").arg(label(moved.elementId), range);
}

} // namespace

QString fixTitle(const consent::FixProposal &proposal, const consent::ConsentPage &page,
                 const consent::AttributeTable &table)
{
    QStringList titles;
    for (const AttributeChange &change : proposal.changes) {
        const Attribute *attribute = table.find(page.platform, change.attribute);
        // What a view is no longer placed by goes with what it is placed by now.
        const bool isLeft =
            attribute && !change.to &&
            std::ranges::find(proposal.changes, attribute->pairedAttribute,
                              &AttributeChange::attribute) != proposal.changes.end();
        if (!isLeft)
            titles << (attribute ? changeTitle(change, *attribute) : change.attribute);
    }
    return titles.join(Words::tr(", "));
}

QString fixValues(const consent::FixProposal &proposal)
{
    QStringList lines;
    for (const AttributeChange &change : proposal.changes)
        lines << QStringLiteral("%1  %2 → %3")
                     .arg(change.attribute, valueText(change.from), valueText(change.to));
    return lines.join(QLatin1Char('\n'));
}

QString fixEffectsText(const consent::FixEffects &effects, const consent::FixProposal &proposal,
                       consent::Platform platform)
{
    const QString unit = unitOf(platform);
    QStringList moved;
    for (const consent::MovedView &view : effects.moved.mid(0, mostTold))
        moved << movedText(view, unit);
    QStringList sentences;
    if (!moved.isEmpty())
        sentences << Words::tr("%1.").arg(moved.join(Words::tr("; ")));
    for (const QString &id : effects.reshaped.mid(0, mostTold))
        sentences << Words::tr("%1 changes its size or its place across.").arg(label(id));
    if (effects.mostGapDp > 0)
        sentences << Words::tr("The button then stands %1 over the agreement.")
                         .arg(rangeText(effects.leastGapDp, effects.mostGapDp, unit));
    for (const consent::GroupedFinding &group : effects.added.mid(0, mostTold))
        sentences << Words::tr("New: %1.").arg(group.worst.finding.message.text());
    if (effects.added.isEmpty())
        sentences << Words::tr("Nothing new is found.");
    if (effects.worse > 0)
        sentences << Words::tr("%n cell(s) get a worse verdict.", nullptr, effects.worse);
    if (proposal.remaining > 0)
        sentences << Words::tr("%n cell(s) stay refused or not compliant.", nullptr,
                               proposal.remaining);
    return sentences.join(QLatin1Char('\n'));
}

} // namespace numauth::ui
