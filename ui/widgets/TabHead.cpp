#include "ui/widgets/TabHead.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/StyleParts.h"

#include <QHBoxLayout>
#include <QPainter>

namespace numauth::ui {

namespace {

constexpr int headHeight = 32;
constexpr int tabPadding = 12;
constexpr int countGap = 6;
/// Icon and padding of a tool beside its words.
constexpr int toolExtra = 44;

ChipLook countLook(int count)
{
    return {QString::number(count), ChipLook::Shape::Count};
}

} // namespace

CountTabBar::CountTabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMouseTracking(true);
    setElideMode(Qt::ElideNone);
}

void CountTabBar::setCount(int index, int count)
{
    setTabData(index, count);
    // Makes the bar lay its tabs out again with the width of the count.
    setTabText(index, tabText(index));
    update();
}

QSize CountTabBar::tabSizeHint(int index) const
{
    int width =
        QFontMetrics(uiFont(TextSize::Normal, QFont::DemiBold)).horizontalAdvance(tabText(index)) +
        2 * tabPadding;
    if (countOf(index) >= 0)
        width += countGap + Chip::sizeOf(countLook(countOf(index))).width();
    return {width, headHeight - 1};
}

void CountTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int index = 0; index < count(); ++index) {
        if (isTabVisible(index))
            paintTab(&painter, index);
    }
}

int CountTabBar::countOf(int index) const
{
    const QVariant data = tabData(index);
    return data.isValid() ? data.toInt() : -1;
}

void CountTabBar::paintTab(QPainter *painter, int index)
{
    const Theme &theme = Theme::of(this);
    const bool isCurrent = index == currentIndex();
    const QRect area = tabRect(index);
    const QRect inner = area.adjusted(tabPadding, 0, -tabPadding, 0);
    const bool isHot = area.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    painter->setFont(uiFont(TextSize::Normal, isCurrent ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isCurrent || isHot ? theme.text : theme.muted);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, tabText(index));
    if (countOf(index) >= 0) {
        const ChipLook look = countLook(countOf(index));
        const int width = Chip::sizeOf(look).width();
        Chip::paint(painter, QRect(inner.right() - width + 1, inner.top(), width, inner.height()),
                    look, theme);
    }
    if (isCurrent)
        painter->fillRect(QRect(area.left() + tabPadding - 3, area.bottom() - 1,
                                area.width() - 2 * tabPadding + 6, 2),
                          theme.accent);
    if (isCurrent && parts::showsFocus(this))
        parts::focusRing(painter, area.adjusted(2, 3, -2, -3), 6, theme);
}

TabHead::TabHead(QWidget *parent)
    : QFrame(parent), m_tabs(new CountTabBar(this)), m_tools(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 8, 1);
    row->setSpacing(8);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch(1);
    m_tools->setSpacing(6);
    row->addLayout(m_tools);
    setFixedHeight(headHeight + 1);
}

void TabHead::addWidget(QWidget *widget)
{
    m_tools->addWidget(widget);
}

QToolButton *TabHead::addTool(QAction *action)
{
    auto *button = new QToolButton(this);
    if (action)
        button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setButtonKind(button, ButtonKind::Quiet);
    setSmallButton(button);
    m_foldable << button;
    addWidget(button);
    return button;
}

/// What the tools take with their words; by the words, not by the size they have now, so that the
/// answer does not depend on how they are shown.
int TabHead::toolsWidth() const
{
    int width = 0;
    for (int index = 0; index < m_tools->count(); ++index) {
        QWidget *tool = m_tools->itemAt(index)->widget();
        if (!tool || tool->isHidden())
            continue;
        const auto *button = qobject_cast<QToolButton *>(tool);
        const bool isFoldable = button && m_foldable.contains(button);
        width += m_tools->spacing() +
                 (isFoldable ? button->fontMetrics().horizontalAdvance(button->text()) + toolExtra
                             : tool->sizeHint().width());
    }
    return width;
}

void TabHead::fitTools()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_tabs->sizeHint().width() -
                     layout()->spacing();
    const auto style = toolsWidth() > room ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : std::as_const(m_foldable)) {
        if (button->toolButtonStyle() != style)
            button->setToolButtonStyle(style);
    }
}

bool TabHead::event(QEvent *event)
{
    const bool isHandled = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitTools();
    return isHandled;
}

QSize TabHead::sizeHint() const
{
    return {QFrame::sizeHint().width(), headHeight + 1};
}

void TabHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

} // namespace numauth::ui
