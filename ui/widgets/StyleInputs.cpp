#include "ui/widgets/FormRow.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace numauth::ui::parts {

namespace {

constexpr double controlRadius = 6;
constexpr int chevronSize = 12;

/// The edge of a field that can be typed into: wrong, focused, or at rest.
void fieldGround(QPainter *painter, const QRect &rect, const Theme &theme, bool isFocused,
                 bool isRefused, bool isReadOnly)
{
    if (isRefused)
        box(painter, rect, controlRadius, theme.input, theme.refuse, 2);
    else if (isFocused)
        box(painter, rect, controlRadius, isReadOnly ? theme.chrome : theme.input, theme.accent, 2);
    else if (isReadOnly)
        box(painter, rect, controlRadius, theme.chrome, theme.border);
    else
        box(painter, rect, controlRadius, theme.input, theme.borderStrong);
}

void chevron(QPainter *painter, const QPointF &centre, const QString &name, const QColor &colour,
             int size = chevronSize)
{
    paintIcon(painter, QRectF(centre.x() - size / 2.0, centre.y() - size / 2.0, size, size), name,
              colour);
}

} // namespace

void lineEditGround(QPainter *painter, const QStyleOptionFrame &option, const QWidget *widget)
{
    if (option.lineWidth <= 0)
        return;
    const bool isReadOnly =
        has(&option, QStyle::State_ReadOnly) || !has(&option, QStyle::State_Enabled);
    fieldGround(painter, option.rect, Theme::of(option.palette),
                has(&option, QStyle::State_HasFocus), isWrong(widget), isReadOnly);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = has(&option, QStyle::State_Enabled);
    if (!option.frame) {
        painter->fillRect(option.rect, theme.surface);
    } else if (option.editable) {
        fieldGround(painter, option.rect, theme, has(&option, QStyle::State_HasFocus),
                    isWrong(widget), !isEnabled);
    } else {
        QColor fill = isEnabled ? theme.input : theme.chrome;
        if (isEnabled && has(&option, QStyle::State_MouseOver))
            fill = theme.hover;
        box(painter, option.rect, controlRadius, fill, theme.border);
        if (isWrong(widget))
            box(painter, option.rect, controlRadius, {}, theme.refuse, 2);
        else if (has(&option, QStyle::State_HasFocus) &&
                 has(&option, QStyle::State_KeyboardFocusChange))
            focusRing(painter, option.rect, controlRadius, theme);
    }
    chevron(painter, QPointF(option.rect.right() - 14, option.rect.center().y() + 1),
            QStringLiteral("chevron-down"), isEnabled ? theme.text : theme.muted);
}

void comboBoxLabel(QPainter *painter, const QStyleOptionComboBox &option)
{
    if (option.editable)
        return;
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = has(&option, QStyle::State_Enabled);
    QRect room = option.rect.adjusted(12, 0, -28, 0);
    if (!option.currentIcon.isNull()) {
        const QRect iconBox(room.left() - 2, room.top() + (room.height() - 16) / 2, 16, 16);
        option.currentIcon.paint(painter, iconBox, Qt::AlignCenter,
                                 isEnabled ? QIcon::Normal : QIcon::Disabled);
        room.setLeft(iconBox.right() + 7);
    }
    painter->setPen(isEnabled ? theme.text : theme.muted);
    painter->drawText(
        room, Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width()));
}

void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = has(&option, QStyle::State_Enabled);
    if (option.frame)
        fieldGround(painter, option.rect, theme, has(&option, QStyle::State_HasFocus),
                    isWrong(widget), !isEnabled);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto colour = [&](QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl control) {
        if (!isEnabled || !option.stepEnabled.testFlag(step))
            return theme.border;
        return option.activeSubControls.testFlag(control) ? theme.accent : theme.muted;
    };
    const double x = option.rect.right() - 12;
    const double middle = option.rect.center().y() + 0.5;
    chevron(painter, QPointF(x, middle - 5), QStringLiteral("chevron-up"),
            colour(QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp), 10);
    chevron(painter, QPointF(x, middle + 5), QStringLiteral("chevron-down"),
            colour(QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown), 10);
}

void slider(QPainter *painter, const QStyleOptionSlider &option, const QStyle *style,
            const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    const QRect handle =
        style->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const QPoint middle = handle.center();
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const QRect all = option.rect.adjusted(2, 2, -2, -2);
    const QRect groove = isHorizontal ? QRect(all.left(), middle.y() - 1, all.width(), 4)
                                      : QRect(middle.x() - 1, all.top(), 4, all.height());
    QRect filled = groove;
    if (isHorizontal)
        filled.setRight(middle.x());
    else
        filled.setTop(middle.y());
    const QColor colour = has(&option, QStyle::State_Enabled) ? theme.accent : theme.borderStrong;
    box(painter, groove, 2, theme.border, {});
    box(painter, filled, 2, colour, {});
    box(painter, QRect(middle.x() - 6, middle.y() - 6, 14, 14), 7, theme.surface, colour, 2);
    if (has(&option, QStyle::State_HasFocus) && has(&option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, controlRadius, theme);
}

void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QStyle *style,
               const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    if (option.maximum <= option.minimum)
        return;
    const QRect handle =
        style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool isActive =
        has(&option, QStyle::State_MouseOver) || has(&option, QStyle::State_Sunken);
    const QColor colour = mixed(theme.borderStrong, theme.surface, isActive ? 0.15 : 0.5);
    const QRect thumb = option.orientation == Qt::Vertical ? handle.adjusted(2, 1, -2, -1)
                                                           : handle.adjusted(1, 2, -1, -2);
    box(painter, thumb, std::min(thumb.width(), thumb.height()) / 2.0, colour, {});
}

void progressGroove(QPainter *painter, const QStyleOption &option)
{
    const int height = std::min(option.rect.height(), 6);
    const QRect bar(option.rect.left(), option.rect.top() + (option.rect.height() - height) / 2,
                    option.rect.width(), height);
    box(painter, bar, height / 2.0, Theme::of(option.palette).border, {});
}

void progressContents(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Theme &theme = Theme::of(option.palette);
    const int height = std::min(option.rect.height(), 6);
    QRect bar(option.rect.left(), option.rect.top() + (option.rect.height() - height) / 2,
              option.rect.width(), height);
    const int range = option.maximum - option.minimum;
    // A length that is not known shows as a third of the bar: nothing moves that need not.
    const double share = range > 0 ? double(option.progress - option.minimum) / range : 1.0 / 3;
    bar.setWidth(static_cast<int>(bar.width() * std::clamp(share, 0.0, 1.0)));
    if (bar.width() > 0)
        box(painter, bar, std::min(height, bar.width()) / 2.0, theme.accent, {});
}

} // namespace numauth::ui::parts
