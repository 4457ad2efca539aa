#include "models/consent/edit/FrameEdit.h"

#include "models/consent/FrameBlock.h"
#include "models/consent/code/Literal.h"
#include "models/consent/edit/ShiftedExpression.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <utility>

namespace numauth::consent {

namespace {

const QString expressionKey = QStringLiteral("expr");

/// A hundredth of a pt is finer than any screen.
double rounded(double number)
{
    return std::round(number * 100) / 100;
}

struct Member
{
    const char *name;
    const char *suffix; ///< behind the name of a rectangle
    double FrameChange::*change;
    bool isNumber; ///< unset, it becomes a number where the rectangle is known
};

constexpr std::array members{Member{"x", ".origin.x", &FrameChange::x, false},
                             Member{"y", ".origin.y", &FrameChange::y, true},
                             Member{"width", ".size.width", &FrameChange::width, false},
                             Member{"height", ".size.height", &FrameChange::height, true}};

std::array<double, 4> valuesOf(const QRectF &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QString suffixOf(const Member &member)
{
    return QLatin1StringView(member.suffix);
}

QJsonObject changedMembers(QJsonObject object, const FrameChange &change,
                           const std::optional<QRectF> &shown)
{
    for (size_t index = 0; index < members.size(); ++index) {
        const Member &member = members.at(index);
        const double by = change.*member.change;
        if (by == 0)
            continue;
        const QString name = QLatin1StringView(member.name);
        const QJsonValue value = object.value(name);
        if (value.isDouble())
            object.insert(name, rounded(value.toDouble() + by));
        else if (value.isString() && !value.toString().isEmpty())
            object.insert(name, shiftedExpression(value.toString(), by));
        else if (shown && member.isNumber)
            object.insert(name, rounded(valuesOf(*shown).at(index) + by));
        else
            object.insert(name, shiftedExpression(QStringLiteral("frame") + suffixOf(member), by));
    }
    return object;
}

/// Where a part of source code begins and ends.
struct SourceSpan
{
    qsizetype from = 0, to = 0;
};

/// The arguments of the call whose bracket opens at \p open; none when it is not closed.
QList<SourceSpan> callArguments(const QString &source, qsizetype open)
{
    QList<SourceSpan> pieces{{open + 1, open + 1}};
    int depth = 0;
    for (qsizetype index = open; index < source.size(); ++index) {
        const QChar letter = source.at(index);
        if (letter == QLatin1Char('('))
            ++depth;
        const bool isEnd = letter == QLatin1Char(')') && --depth == 0;
        if (isEnd || (letter == QLatin1Char(',') && depth == 1)) {
            pieces.last().to = index;
            if (isEnd)
                return pieces;
            pieces << SourceSpan{index + 1, index + 1};
        }
    }
    return {};
}

QString replaced(QString text, const SourceSpan &span, const QString &with)
{
    return text.replace(span.from, span.to - span.from, with);
}

/// An argument with its label of Swift, if any, and the spaces before it.
QString shiftedPiece(const QString &piece, double by)
{
    static const QRegularExpression label(QStringLiteral("^\\s*(?:[A-Za-z]\\w*\\s*:)?\\s*"));
    const QString lead = label.match(piece).captured();
    return lead + shiftedExpression(piece.mid(lead.size()).trimmed(), by);
}

/// The matches of \p pattern in \p source, the last one first: edits leave the others in place.
QList<QRegularExpressionMatch> matchesFromTheEnd(const QRegularExpression &pattern,
                                                 const QString &source)
{
    QList<QRegularExpressionMatch> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(source))
        found.prepend(match);
    return found;
}

/// Every place where the source makes a rectangle of four numbers.
QString changedCalls(QString source, const FrameChange &change)
{
    static const QRegularExpression call(QStringLiteral("\\bCGRect(?:Make)?\\s*\\("));
    for (const QRegularExpressionMatch &match : matchesFromTheEnd(call, source)) {
        const QList<SourceSpan> pieces = callArguments(source, match.capturedEnd() - 1);
        if (pieces.size() != static_cast<qsizetype>(members.size()))
            continue;
        for (size_t index = members.size(); index-- > 0;) {
            const double by = change.*members.at(index).change;
            const SourceSpan &span = pieces.at(static_cast<qsizetype>(index));
            if (by != 0)
                source = replaced(source, span,
                                  shiftedPiece(source.mid(span.from, span.to - span.from), by));
        }
    }
    return source;
}

/// The plain assignments to the changed members: all of them, or the last of each.
QString changedAssignments(QString source, const FrameChange &change, bool isLastOnly)
{
    for (const Member &member : members) {
        const double by = change.*member.change;
        if (by == 0)
            continue;
        const QRegularExpression assignment(
            QStringLiteral("\\b\\w+%1\\s*=(?!=)\\s*([^=;\\n}][^;\\n}]*)")
                .arg(QRegularExpression::escape(suffixOf(member))));
        for (const QRegularExpressionMatch &match : matchesFromTheEnd(assignment, source)) {
            source = replaced(source, {match.capturedStart(1), match.capturedEnd(1)},
                              shiftedExpression(match.captured(1).trimmed(), by));
            if (isLastOnly)
                break;
        }
    }
    return source;
}

QString allAssignmentsChanged(QString source, const FrameChange &change)
{
    return changedAssignments(std::move(source), change, false);
}

QString lastAssignmentChanged(QString source, const FrameChange &change)
{
    return changedAssignments(std::move(source), change, true);
}

/// The names that the source returns, written out as rectangles.
QString changedReturns(QString source, const FrameChange &change)
{
    const bool isObjectiveC = source.trimmed().startsWith(QLatin1Char('^'));
    const QString form = isObjectiveC
                             ? QStringLiteral("CGRectMake(%1, %2, %3, %4)")
                             : QStringLiteral("CGRect(x: %1, y: %2, width: %3, height: %4)");
    static const QRegularExpression result(
        QStringLiteral("\\breturn\\s+([A-Za-z_]\\w*)(?=\\s*[;\\n}]|$)"));
    for (const QRegularExpressionMatch &match : matchesFromTheEnd(result, source)) {
        std::array<QString, members.size()> parts;
        for (size_t index = 0; index < parts.size(); ++index) {
            const Member &member = members.at(index);
            const double by = change.*member.change;
            const QString part = match.captured(1) + suffixOf(member);
            parts.at(index) = by == 0 ? part : shiftedExpression(part, by);
        }
        source = replaced(source, {match.capturedStart(1), match.capturedEnd(1)},
                          form.arg(parts[0], parts[1], parts[2], parts[3]));
    }
    return source;
}

/// Whether \p after does on screens of any size what was asked of \p before.
bool isChangedBy(const FrameBlock &before, const FrameBlock &after, const FrameChange &change)
{
    constexpr std::array screens{QSizeF(320, 568), QSizeF(375, 667),   QSizeF(402, 874),
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
        for (size_t index = 0; index < members.size(); ++index) {
            const double by = change.*members.at(index).change;
            if (std::abs(valuesOf(*old).at(index) + by - valuesOf(*now).at(index)) > 1e-6)
                return false;
        }
        ++compared;
    }
    return compared > 0;
}

FrameChange rounded(const FrameChange &change)
{
    return {rounded(change.x), rounded(change.y), rounded(change.width), rounded(change.height)};
}

std::optional<QJsonArray> changedSource(const QString &source, const FrameBlock &before,
                                        const FrameChange &change)
{
    using Edit = QString (*)(QString, const FrameChange &);
    constexpr std::array<Edit, 4> edits{allAssignmentsChanged, lastAssignmentChanged, changedCalls,
                                        changedReturns};
    for (const Edit edit : edits) {
        const QJsonArray changed{QJsonObject{{expressionKey, edit(source, change)}}};
        const FrameBlock after = FrameBlock::read(changed);
        if (after.isUnderstood() && isChangedBy(before, after, change))
            return changed;
    }
    return std::nullopt;
}

} // namespace

std::optional<QJsonArray> changedFrame(const QJsonArray &arguments, const FrameChange &change,
                                       const std::optional<QRectF> &shown)
{
    const FrameBlock before = FrameBlock::read(arguments);
    if (before.isSet() && !before.isUnderstood())
        return std::nullopt;
    const QJsonValue argument = arguments.isEmpty() ? QJsonValue() : arguments.first();
    const FrameChange wanted = rounded(change);
    if (isExpression(argument))
        return changedSource(argument.toObject().value(expressionKey).toString(), before, wanted);
    if (!argument.isObject() && !argument.isNull() && !argument.isUndefined())
        return std::nullopt;
    return QJsonArray{changedMembers(argument.toObject(), wanted, shown)};
}

} // namespace numauth::consent
