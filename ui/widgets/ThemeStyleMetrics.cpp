// Sizes, hints and rectangles of ThemeStyle; what it paints stands in ThemeStyle.cpp.
#include "ui/widgets/StyleParts.h"
#include "ui/widgets/ThemeStyle.h"

#include <QAbstractSpinBox>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int controlHeight = 28;
constexpr int headerHeight = 27;
constexpr int scrollBarWidth = 12;
constexpr int leastThumb = 28;
constexpr int spinButtonWidth = 24;

template<class Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

/// Scroll bars have no arrow buttons: the groove is the whole bar.
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const bool isVertical = option.orientation == Qt::Vertical;
    const int length = isVertical ? all.height() : all.width();
    const int range = option.maximum - option.minimum;
    int thumb = length;
    if (range > 0) {
        const qint64 steps = qint64(range) + option.pageStep;
        thumb = static_cast<int>(qint64(option.pageStep) * length / std::max<qint64>(steps, 1));
        thumb = std::clamp(thumb, std::min(leastThumb, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return isVertical ? QRect(all.left(), all.top() + from, all.width(), size)
                          : QRect(all.left() + from, all.top(), size, all.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return {};
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const int width = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : spinButtonWidth;
    const QRect buttons(all.right() - width + 1, all.top(), width, all.height());
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return QRect(buttons.left(), buttons.top(), width, buttons.height() / 2);
    case QStyle::SC_SpinBoxDown:
        return QRect(buttons.left(), buttons.top() + buttons.height() / 2, width,
                     buttons.height() - buttons.height() / 2);
    case QStyle::SC_SpinBoxEditField:
        return all.adjusted(2, 2, -std::max(width, 2), -2);
    default:
        return all;
    }
}

QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QRect(all.right() - 27, all.top(), 28, all.height());
    case QStyle::SC_ComboBoxEditField:
        return all.adjusted(option.editable ? 4 : 10, 2, -28, -2);
    default:
        return all;
    }
}

} // namespace

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
    case PM_MenuPanelWidth:
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return leastThumb;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarHandleExtent:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_DockWidgetFrameWidth:
        return 0;
    case PM_ToolBarItemSpacing:
        return 6;
    case PM_ToolBarItemMargin:
        return 0;
    case PM_ToolBarSeparatorExtent:
        return 9;
    case PM_ToolBarExtensionExtent:
        return 20;
    case PM_DockWidgetSeparatorExtent:
        return 3;
    case PM_HeaderMargin:
        return 8;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TreeViewIndentation:
        return 15;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animation_Duration:
    case SH_ScrollBar_Transient:
    case SH_TabBar_PreferNoArrows:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    if (type == CT_PushButton && as<QStyleOptionButton>(option))
        return parts::pushButtonSize(*as<QStyleOptionButton>(option), widget);
    if (type == CT_ToolButton && as<QStyleOptionToolButton>(option))
        return parts::toolButtonSize(*as<QStyleOptionToolButton>(option), widget);
    if (type == CT_MenuItem && as<QStyleOptionMenuItem>(option))
        return parts::menuItemSize(*as<QStyleOptionMenuItem>(option), size);
    switch (type) {
    case CT_MenuBarItem:
        return {size.width() + 18, controlHeight};
    case CT_LineEdit:
    case CT_SpinBox:
        return {size.width() + 16, controlHeight};
    case CT_ComboBox:
        return {size.width() + 44, controlHeight};
    case CT_TabBarTab:
        return {size.width() + 16, 32};
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, std::max(base.height(), 26)};
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 8, std::max(headerHeight, size.height())};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar && as<QStyleOptionSlider>(option))
        return scrollBarPart(*as<QStyleOptionSlider>(option), subControl);
    if (control == CC_SpinBox && as<QStyleOptionSpinBox>(option))
        return spinBoxPart(*as<QStyleOptionSpinBox>(option), subControl);
    if (control == CC_ComboBox && as<QStyleOptionComboBox>(option) &&
        subControl != SC_ComboBoxListBoxPopup)
        return comboBoxPart(*as<QStyleOptionComboBox>(option), subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    if (element == SE_LineEditContents && as<QStyleOptionFrame>(option)) {
        const bool hasFrame = as<QStyleOptionFrame>(option)->lineWidth > 0;
        return hasFrame ? option->rect.adjusted(8, 1, -8, -1) : option->rect.adjusted(6, 0, -2, 0);
    }
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace numauth::ui
