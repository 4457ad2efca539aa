#include "tests/ui/consent/TextFit.h"

#include "ui/widgets/Fonts.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

namespace numauth::tests {

namespace {

constexpr int designWidth = 1440;

double textScale()
{
    return double(ui::uiFont().pixelSize()) / static_cast<int>(ui::TextSize::Normal);
}

QString nameOf(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    return QStringLiteral("%1 %2 “%3” in %4")
        .arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName(), text,
             widget.parentWidget() ? widget.parentWidget()->objectName() : QString());
}

bool hasText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        const auto *tool = qobject_cast<const QToolButton *>(&widget);
        const bool isIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
        return !button->text().isEmpty() && !isIcon;
    }
    return false;
}

/// Elided with the whole text in the tooltip, as the design wants it.
bool isElided(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && label->toolTip() == label->text();
}

bool isCutOff(const QWidget &widget)
{
    if (isElided(widget))
        return false;
    const QSize needed = widget.sizeHint();
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label && label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + 1;
    const bool isShort = qobject_cast<const QLabel *>(&widget)
                             ? widget.height() + 1 < widget.fontMetrics().height()
                             : widget.height() + 1 < needed.height();
    return widget.width() + 1 < needed.width() || isShort;
}

bool isCutOff(const QComboBox &box)
{
    if (box.toolTip() == box.currentText())
        return false;
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.subControls = QStyle::SC_All;
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                    QStyle::SC_ComboBoxEditField, &box);
    const int icon = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width() + 4;
    return box.fontMetrics().horizontalAdvance(box.currentText()) + icon > field.width() + 1;
}

/// Beyond what its parent shows, where nothing scrolls.
bool leavesParent(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return parent && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget.geometry());
}

bool isControl(const QWidget &widget)
{
    return hasText(widget) || qobject_cast<const QAbstractButton *>(&widget) ||
           qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

bool isPiece(const QWidget &widget)
{
    return widget.parentWidget() && (qobject_cast<const QComboBox *>(widget.parentWidget()) ||
                                     qobject_cast<const QLineEdit *>(widget.parentWidget()) ||
                                     qobject_cast<const QTabBar *>(widget.parentWidget()));
}

QStringList overlaps(const QWidget &parent)
{
    QList<const QWidget *> controls;
    for (const QWidget *child : parent.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !child->isWindow() && isControl(*child) && !isPiece(*child))
            controls << child;
    }
    QStringList faults;
    for (qsizetype first = 0; first < controls.size(); ++first) {
        for (qsizetype second = first + 1; second < controls.size(); ++second) {
            const QRect common = controls.at(first)->geometry() & controls.at(second)->geometry();
            if (common.width() > 1 && common.height() > 1)
                faults << QStringLiteral("%1 lies over %2")
                              .arg(nameOf(*controls.at(second)), nameOf(*controls.at(first)));
        }
    }
    return faults;
}

} // namespace

QStringList textFaults(const QWidget &window)
{
    QStringList faults = overlaps(window);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        faults << overlaps(*widget);
        const auto *combo = qobject_cast<const QComboBox *>(widget);
        // A narrower window folds, as toolbars do everywhere, and so does one with larger texts.
        if (widget->objectName() == QLatin1StringView("qt_toolbar_ext_button") &&
            window.width() >= designWidth * textScale())
            faults << QStringLiteral("%1 folds buttons away").arg(nameOf(*widget));
        else if (widget->objectName() == QLatin1StringView("qt_toolbar_ext_button"))
            continue;
        else if (combo && isCutOff(*combo))
            faults << QStringLiteral("%1 cuts off “%2”").arg(nameOf(*combo), combo->currentText());
        else if (hasText(*widget) && !isPiece(*widget) &&
                 (isCutOff(*widget) || leavesParent(*widget)))
            faults << QStringLiteral("%1 is cut off: %2 × %3 instead of %4 × %5")
                          .arg(nameOf(*widget))
                          .arg(widget->width())
                          .arg(widget->height())
                          .arg(widget->sizeHint().width())
                          .arg(widget->sizeHint().height());
    }
    faults.removeDuplicates();
    return faults;
}

} // namespace numauth::tests
