#pragma once

#include "ui/widgets/Theme.h"

#include <QStyleOption>

class QPainter;
class QWidget;

/// The parts that ThemeStyle draws, by the kind of control. Each takes what QStyle hands over.
namespace numauth::ui::parts {

/// A box of \p radius px filled with \p fill and edged inside with \p edge, \p width px wide.
void box(QPainter *painter, const QRect &rect, double radius, const QColor &fill,
         const QColor &edge, double width = 1);
/// \p first with \p share (0 … 1) of \p second.
QColor mixed(const QColor &first, const QColor &second, double share);
bool has(const QStyleOption *option, QStyle::StateFlag flag);
/// Whether \p widget has the focus and the keyboard was used last: a click shows no ring.
bool showsFocus(const QWidget *widget);
/// The ring of the keyboard focus just inside \p rect.
void focusRing(QPainter *painter, const QRect &rect, double radius, const Theme &theme);

// StyleButtons.cpp
void pushButtonGround(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget);
void pushButtonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);
void toolButton(QPainter *painter, const QStyleOptionToolButton &option, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
void checkIndicator(QPainter *painter, const QStyleOption &option);
void radioIndicator(QPainter *painter, const QStyleOption &option);

// StyleInputs.cpp
void lineEditGround(QPainter *painter, const QStyleOptionFrame &option, const QWidget *widget);
void comboBox(QPainter *painter, const QStyleOptionComboBox &option, const QWidget *widget);
void comboBoxLabel(QPainter *painter, const QStyleOptionComboBox &option);
void spinBox(QPainter *painter, const QStyleOptionSpinBox &option, const QWidget *widget);
void slider(QPainter *painter, const QStyleOptionSlider &option, const QStyle *style,
            const QWidget *widget);
void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QStyle *style,
               const QWidget *widget);
void progressGroove(QPainter *painter, const QStyleOption &option);
void progressContents(QPainter *painter, const QStyleOptionProgressBar &option);

// StyleMenus.cpp
void menuPanel(QPainter *painter, const QStyleOption &option);
void menuItem(QPainter *painter, const QStyleOptionMenuItem &option);
QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);
void menuBarItem(QPainter *painter, const QStyleOptionMenuItem &option);

// StyleViews.cpp
void headerSection(QPainter *painter, const QStyleOptionHeader &option);
void headerLabel(QPainter *painter, const QStyleOptionHeader &option);
void headerArrow(QPainter *painter, const QStyleOptionHeader &option);
void tab(QPainter *painter, const QStyleOptionTab &option);
void branch(QPainter *painter, const QStyleOption &option);
void itemGround(QPainter *painter, const QStyleOptionViewItem &option);

} // namespace numauth::ui::parts
