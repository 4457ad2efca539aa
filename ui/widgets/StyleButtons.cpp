#include "ui/widgets/Buttons.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"
#include "ui/widgets/ToolStrip.h"

#include <QAbstractButton>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace numauth::ui::parts {

namespace {

constexpr double controlRadius = 6;
constexpr int controlHeight = 28;
constexpr int smallHeight = 24;
constexpr int chevronSize = 12;
constexpr int gap = 6;

/// How one button looks in the state it is in.
struct Paint
{
    QColor fill;
    QColor edge;
    QColor text;
    QFont::Weight weight = QFont::Normal;
};

Paint plainPaint(const Theme &theme, const QStyleOption &option)
{
    Paint paint{theme.surface, theme.border, theme.text};
    if (!has(&option, QStyle::State_Enabled))
        return {theme.chrome, theme.border, theme.muted};
    if (has(&option, QStyle::State_On) || has(&option, QStyle::State_Sunken))
        paint = {theme.selected, theme.selected, theme.accent};
    else if (has(&option, QStyle::State_MouseOver))
        paint.fill = theme.hover;
    return paint;
}

Paint quietPaint(const Theme &theme, const QStyleOption &option)
{
    Paint paint{{}, {}, theme.text};
    if (!has(&option, QStyle::State_Enabled))
        return {{}, {}, theme.muted};
    if (has(&option, QStyle::State_On) || has(&option, QStyle::State_Sunken)) {
        paint.fill = theme.selected;
        paint.text = theme.accent;
    } else if (has(&option, QStyle::State_MouseOver)) {
        paint.fill = theme.isDark ? theme.hover : theme.border;
    }
    return paint;
}

Paint solidPaint(const QColor &fill, const QColor &text, const Theme &theme,
                 const QStyleOption &option)
{
    if (!has(&option, QStyle::State_Enabled))
        return {theme.border, theme.border, theme.muted, QFont::DemiBold};
    double shade = 0;
    if (has(&option, QStyle::State_Sunken))
        shade = 0.2;
    else if (has(&option, QStyle::State_MouseOver))
        shade = 0.1;
    const QColor ground = mixed(fill, theme.text, shade);
    return {ground, ground, text, QFont::DemiBold};
}

Paint paintOf(ButtonKind kind, const Theme &theme, const QStyleOption &option)
{
    switch (kind) {
    case ButtonKind::Plain:
        return plainPaint(theme, option);
    case ButtonKind::Primary:
        return solidPaint(theme.accent, theme.onAccent, theme, option);
    case ButtonKind::Danger:
        return solidPaint(theme.refuse, theme.input, theme, option);
    case ButtonKind::Warn: {
        Paint paint = solidPaint(theme.warnGround, theme.warn, theme, option);
        paint.edge = has(&option, QStyle::State_Enabled) ? theme.warn : paint.edge;
        return paint;
    }
    case ButtonKind::Quiet:
        break;
    }
    return quietPaint(theme, option);
}

QFont weighted(const QFont &font, QFont::Weight weight)
{
    QFont result = font;
    result.setWeight(std::max(weight, static_cast<QFont::Weight>(font.weight())));
    return result;
}

QIcon::Mode modeOf(const QStyleOption &option)
{
    return has(&option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
}

QIcon::State stateOf(const QStyleOption &option)
{
    return has(&option, QStyle::State_On) ? QIcon::On : QIcon::Off;
}

bool isBoldKind(ButtonKind kind)
{
    return kind != ButtonKind::Plain && kind != ButtonKind::Quiet;
}

int heightOf(const QWidget *widget)
{
    return isSmallButton(widget) ? smallHeight : controlHeight;
}

int paddingOf(const QWidget *widget)
{
    if (isSmallButton(widget))
        return buttonKind(widget) == ButtonKind::Quiet ? 6 : 8;
    return 12;
}

/// What stands in a button, left to right.
struct Contents
{
    QIcon icon;
    QSize iconSize;
    QString text;
    QString hint;
    bool hasMenu = false;
};

QSize sizeOf(const Contents &contents, const QFont &font, const QWidget *widget)
{
    const QFontMetrics metrics(font);
    int width = 0;
    const auto add = [&width](int part) { width += part + (width > 0 && part > 0 ? gap : 0); };
    add(contents.icon.isNull() ? 0 : contents.iconSize.width());
    add(contents.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, contents.text).width());
    add(contents.hint.isEmpty()
            ? 0
            : QFontMetrics(uiFont(TextSize::Small)).horizontalAdvance(contents.hint));
    add(contents.hasMenu ? chevronSize : 0);
    const int height = heightOf(widget);
    const bool isIconOnly = contents.text.isEmpty() && !contents.hasMenu;
    return {isIconOnly ? std::max(height, width + 12) : width + 2 * paddingOf(widget), height};
}

void drawContents(QPainter *painter, const QRect &rect, const Contents &contents,
                  const QStyleOption &option, const Paint &paint, const QFont &font, int padding)
{
    const QFontMetrics metrics(font);
    const QFont hintFont = uiFont(TextSize::Small);
    const int hintWidth =
        contents.hint.isEmpty() ? 0 : QFontMetrics(hintFont).horizontalAdvance(contents.hint) + gap;
    const int iconWidth = contents.icon.isNull() ? 0 : contents.iconSize.width();
    const int iconGap = iconWidth > 0 && !contents.text.isEmpty() ? gap : 0;
    const int menuWidth = contents.hasMenu ? chevronSize + gap : 0;
    const int room = rect.width() - iconWidth - iconGap - hintWidth - menuWidth - 2;
    const QString text =
        metrics.elidedText(contents.text, Qt::ElideRight, std::max(room, 0), Qt::TextShowMnemonic);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, text).width();
    const int total = iconWidth + iconGap + textWidth + hintWidth + menuWidth;
    int x = contents.hasMenu && !contents.text.isEmpty() ? rect.left() + padding
                                                         : rect.left() + (rect.width() - total) / 2;
    if (iconWidth > 0) {
        const QRect iconBox(x, rect.top() + (rect.height() - contents.iconSize.height()) / 2,
                            iconWidth, contents.iconSize.height());
        contents.icon.paint(painter, iconBox, Qt::AlignCenter, modeOf(option), stateOf(option));
        x += iconWidth + iconGap;
    }
    painter->setFont(font);
    painter->setPen(paint.text);
    painter->drawText(QRect(x, rect.top(), textWidth + 2, rect.height()),
                      Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, text);
    x += textWidth + gap;
    if (hintWidth > 0) {
        painter->setFont(hintFont);
        painter->setPen(mixed(paint.text, paint.fill.isValid() ? paint.fill : paint.text, 0.25));
        painter->drawText(QRect(x, rect.top(), hintWidth, rect.height()),
                          Qt::AlignVCenter | Qt::TextSingleLine, contents.hint);
    }
    if (contents.hasMenu) {
        const int right = contents.text.isEmpty() ? rect.right() - 3 : rect.right() - padding + 3;
        const QRectF chevron(right - chevronSize + 1, rect.center().y() - chevronSize / 2.0 + 1,
                             chevronSize, chevronSize);
        paintIcon(painter, chevron, QStringLiteral("chevron-down"), paint.text);
    }
}

Contents contentsOf(const QStyleOptionButton &option, const QWidget *widget)
{
    return {option.icon, option.iconSize, option.text, buttonHint(widget),
            option.features.testFlag(QStyleOptionButton::HasMenu)};
}

Contents contentsOf(const QStyleOptionToolButton &option)
{
    Contents contents{option.icon,
                      option.iconSize,
                      option.text,
                      {},
                      option.features.testFlag(QStyleOptionToolButton::HasMenu)};
    if (option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull())
        contents.text.clear();
    if (option.toolButtonStyle == Qt::ToolButtonTextOnly)
        contents.icon = {};
    return contents;
}

ButtonKind kindOf(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    // Qt raises every button of a toolbar; on a strip they have edges.
    const bool isOnStrip = widget && qobject_cast<const ToolStrip *>(widget->parentWidget());
    const bool isQuiet =
        kind == ButtonKind::Plain && has(&option, QStyle::State_AutoRaise) && !isOnStrip;
    return isQuiet ? ButtonKind::Quiet : kind;
}

} // namespace

void pushButtonGround(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const Paint paint = paintOf(buttonKind(widget), theme, option);
    box(painter, option.rect, controlRadius, paint.fill, paint.edge);
    if (has(&option, QStyle::State_HasFocus) && has(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, controlRadius, theme);
}

void pushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const Paint paint = paintOf(buttonKind(widget), Theme::of(option.palette), option);
    drawContents(painter, option.rect, contentsOf(option, widget), option, paint,
                 weighted(painter->font(), paint.weight), paddingOf(widget));
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const QFont base = widget ? widget->font() : uiFont();
    const QFont font =
        weighted(base, isBoldKind(buttonKind(widget)) ? QFont::DemiBold : QFont::Normal);
    return sizeOf(contentsOf(option, widget), font, widget);
}

void toolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const Paint paint = paintOf(kindOf(option, widget), theme, option);
    painter->save();
    box(painter, option.rect, controlRadius, paint.fill, paint.edge);
    if (has(&option, QStyle::State_HasFocus) && has(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, controlRadius, theme);
    drawContents(painter, option.rect, contentsOf(option), option, paint,
                 weighted(option.font, paint.weight), paddingOf(widget));
    painter->restore();
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool isBold = isBoldKind(kindOf(option, widget));
    return sizeOf(contentsOf(option),
                  weighted(option.font, isBold ? QFont::DemiBold : QFont::Normal), widget);
}

void checkIndicator(QPainter *painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = has(&option, QStyle::State_Enabled);
    const bool isOn = has(&option, QStyle::State_On) || has(&option, QStyle::State_NoChange);
    const QColor fill = isOn ? (isEnabled ? theme.accent : theme.borderStrong) : theme.input;
    box(painter, option.rect, 3, fill, isOn ? fill : theme.borderStrong);
    if (has(&option, QStyle::State_HasFocus) && has(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect.adjusted(-2, -2, 2, 2), 5, theme);
    if (isOn) {
        const QString sign =
            has(&option, QStyle::State_On) ? QStringLiteral("check") : QStringLiteral("minus");
        paintIcon(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), sign, theme.onAccent);
    }
}

void radioIndicator(QPainter *painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isOn = has(&option, QStyle::State_On);
    const double radius = option.rect.width() / 2.0;
    box(painter, option.rect, radius, theme.input, isOn ? theme.accent : theme.borderStrong,
        isOn ? 1.5 : 1);
    if (isOn)
        box(painter, option.rect.adjusted(4, 4, -4, -4), radius, theme.accent, {});
    if (has(&option, QStyle::State_HasFocus) && has(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect.adjusted(-2, -2, 2, 2), radius + 2, theme);
}

} // namespace numauth::ui::parts
