#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>

namespace numauth::ui::parts {

void headerSection(QPainter *painter, const QStyleOptionHeader &option)
{
    const Theme &theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.chrome);
    const QRect foot(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter->fillRect(foot, theme.border);
}

void headerLabel(QPainter *painter, const QStyleOptionHeader &option)
{
    const Theme &theme = Theme::of(option.palette);
    // Fusion has already taken the margins and the room of the arrow off the rectangle.
    const QRect room = option.rect;
    painter->save();
    painter->setFont(uiFont(TextSize::Small));
    painter->setPen(theme.muted);
    const int alignment = static_cast<int>(option.textAlignment & Qt::AlignHorizontal_Mask);
    painter->drawText(room, alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                      painter->fontMetrics().elidedText(option.text, Qt::ElideRight, room.width()));
    painter->restore();
}

void headerArrow(QPainter *painter, const QStyleOptionHeader &option)
{
    if (option.sortIndicator == QStyleOptionHeader::None)
        return;
    const QString name = option.sortIndicator == QStyleOptionHeader::SortDown
                             ? QStringLiteral("chevron-up")
                             : QStringLiteral("chevron-down");
    const QPointF middle = QRectF(option.rect).center();
    paintIcon(painter, QRectF(middle.x() - 6, middle.y() - 5, 12, 12), name,
              Theme::of(option.palette).muted);
}

void tab(QPainter *painter, const QStyleOptionTab &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isSelected = has(&option, QStyle::State_Selected);
    const QRect rect = option.rect;
    painter->save();
    painter->setFont(uiFont(TextSize::Normal, isSelected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isSelected || has(&option, QStyle::State_MouseOver) ? theme.text : theme.muted);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter->restore();
    if (isSelected)
        painter->fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2),
                          theme.accent);
    if (has(&option, QStyle::State_HasFocus) && has(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, rect.adjusted(2, 2, -2, -2), 6, theme);
}

void branch(QPainter *painter, const QStyleOption &option)
{
    if (!has(&option, QStyle::State_Children))
        return;
    const QString name = has(&option, QStyle::State_Open) ? QStringLiteral("chevron-down")
                                                          : QStringLiteral("chevron-right");
    const QPointF middle = QRectF(option.rect).center();
    paintIcon(painter, QRectF(middle.x() - 6, middle.y() - 6, 12, 12), name,
              Theme::of(option.palette).muted);
}

void itemGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::of(option.palette);
    if (has(&option, QStyle::State_Selected))
        painter->fillRect(option.rect, theme.selected);
    else if (has(&option, QStyle::State_MouseOver) && has(&option, QStyle::State_Enabled))
        painter->fillRect(option.rect, theme.hover);
    else if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
}

} // namespace numauth::ui::parts
