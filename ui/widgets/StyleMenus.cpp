#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>

#include <algorithm>

namespace numauth::ui::parts {

namespace {

constexpr int itemHeight = 28;
constexpr int separatorHeight = 9;
constexpr int iconColumn = 32;
constexpr int rightMargin = 28;
constexpr int shortcutGap = 28;

void menuItemSign(QPainter *painter, const QStyleOptionMenuItem &option, const Theme &theme)
{
    const QRect box(option.rect.left() + 10, option.rect.top() + (option.rect.height() - 16) / 2,
                    16, 16);
    const bool isEnabled = has(&option, QStyle::State_Enabled);
    if (!option.icon.isNull())
        option.icon.paint(painter, box, Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled,
                          option.checked ? QIcon::On : QIcon::Off);
    else if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, box, QStringLiteral("check"), theme.accent);
}

} // namespace

void menuPanel(QPainter *painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.raised);
    painter->save();
    painter->setPen(theme.border);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void menuItem(QPainter *painter, const QStyleOptionMenuItem &option)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1),
            theme.border);
        return;
    }
    const bool isEnabled = has(&option, QStyle::State_Enabled);
    if (has(&option, QStyle::State_Selected) && isEnabled)
        box(painter, option.rect.adjusted(4, 1, -4, -1), 4,
            theme.isDark ? theme.selected : theme.hover, {});
    menuItemSign(painter, option, theme);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect room = option.rect.adjusted(iconColumn, 0, -rightMargin, 0);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(isEnabled ? theme.text : theme.muted);
    painter->drawText(room, Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      parts.value(0));
    painter->setPen(theme.muted);
    painter->drawText(room.adjusted(0, 0, 14, 0), Qt::AlignVCenter | Qt::AlignRight,
                      parts.value(1));
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRectF(option.rect.right() - 22, option.rect.center().y() - 5.5, 12, 12),
                  QStringLiteral("chevron-right"), theme.muted);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const QFontMetrics metrics(option.font);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    int width = metrics.size(Qt::TextShowMnemonic, parts.value(0)).width();
    if (parts.size() > 1)
        width += shortcutGap + metrics.horizontalAdvance(parts.value(1));
    return {std::max(160, iconColumn + width + rightMargin), itemHeight};
}

void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option)
{
    const Theme &theme = Theme::of(option.palette);
    if (has(&option, QStyle::State_Selected) || has(&option, QStyle::State_Sunken))
        box(painter, option.rect.adjusted(1, 0, -1, 0), 6,
            theme.isDark ? theme.hover : theme.border, {});
    painter->setPen(has(&option, QStyle::State_Enabled) ? theme.text : theme.muted);
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                      option.text);
}

} // namespace numauth::ui::parts
