#include "models/consent/PaintParts.h"

#include <QLinearGradient>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

QPen roundPen(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void setPixelSize(QPainter &painter, double size, QFont::Weight weight)
{
    QFont font = painter.font();
    font.setPixelSize(std::max(1, qRound(size)));
    font.setWeight(weight);
    painter.setFont(font);
}

void paintSignal(QPainter &painter, const QPointF &bottomLeft, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (int bar = 0; bar < 4; ++bar) {
        const double height = 3.0 + 2.2 * bar;
        painter.drawRoundedRect(
            QRectF(bottomLeft.x() + 3.4 * bar, bottomLeft.y() - height, 2.4, height), 0.6, 0.6);
    }
}

void paintBattery(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.0));
    painter.drawRoundedRect(box, 2.4, 2.4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(box.adjusted(1.8, 1.8, -4.2, -1.8), 1.0, 1.0);
    painter.drawRoundedRect(QRectF(box.right() + 0.8, box.center().y() - 1.8, 1.4, 3.6), 0.6, 0.6);
}

} // namespace

void paintStatusBar(QPainter &painter, const QRectF &bar, const QColor &ink, const QString &network)
{
    const double middle = bar.center().y();
    const double margin = bar.height() > 30 ? 24 : 14;
    setPixelSize(painter, 12.5, QFont::DemiBold);
    painter.setPen(ink);
    painter.drawText(QRectF(bar.left() + margin, bar.top(), 60, bar.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("14:32"));
    const double right = bar.right() - margin;
    paintBattery(painter, QRectF(right - 20, middle - 5, 18, 10), ink);
    if (network.isEmpty())
        return;
    setPixelSize(painter, 10, QFont::DemiBold);
    painter.setPen(ink);
    painter.drawText(QRectF(right - 46, bar.top(), 22, bar.height()), Qt::AlignCenter, network);
    paintSignal(painter, QPointF(right - 62, middle + 5), ink);
}

void paintNavigationBar(QPainter &painter, const QRectF &bar, const QColor &ink)
{
    if (bar.height() < 36) {
        const double width = std::min(120.0, bar.width() / 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawRoundedRect(QRectF(bar.center().x() - width / 2, bar.bottom() - 9, width, 4), 2,
                                2);
        return;
    }
    const double size = 7;
    const double step = bar.width() / 4;
    const double y = bar.center().y();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(ink, 1.6));
    const double back = bar.left() + step;
    painter.drawPolygon(QPolygonF{QPointF(back + size * 0.8, y - size),
                                  QPointF(back + size * 0.8, y + size), QPointF(back - size, y)});
    painter.drawEllipse(QPointF(bar.center().x(), y), size, size);
    painter.drawRoundedRect(QRectF(bar.right() - step - size, y - size, 2 * size, 2 * size), 1.5,
                            1.5);
}

void paintCutout(QPainter &painter, const QRectF &screen, const Device &device)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    const double middle = screen.center().x();
    const double top = screen.top();
    if (device.cutout.contains(QLatin1StringView("island"))) {
        painter.drawRoundedRect(QRectF(middle - 62, top + 11, 124, 37), 18.5, 18.5);
    } else if (device.cutout.contains(QLatin1StringView("notch")) ||
               device.cutout.contains(QLatin1StringView("wide"))) {
        QPainterPath notch;
        notch.addRoundedRect(QRectF(middle - 80, top - 20, 160, 20 + 26), 16, 16);
        painter.drawPath(notch);
    } else if (device.cutout != QLatin1StringView("none") && !device.cutout.isEmpty()) {
        const bool isLeft = device.cutout.contains(QLatin1StringView("left"));
        painter.drawEllipse(QPointF(isLeft ? screen.left() + 26 : middle, top + 14), 5.5, 5.5);
    }
}

void paintBackArrow(QPainter &painter, const QRectF &box, const QColor &ink)
{
    const double size = std::min(box.width(), box.height()) * 0.24;
    const QPointF middle = box.center();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(ink, 2));
    painter.drawPolyline(QPolygonF{QPointF(middle.x() + size / 2, middle.y() - size),
                                   QPointF(middle.x() - size / 2, middle.y()),
                                   QPointF(middle.x() + size / 2, middle.y() + size)});
}

void paintCross(QPainter &painter, const QRectF &box, const QColor &ink)
{
    const double arm = std::min({box.width(), box.height(), 20.0}) / 3;
    const QPointF middle = box.center();
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
}

void paintLogo(QPainter &painter, const QRectF &box)
{
    const double side = std::min(box.width(), box.height());
    QLinearGradient gradient(box.topLeft(), box.bottomRight());
    gradient.setColorAt(0, QColor(0xff, 0x8a, 0x72));
    gradient.setColorAt(1, QColor(0xea, 0x54, 0x55));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(box, side * 0.22, side * 0.22);
    // A shopping bag: the sample shop's mark.
    const QPointF middle = box.center();
    const double unit = side / 24;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(roundPen(Qt::white, unit * 1.5));
    const QRectF bag(middle.x() - 5 * unit, middle.y() - 3.2 * unit, 10 * unit, 8.6 * unit);
    painter.drawRoundedRect(bag, 1.2 * unit, 1.2 * unit);
    painter.drawLine(bag.topLeft() + QPointF(unit, -1.8 * unit), bag.topLeft());
    painter.drawLine(bag.topLeft() + QPointF(unit, -1.8 * unit),
                     bag.topRight() + QPointF(-unit, -1.8 * unit));
    painter.drawLine(bag.topRight() + QPointF(-unit, -1.8 * unit), bag.topRight());
    painter.drawArc(QRectF(middle.x() - 2.2 * unit, middle.y() - 3.0 * unit, 4.4 * unit, 5 * unit),
                    180 * 16, 180 * 16);
}

void paintCheckBox(QPainter &painter, const QRectF &box, bool isTicked, const QColor &accent)
{
    const double size = std::min(box.width(), box.height()) * 0.78;
    const QRectF circle(box.center().x() - size / 2, box.center().y() - size / 2, size, size);
    painter.setPen(QPen(isTicked ? accent : QColor(0x8a, 0x93, 0xa1), std::max(0.8, size / 14)));
    painter.setBrush(isTicked ? QBrush(accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (!isTicked)
        return;
    painter.setPen(roundPen(Qt::white, size / 9));
    painter.drawPolyline(QPolygonF{circle.topLeft() + QPointF(size * 0.28, size * 0.52),
                                   circle.topLeft() + QPointF(size * 0.44, size * 0.68),
                                   circle.topLeft() + QPointF(size * 0.73, size * 0.36)});
}

void paintMissingImage(QPainter &painter, const QRectF &box, const QString &name)
{
    painter.setPen(QPen(QColor(0xc4, 0xca, 0xd3), 1));
    painter.setBrush(QColor(0xe9, 0xec, 0xf0));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (box.height() < 14)
        return;
    setPixelSize(painter, std::min(11.0, box.height() / 2), QFont::Normal);
    painter.setPen(QColor(0x58, 0x61, 0x72));
    const QString shown =
        QFontMetricsF(painter.font()).elidedText(name, Qt::ElideMiddle, box.width() - 8);
    painter.drawText(box, Qt::AlignCenter, shown);
}

} // namespace numauth::consent
