#include "models/consent/fix/FrameEdit.h"

#include "models/consent/FrameBlock.h"
#include "models/consent/code/Literal.h"
#include "models/consent/edit/FrameEdit.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr std::array memberNames{"x", "y", "width", "height"};

size_t indexOf(FrameMember member)
{
    return static_cast<size_t>(member);
}

/// What the SDK gives the member by itself, as an expression.
QString usualOf(const QString &frame, FrameMember member)
{
    const bool isOrigin = member == FrameMember::X || member == FrameMember::Y;
    return frame + QLatin1StringView(isOrigin ? ".origin." : ".size.") +
           QLatin1StringView(memberNames[indexOf(member)]);
}

QJsonObject changedObject(QJsonObject object, FrameMember member, double pt)
{
    const QString name = QLatin1StringView(memberNames[indexOf(member)]);
    const QJsonValue value = object.value(name);
    if (value.isDouble())
        object.insert(name, value.toDouble() + pt);
    else
        object.insert(
            name, shiftedExpression(value.toString(usualOf(QStringLiteral("frame"), member)), pt));
    return object;
}

/// Without spaces around it and without the label of Swift.
SourceSpan bare(const QString &source, SourceSpan span)
{
    static const QRegularExpression label(QStringLiteral("^\\s*(?:[A-Za-z]\\w*\\s*:)?\\s*"));
    const auto head = label.match(source.mid(span.from, span.to - span.from));
    span.from += head.capturedLength();
    while (span.to > span.from && source.at(span.to - 1).isSpace())
        --span.to;
    return span;
}

/// Every place where the source makes a rectangle of four numbers.
QString changedCalls(QString source, FrameMember member, double pt)
{
    static const QRegularExpression call(QStringLiteral("\\b(?:CGRectMake|CGRect)\\s*\\("));
    qsizetype from = source.size();
    while (from > 0) {
        QRegularExpressionMatch match;
        const qsizetype at = source.lastIndexOf(call, from - 1, &match);
        if (at < 0)
            break;
        const QList<SourceSpan> arguments = callArguments(source, match.capturedEnd() - 1);
        if (arguments.size() == 4) {
            const SourceSpan span =
                bare(source, arguments.at(static_cast<qsizetype>(indexOf(member))));
            source.replace(span.from, span.to - span.from,
                           shiftedExpression(source.mid(span.from, span.to - span.from), pt));
        }
        from = at;
    }
    return source;
}

/// The last assignment to the member of a rectangle, up to the end of its line or statement.
QString changedAssignment(QString source, FrameMember member, double pt)
{
    const QRegularExpression assignment(
        QStringLiteral("\\w+\\%1\\s*=\\s*([^=;\\n}][^;\\n}]*)").arg(usualOf({}, member)));
    QRegularExpressionMatch match;
    if (source.lastIndexOf(assignment, -1, &match) < 0)
        return source;
    return source.replace(match.capturedStart(1), match.capturedLength(1),
                          shiftedExpression(match.captured(1).trimmed(), pt));
}

/// The names that the source returns, written out as rectangles.
QString changedReturns(QString source, FrameMember member, double pt)
{
    const bool isObjectiveC = source.trimmed().startsWith(QLatin1Char('^'));
    static const QRegularExpression result(
        QStringLiteral("\\breturn\\s+([A-Za-z_]\\w*)(?=\\s*[;\\n}]|$)"));
    QRegularExpressionMatch match;
    qsizetype from = source.size();
    while (from > 0 && (from = source.lastIndexOf(result, from - 1, &match)) >= 0) {
        std::array<QString, 4> parts;
        for (size_t index = 0; index < parts.size(); ++index) {
            const auto part = static_cast<FrameMember>(index);
            parts[index] = usualOf(match.captured(1), part);
            if (part == member)
                parts[index] = shiftedExpression(parts[index], pt);
        }
        const QString form = isObjectiveC
                                 ? QStringLiteral("CGRectMake(%1, %2, %3, %4)")
                                 : QStringLiteral("CGRect(x: %1, y: %2, width: %3, height: %4)");
        source.replace(match.capturedStart(1), match.capturedLength(1),
                       form.arg(parts[0], parts[1], parts[2], parts[3]));
        if (from == 0)
            break;
    }
    return source;
}

/// Whether \p after gives \p pt more in \p member and the same otherwise, on screens of any size.
bool isChangedBy(const FrameBlock &before, const FrameBlock &after, FrameMember member, double pt)
{
    constexpr std::array<QSizeF, 6> screens{QSizeF(320, 568), QSizeF(375, 667),   QSizeF(402, 874),
                                            QSizeF(440, 956), QSizeF(1024, 1366), QSizeF(844, 390)};
    int compared = 0;
    for (const QSizeF &screen : screens) {
        const FrameInput input{screen, screen - QSizeF(0, 91), QRectF(17, 230, 300, 51)};
        const auto old = before.evaluate(input);
        const auto now = after.evaluate(input);
        if (old.has_value() != now.has_value())
            return false;
        if (!old)
            continue;
        std::array<double, 4> expected{old->x(), old->y(), old->width(), old->height()};
        expected[indexOf(member)] += pt;
        const std::array<double, 4> actual{now->x(), now->y(), now->width(), now->height()};
        if (!std::ranges::equal(expected, actual,
                                [](double a, double b) { return std::abs(a - b) < 1e-6; }))
            return false;
        ++compared;
    }
    return compared > 0;
}

} // namespace

std::optional<QJsonArray> frameChangedBy(const QJsonArray &arguments, FrameMember member, double pt)
{
    const FrameBlock before = FrameBlock::read(arguments);
    if (!before.isSet() || !before.isUnderstood())
        return std::nullopt;
    QList<QJsonValue> candidates;
    if (!isExpression(arguments.first())) {
        candidates << changedObject(arguments.first().toObject(), member, pt);
    } else {
        const QString source =
            arguments.first().toObject().value(QStringLiteral("expr")).toString();
        for (const auto &edit : {changedAssignment, changedCalls, changedReturns})
            candidates << QJsonObject{{QStringLiteral("expr"), edit(source, member, pt)}};
    }
    for (const QJsonValue &candidate : candidates) {
        const QJsonArray changed{candidate};
        const FrameBlock after = FrameBlock::read(changed);
        if (after.isUnderstood() && isChangedBy(before, after, member, pt))
            return changed;
    }
    return std::nullopt;
}

} // namespace numauth::consent
