#include "models/consent/edit/FrameEdit.h"

#include "models/consent/FrameBlock.h"
#include "models/consent/code/Literal.h"

#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

const QString expressionKey = QStringLiteral("expr");

/// A hundredth of a pt is finer than any screen.
double rounded(double number)
{
    return std::round(number * 100) / 100;
}

/// Without what only the arithmetic of floating point adds.
QString numberText(double number)
{
    return QString::number(std::round(number * 1e6) / 1e6, 'f', QLocale::FloatingPointShortest);
}

/// Whether a sum behind \p expression would not belong to all of it.
bool bindsLoosely(const QString &expression)
{
    int depth = 0;
    for (const QChar letter : expression) {
        if (letter == QLatin1Char('('))
            ++depth;
        else if (letter == QLatin1Char(')'))
            --depth;
        else if (depth == 0 && QStringLiteral("?:<>=&|!").contains(letter))
            return true;
    }
    return false;
}

struct Member
{
    const char *name;
    const char *source; ///< what the SDK gives, in the words of a block
    const char *target; ///< what a block assigns to
    double FrameChange::*change;
    bool isNumber; ///< unset, it becomes a number
};

constexpr std::array members{
    Member{"x", "frame.origin.x", "origin\\.x", &FrameChange::x, false},
    Member{"y", "frame.origin.y", "origin\\.y", &FrameChange::y, true},
    Member{"width", "frame.size.width", "size\\.width", &FrameChange::width, false},
    Member{"height", "frame.size.height", "size\\.height", &FrameChange::height, true}};

double shownValue(const QRectF &shown, const Member &member)
{
    const std::array values{shown.x(), shown.y(), shown.width(), shown.height()};
    return values.at(static_cast<size_t>(&member - members.data()));
}

QJsonObject changedMembers(QJsonObject object, const FrameChange &change, const QRectF &shown)
{
    for (const Member &member : members) {
        const double by = rounded(change.*member.change);
        if (by == 0)
            continue;
        const QString name = QLatin1StringView(member.name);
        const QJsonValue value = object.value(name);
        if (value.isDouble())
            object.insert(name, rounded(value.toDouble() + by));
        else if (value.isString() && !value.toString().isEmpty())
            object.insert(name, shiftedExpression(value.toString(), by));
        else if (member.isNumber)
            object.insert(name, rounded(shownValue(shown, member) + by));
        else
            object.insert(name, shiftedExpression(QLatin1StringView(member.source), by));
    }
    return object;
}

QString shiftedPiece(const QString &piece, double change)
{
    static const QRegularExpression label(
        QStringLiteral("^(\\s*(?:(?:x|y|width|height)\\s*:)?\\s*)"));
    const QString lead = label.match(piece).captured(1);
    return lead + shiftedExpression(piece.mid(lead.size()).trimmed(), change);
}

std::optional<QString> changedCall(QString source, const FrameChange &change)
{
    static const QRegularExpression call(QStringLiteral("\\bCGRect(?:Make)?\\s*\\(\\s*(?!CGSize)"));
    QList<qsizetype> opens;
    for (const QRegularExpressionMatch &match : call.globalMatch(source)) {
        const qsizetype open = source.indexOf(QLatin1Char('('), match.capturedStart());
        if (callArguments(source, open).size() == 4)
            opens << open;
    }
    if (opens.size() != 1)
        return std::nullopt;
    const QList<SourceSpan> pieces = callArguments(source, opens.first());
    for (qsizetype index = 3; index >= 0; --index) {
        const double by = rounded(change.*members.at(static_cast<size_t>(index)).change);
        const SourceSpan &piece = pieces.at(index);
        if (by != 0)
            source.replace(piece.from, piece.to - piece.from,
                           shiftedPiece(source.mid(piece.from, piece.to - piece.from), by));
    }
    return source;
}

/// Every plain assignment to a changed member, in all branches; a new one before the last return
/// where there is none.
std::optional<QString> changedAssignments(QString source, const FrameChange &change)
{
    for (const Member &member : members) {
        const double by = rounded(change.*member.change);
        if (by == 0)
            continue;
        const QRegularExpression assignment(
            QStringLiteral("(\\b\\w+\\.%1\\s*=(?!=)\\s*)([^;\\n}]+)")
                .arg(QLatin1StringView(member.target)));
        QList<QRegularExpressionMatch> found;
        for (const QRegularExpressionMatch &match : assignment.globalMatch(source))
            found.prepend(match);
        if (found.isEmpty())
            return std::nullopt;
        for (const QRegularExpressionMatch &match : std::as_const(found))
            source.replace(match.capturedStart(2), match.capturedLength(2),
                           shiftedExpression(match.captured(2).trimmed(), by));
    }
    return source;
}

/// Whether the new block does on an example what was asked for.
bool isChangedBy(const QJsonArray &before, const QJsonArray &after, const FrameChange &change)
{
    const FrameInput input{QSizeF(390, 844), QSizeF(390, 753), QRectF(18, 280, 354, 50)};
    const auto old = FrameBlock::read(before).evaluate(input);
    const auto now = FrameBlock::read(after).evaluate(input);
    const auto isNear = [](double left, double right) { return std::abs(left - right) < 0.02; };
    return old && now && isNear(old->x() + change.x, now->x()) &&
           isNear(old->y() + change.y, now->y()) &&
           isNear(old->width() + change.width, now->width()) &&
           isNear(old->height() + change.height, now->height());
}

} // namespace

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

QString shiftedExpression(const QString &expression, double change)
{
    bool isNumber = false;
    const double number = expression.toDouble(&isNumber);
    if (isNumber)
        return numberText(number + change);
    static const QRegularExpression sum(
        QStringLiteral("^(.*\\S)\\s*([+-])\\s*(\\d+(?:\\.\\d+)?)$"));
    QString base = expression;
    double total = change;
    const QRegularExpressionMatch match = sum.match(expression);
    // `a * -3` is no sum.
    const bool isSum = match.hasMatch() && !bindsLoosely(match.captured(1)) &&
                       !QStringLiteral("*/+-,(").contains(match.captured(1).back());
    if (isSum) {
        base = match.captured(1);
        const double old = match.captured(3).toDouble();
        total += match.captured(2) == QLatin1Char('-') ? -old : old;
    } else if (bindsLoosely(expression)) {
        base = QStringLiteral("(%1)").arg(expression);
    }
    if (std::abs(total) < 1e-6)
        return base;
    return QStringLiteral("%1 %2 %3")
        .arg(base, QString(QLatin1Char(total < 0 ? '-' : '+')), numberText(std::abs(total)));
}

std::optional<QJsonArray> changedFrame(const QJsonArray &arguments, const FrameChange &change,
                                       const QRectF &shown)
{
    const QJsonValue argument = arguments.isEmpty() ? QJsonValue() : arguments.first();
    if (!isExpression(argument)) {
        if (!argument.isObject() && !argument.isNull() && !argument.isUndefined())
            return std::nullopt;
        return QJsonArray{changedMembers(argument.toObject(), change, shown)};
    }
    const QString source = argument.toObject().value(expressionKey).toString();
    for (const auto &edited : {changedCall(source, change), changedAssignments(source, change)}) {
        const QJsonArray after{QJsonObject{{expressionKey, edited.value_or(QString())}}};
        if (edited && isChangedBy(arguments, after, change))
            return after;
    }
    return std::nullopt;
}

} // namespace numauth::consent
