#include "ui/widgets/ThemeStyle.h"

#include "ui/widgets/StyleParts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>

namespace numauth::ui {

namespace {

template<class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

void toolBarGround(QPainter *painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.chrome);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.border);
}

void toolBarSeparator(QPainter *painter, const QStyleOption &option)
{
    const QPoint middle = option.rect.center();
    const bool isHorizontal = parts::has(&option, QStyle::State_Horizontal);
    const QRect line = isHorizontal ? QRect(middle.x(), middle.y() - 9, 1, 20)
                                    : QRect(middle.x() - 9, middle.y(), 20, 1);
    painter->fillRect(line, Theme::of(option.palette).border);
}

/// A line of 1 px in the middle of what can be grabbed.
void dockSeparator(QPainter *painter, const QStyleOption &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isHot = parts::has(&option, QStyle::State_MouseOver);
    painter->fillRect(option.rect, theme.surface);
    const bool isVertical = option.rect.width() < option.rect.height();
    const QPoint middle = option.rect.center();
    painter->fillRect(isVertical ? QRect(middle.x(), option.rect.top(), 1, option.rect.height())
                                 : QRect(option.rect.left(), middle.y(), option.rect.width(), 1),
                      isHot ? theme.accent : theme.border);
}

void frame(QPainter *painter, const QStyleOptionFrame &option)
{
    if (option.lineWidth <= 0)
        return;
    painter->save();
    painter->setPen(Theme::of(option.palette).border);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QSlider *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = as<QStyleOptionFrame>(option))
            parts::lineEditGround(painter, *frame, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::checkIndicator(painter, *option);
        return;
    case PE_IndicatorRadioButton:
        parts::radioIndicator(painter, *option);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        parts::menuPanel(painter, *option);
        return;
    case PE_IndicatorBranch:
        parts::branch(painter, *option);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = as<QStyleOptionViewItem>(option))
            parts::itemGround(painter, *item);
        return;
    case PE_FrameFocusRect:
        if (parts::has(option, State_KeyboardFocusChange))
            parts::focusRing(painter, option->rect, 6, Theme::of(option->palette));
        return;
    case PE_IndicatorToolBarSeparator:
        toolBarSeparator(painter, *option);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        dockSeparator(painter, *option);
        return;
    case PE_Frame:
        if (const auto *plain = as<QStyleOptionFrame>(option))
            frame(painter, *plain);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = as<QStyleOptionHeader>(option))
            parts::headerArrow(painter, *header);
        return;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_PanelItemViewRow:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *button = as<QStyleOptionButton>(option);
    const auto *menu = as<QStyleOptionMenuItem>(option);
    const auto *header = as<QStyleOptionHeader>(option);
    if (element == CE_PushButtonBevel && button)
        return parts::pushButtonGround(painter, *button, widget);
    if (element == CE_PushButtonLabel && button)
        return parts::pushButtonLabel(painter, *button, widget);
    if (element == CE_ComboBoxLabel && as<QStyleOptionComboBox>(option))
        return parts::comboBoxLabel(painter, *as<QStyleOptionComboBox>(option));
    if (element == CE_MenuItem && menu)
        return parts::menuItem(painter, *menu);
    if (element == CE_MenuBarItem && menu)
        return parts::menuBarItem(painter, *menu);
    if (element == CE_HeaderSection && header)
        return parts::headerSection(painter, *header);
    if (element == CE_HeaderLabel && header)
        return parts::headerLabel(painter, *header);
    if (element == CE_TabBarTab && as<QStyleOptionTab>(option))
        return parts::tab(painter, *as<QStyleOptionTab>(option));
    if (element == CE_ProgressBarContents && as<QStyleOptionProgressBar>(option))
        return parts::progressContents(painter, *as<QStyleOptionProgressBar>(option));
    if (element == CE_ItemViewItem && as<QStyleOptionViewItem>(option)) {
        QStyleOptionViewItem item = *as<QStyleOptionViewItem>(option);
        item.palette.setColor(QPalette::HighlightedText, Theme::of(option->palette).text);
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    switch (element) {
    case CE_ProgressBarGroove:
        return parts::progressGroove(painter, *option);
    case CE_ToolBar:
        return toolBarGround(painter, *option);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, Theme::of(option->palette).chrome);
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            Theme::of(option->palette).border);
        return;
    case CE_MenuBarEmptyArea:
    case CE_ProgressBarLabel:
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, Theme::of(option->palette).border);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ToolButton && as<QStyleOptionToolButton>(option))
        return parts::toolButton(painter, *as<QStyleOptionToolButton>(option), widget);
    if (control == CC_ComboBox && as<QStyleOptionComboBox>(option))
        return parts::comboBox(painter, *as<QStyleOptionComboBox>(option), widget);
    if (control == CC_SpinBox && as<QStyleOptionSpinBox>(option))
        return parts::spinBox(painter, *as<QStyleOptionSpinBox>(option), widget);
    if (control == CC_Slider && as<QStyleOptionSlider>(option))
        return parts::slider(painter, *as<QStyleOptionSlider>(option), proxy(), widget);
    if (control == CC_ScrollBar && as<QStyleOptionSlider>(option))
        return parts::scrollBar(painter, *as<QStyleOptionSlider>(option), proxy(), widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace numauth::ui
