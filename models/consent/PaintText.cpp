#include "models/consent/PaintText.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

#include <algorithm>

namespace numauth::consent {

namespace {

/// The colour of every character of the joined lines.
QList<QColor> characterColours(const QString &text, const QColor &plain,
                               const QList<ColouredName> &names)
{
    QList<QColor> colours(text.size(), plain);
    for (const ColouredName &name : names) {
        const qsizetype at = name.name.isEmpty() ? -1 : text.indexOf(name.name);
        if (at >= 0)
            std::fill_n(colours.begin() + at, name.name.size(), name.colour);
    }
    return colours;
}

struct Run
{
    QString text;
    QColor colour;
};

QList<Run> runsOf(const QString &line, const QList<QColor> &colours, qsizetype offset)
{
    QList<Run> runs;
    for (qsizetype index = 0; index < line.size(); ++index) {
        const QColor colour = colours.value(offset + index);
        if (runs.isEmpty() || runs.last().colour != colour)
            runs << Run{{}, colour};
        runs.last().text += line.at(index);
    }
    return runs;
}

double alignedX(const QRectF &box, double width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignHCenter)
        return box.center().x() - width / 2;
    return alignment & Qt::AlignRight ? box.right() - width : box.left();
}

void paintRun(QPainter &painter, const QString &text, const QPointF &baseline, double width)
{
    const double natural = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.save();
    painter.translate(baseline);
    if (natural > 0 && width > 0)
        painter.scale(width / natural, 1.0);
    painter.drawText(QPointF(), text);
    painter.restore();
}

/// Looking it up in the font file takes longer than to draw a line.
double capHeightOf(const QFont &font)
{
    static thread_local QHash<QString, double> known;
    const QString key = font.key();
    const auto found = known.constFind(key);
    return found == known.cend() ? *known.insert(key, QFontMetricsF(font).capHeight()) : *found;
}

} // namespace

void paintText(QPainter &painter, const QStringList &lines, const QRectF &box,
               const TextStyle &style, const TextMeasure &measure, const QList<ColouredName> &names)
{
    if (lines.isEmpty() || style.size <= 0)
        return;
    QFont font = painter.font();
    font.setPixelSize(std::max(1, qRound(style.size)));
    font.setWeight(style.isBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    const double lineHeight = box.height() / static_cast<double>(lines.size());
    const double baselineShift = (lineHeight + capHeightOf(font)) / 2;
    const QList<QColor> colours = characterColours(lines.join(QString()), style.colour, names);

    qsizetype offset = 0;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const QString &line = lines.at(index);
        double x = alignedX(box, measure.advance(line, style.size), style.alignment);
        const double y = box.top() + lineHeight * static_cast<double>(index) + baselineShift;
        for (const Run &run : runsOf(line, colours, offset)) {
            const double width = measure.advance(run.text, style.size);
            painter.setPen(run.colour);
            paintRun(painter, run.text, QPointF(x, y), width);
            x += width;
        }
        offset += line.size();
    }
}

} // namespace numauth::consent
