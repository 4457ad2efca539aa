#include "models/consent/fix/FrameEdit.h"

#include "models/consent/FrameBlock.h"
#include "models/consent/code/Literal.h"

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

QString numberText(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

QString sum(const QString &expression, double number)
{
    if (number == 0)
        return expression;
    const QLatin1StringView sign(number < 0 ? " - " : " + ");
    return expression + sign + numberText(std::abs(number));
}

/// \p expression with \p pt added; a number at its end takes it up.
QString addedTo(const QString &expression, double pt)
{
    const QString trimmed = expression.trimmed();
    bool isNumber = false;
    const double number = trimmed.toDouble(&isNumber);
    if (isNumber)
        return numberText(number + pt);
    static const QRegularExpression loose(QStringLiteral("[?:<>=&|]"));
    if (trimmed.contains(loose))
        return sum(QLatin1Char('(') + trimmed + QLatin1Char(')'), pt);
    static const QRegularExpression tail(
        QStringLiteral("^(.*[\\w.)])\\s*([+-])\\s*(\\d+(?:\\.\\d+)?)$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = tail.match(trimmed);
    if (!match.hasMatch())
        return sum(trimmed, pt);
    const double before = match.captured(3).toDouble();
    return sum(match.captured(1),
               pt + (match.captured(2) == QLatin1StringView("-") ? -before : before));
}

QJsonObject changedObject(QJsonObject object, FrameMember member, double pt)
{
    const QString name = QLatin1StringView(memberNames[indexOf(member)]);
    const QJsonValue value = object.value(name);
    if (value.isDouble())
        object.insert(name, value.toDouble() + pt);
    else
        object.insert(name, addedTo(value.toString(usualOf(QStringLiteral("frame"), member)), pt));
    return object;
}

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The arguments of the call whose opening bracket stands at \p bracket.
QList<Span> argumentsOf(const QString &source, qsizetype bracket)
{
    QList<Span> spans;
    qsizetype begin = bracket + 1;
    int depth = 0;
    for (qsizetype at = begin; at < source.size(); ++at) {
        const QChar letter = source.at(at);
        if (depth == 0 && (letter == QLatin1Char(',') || letter == QLatin1Char(')'))) {
            spans << Span{begin, at};
            begin = at + 1;
            if (letter == QLatin1Char(')'))
                return spans;
        }
        depth += letter == QLatin1Char('(') ? 1 : 0;
        depth -= letter == QLatin1Char(')') ? 1 : 0;
    }
    return {};
}

/// Without spaces around it and without the label of Swift.
Span bare(const QString &source, Span span)
{
    static const QRegularExpression label(QStringLiteral("^\\s*(?:[A-Za-z]\\w*\\s*:)?\\s*"));
    const auto head = label.match(source.mid(span.begin, span.end - span.begin));
    span.begin += head.capturedLength();
    while (span.end > span.begin && source.at(span.end - 1).isSpace())
        --span.end;
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
        const QList<Span> arguments = argumentsOf(source, match.capturedEnd() - 1);
        if (arguments.size() == 4) {
            const Span span = bare(source, arguments.at(static_cast<qsizetype>(indexOf(member))));
            source.replace(span.begin, span.end - span.begin,
                           addedTo(source.mid(span.begin, span.end - span.begin), pt));
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
                          addedTo(match.captured(1), pt));
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
                parts[index] = sum(parts[index], pt);
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
