#include "ui/widgets/VerdictMark.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>
#include <numbers>

namespace numauth::ui {

namespace {

QPainterPath octagon(const QRectF &box)
{
    const double cut = box.width() * (1 - std::numbers::sqrt2 / 2);
    QPainterPath path;
    path.moveTo(box.left() + cut, box.top());
    path.lineTo(box.right() - cut, box.top());
    path.lineTo(box.right(), box.top() + cut);
    path.lineTo(box.right(), box.bottom() - cut);
    path.lineTo(box.right() - cut, box.bottom());
    path.lineTo(box.left() + cut, box.bottom());
    path.lineTo(box.left(), box.bottom() - cut);
    path.lineTo(box.left(), box.top() + cut);
    path.closeSubpath();
    return path;
}

QPainterPath triangle(const QRectF &box)
{
    const double unit = box.width() / 16;
    QPainterPath path;
    path.moveTo(box.center().x(), box.top() + 1.2 * unit);
    path.lineTo(box.right() - 0.4 * unit, box.bottom() - 1.6 * unit);
    path.lineTo(box.left() + 0.4 * unit, box.bottom() - 1.6 * unit);
    path.closeSubpath();
    return path;
}

QPainterPath diamond(const QRectF &box)
{
    QPainterPath path;
    path.moveTo(box.center().x(), box.top());
    path.lineTo(box.right(), box.center().y());
    path.lineTo(box.center().x(), box.bottom());
    path.lineTo(box.left(), box.center().y());
    path.closeSubpath();
    return path;
}

QPainterPath shapeOf(Verdict verdict, const QRectF &box)
{
    QPainterPath path;
    switch (verdict) {
    case Verdict::Refuses:
        return octagon(box.adjusted(0.4, 0.4, -0.4, -0.4));
    case Verdict::NonCompliant:
        return triangle(box);
    case Verdict::CannotTell:
        return diamond(box);
    case Verdict::Ok:
        path.addEllipse(box);
        return path;
    case Verdict::Information:
        break;
    }
    const double inset = box.width() / 16;
    path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), 2.5 * inset, 2.5 * inset);
    return path;
}

/// The sign inside the shape as strokes in a box of 16 units.
QPainterPath signOf(Verdict verdict)
{
    QPainterPath path;
    switch (verdict) {
    case Verdict::Refuses:
        path.moveTo(5.5, 5.5);
        path.lineTo(10.5, 10.5);
        path.moveTo(10.5, 5.5);
        path.lineTo(5.5, 10.5);
        break;
    case Verdict::NonCompliant:
        path.moveTo(8, 6);
        path.lineTo(8, 9.3);
        path.moveTo(8, 12);
        path.lineTo(8.01, 12);
        break;
    case Verdict::CannotTell:
        path.moveTo(6.1, 6.2);
        path.cubicTo(6.1, 3.9, 9.9, 3.9, 9.9, 6.3);
        path.cubicTo(9.9, 7.8, 8, 7.8, 8, 9.3);
        path.moveTo(8, 11.8);
        path.lineTo(8.01, 11.8);
        break;
    case Verdict::Ok:
        path.moveTo(4.7, 8.3);
        path.lineTo(7, 10.6);
        path.lineTo(11.4, 5.8);
        break;
    case Verdict::Information:
        path.moveTo(8, 7.6);
        path.lineTo(8, 11.4);
        path.moveTo(8, 4.8);
        path.lineTo(8.01, 4.8);
        break;
    }
    return path;
}

} // namespace

VerdictMark::VerdictMark(Verdict verdict, int size, QWidget *parent)
    : QWidget(parent), m_verdict(verdict), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    nameYourself();
}

void VerdictMark::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    nameYourself();
    update();
}

void VerdictMark::paint(QPainter *painter, const QRectF &box, Verdict verdict, const Theme &theme)
{
    const double size = std::min(box.width(), box.height());
    const QRectF square(std::round(box.center().x() - size / 2),
                        std::round(box.center().y() - size / 2), size, size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        verdict == Verdict::NonCompliant
            ? QPen(theme.colour(verdict), size / 16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
            : QPen(Qt::NoPen));
    painter->setBrush(theme.colour(verdict));
    painter->drawPath(shapeOf(verdict, square));
    painter->translate(square.topLeft());
    painter->scale(size / 16, size / 16);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.input, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(signOf(verdict));
    painter->restore();
}

QPixmap VerdictMark::pixmap(Verdict verdict, int size, const Theme &theme, qreal devicePixelRatio)
{
    const int pixels = static_cast<int>(std::ceil(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRectF(0, 0, size, size), verdict, theme);
    return pixmap;
}

void VerdictMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, QRectF(rect()), m_verdict, Theme::of(this));
}

void VerdictMark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameYourself();
    QWidget::changeEvent(event);
}

void VerdictMark::nameYourself()
{
    setAccessibleName(verdictWord(m_verdict));
    setToolTip(verdictWord(m_verdict));
}

} // namespace numauth::ui
