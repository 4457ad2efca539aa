#include "models/consent/edit/ShiftedExpression.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace numauth::consent {

namespace {

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

} // namespace

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

} // namespace numauth::consent
