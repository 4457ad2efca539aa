#include "ui/widgets/Chip.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"
#include "ui/widgets/VerdictMark.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int chipHeight = 20;
constexpr int markSize = 12;
constexpr int markGap = 4;
constexpr int crossSize = 10;
constexpr int crossGap = 6;

QFont fontOf(const ChipLook &look)
{
    const QFont::Weight weight = look.isBold ? QFont::DemiBold : QFont::Normal;
    if (look.shape == ChipLook::Shape::Count)
        return uiFont(TextSize::Tiny, QFont::Medium);
    return uiFont(TextSize::Small, weight);
}

int paddingOf(const ChipLook &look)
{
    return look.shape == ChipLook::Shape::Tag || look.shape == ChipLook::Shape::Count ? 6 : 8;
}

bool hasSign(const ChipLook &look)
{
    return (look.hasMark && look.verdict) || !look.icon.isEmpty();
}

/// Colours of a chip in one theme.
struct Paint
{
    QColor fill;
    QColor edge;
    QColor text;
};

Paint paintOf(const ChipLook &look, const Theme &theme)
{
    using Shape = ChipLook::Shape;
    if (look.isAccent)
        return {theme.selected, {}, theme.accent};
    if (look.shape == Shape::Count)
        return {theme.hover, {}, theme.muted};
    if (!look.verdict)
        return {look.shape == Shape::Tinted ? theme.hover : QColor(), theme.border, theme.muted};
    const QColor colour = theme.colour(*look.verdict);
    switch (look.shape) {
    case Shape::Edged:
        return {{}, colour, colour};
    case Shape::Tinted:
    case Shape::Tag:
        return {theme.ground(*look.verdict), {}, colour};
    case Shape::Outline:
    case Shape::Count:
        break;
    }
    return {{}, theme.border, colour};
}

} // namespace

Chip::Chip(const QString &text, ChipLook::Shape shape, QWidget *parent)
    : Chip(ChipLook{text, shape}, parent)
{
}

Chip::Chip(const ChipLook &look, QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setLook(look);
}

void Chip::setLook(const ChipLook &look)
{
    m_look = look;
    nameYourself();
    updateGeometry();
    update();
}

void Chip::setText(const QString &text)
{
    ChipLook look = m_look;
    look.text = text;
    setLook(look);
}

void Chip::setVerdict(std::optional<Verdict> verdict)
{
    ChipLook look = m_look;
    look.verdict = verdict;
    setLook(look);
}

void Chip::setClickable(bool isClickable)
{
    setFocusPolicy(isClickable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(isClickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Chip::setClosable(bool isClosable)
{
    m_isClosable = isClosable;
    setFocusPolicy(isClosable ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
}

QSize Chip::sizeOf(const ChipLook &look)
{
    const QFontMetrics metrics(fontOf(look));
    int width = metrics.horizontalAdvance(look.text) + 2 * paddingOf(look);
    if (hasSign(look))
        width += markSize + (look.text.isEmpty() ? 0 : markGap);
    return {std::max(width, chipHeight), chipHeight};
}

QRect Chip::paint(QPainter *painter, const QRect &area, const ChipLook &look, const Theme &theme)
{
    const QSize size = sizeOf(look);
    const QRect chip(area.left(), area.top() + (area.height() - chipHeight) / 2,
                     std::min(size.width(), area.width()), chipHeight);
    const Paint paint = paintOf(look, theme);
    const double radius = look.shape == ChipLook::Shape::Tag ? 4 : chipHeight / 2.0;
    parts::box(painter, chip, radius, paint.fill, paint.edge);
    int x = chip.left() + paddingOf(look);
    if (hasSign(look)) {
        const QRectF sign(x, chip.top() + (chipHeight - markSize) / 2, markSize, markSize);
        if (look.icon.isEmpty())
            VerdictMark::paint(painter, sign, *look.verdict, theme);
        else
            paintIcon(painter, sign, look.icon, paint.text);
        x += markSize + markGap;
    }
    painter->save();
    painter->setFont(fontOf(look));
    painter->setPen(paint.text);
    const QRect room(x, chip.top(), chip.right() - x - paddingOf(look) + 2, chipHeight);
    painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(look.text, Qt::ElideRight, room.width()));
    painter->restore();
    return chip;
}

QSize Chip::sizeHint() const
{
    QSize size = sizeOf(m_look);
    if (m_isClosable)
        size.rwidth() += crossSize + crossGap;
    return size;
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    if (m_isClosable) {
        // The outline goes round the cross as well; the words keep their own width.
        const Paint look = paintOf(m_look, theme);
        parts::box(&painter, rect(), chipHeight / 2.0, look.fill, look.edge);
        ChipLook inner = m_look;
        painter.setClipRect(rect().adjusted(2, 2, -(crossSize + crossGap), -2));
        paint(&painter, rect(), inner, theme);
        painter.setClipping(false);
        paintIcon(&painter, crossBox(), QStringLiteral("close"), look.text);
    } else {
        paint(&painter, rect(), m_look, theme);
    }
    if (parts::showsFocus(this))
        parts::focusRing(&painter, rect(), chipHeight / 2.0, theme);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isClosable && crossBox().adjusted(-4, -4, 4, 4).contains(event->position().toPoint()))
        emit closeRequested();
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_isClosable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        emit closeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

QRect Chip::crossBox() const
{
    return {width() - crossSize - 8, (height() - crossSize) / 2, crossSize, crossSize};
}

void Chip::nameYourself()
{
    QAbstractButton::setText(m_look.text);
    const bool saysVerdict = m_look.verdict && m_look.hasMark;
    setAccessibleName(saysVerdict
                          ? QStringLiteral("%1 %2").arg(verdictWord(*m_look.verdict), m_look.text)
                          : m_look.text);
}

} // namespace numauth::ui
