#include "ui/widgets/DockHead.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace numauth::ui {

namespace {
constexpr int headHeight = 32;
constexpr int iconSize = 15;
constexpr int leastWidth = 80;
} // namespace

DockHead::DockHead(const QString &title, QWidget *parent)
    : QFrame(parent), m_icon(new QWidget(this)),
      m_title(new Label({}, TextSize::Small, Tone::Text, this)),
      m_detail(new Label({}, TextSize::Small, Tone::Muted, this)),
      m_count(new Chip({}, ChipLook::Shape::Count, this)), m_tools(new QHBoxLayout)
{
    m_icon->setFixedSize(iconSize, iconSize);
    m_icon->hide();
    m_title->setWeight(QFont::DemiBold);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_detail->setElides(true);
    m_count->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 1);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addWidget(m_detail, 1);
    m_tools->setSpacing(4);
    row->addLayout(m_tools);
    setFixedHeight(headHeight);
    setTitle(title);
}

void DockHead::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void DockHead::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

void DockHead::setCount(int count)
{
    m_count->setVisible(count >= 0);
    m_count->setText(QString::number(count));
}

void DockHead::setIconName(const QString &name)
{
    m_iconName = name;
    m_icon->setVisible(!name.isEmpty());
    update();
}

QToolButton *DockHead::addTool(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    const auto follow = [action, button] { button->setAccessibleName(action->iconText()); };
    connect(action, &QAction::changed, button, follow);
    follow();
    if (action->icon().isNull())
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSmallButton(button);
    m_tools->addWidget(button);
    return button;
}

void DockHead::addWidget(QWidget *widget)
{
    m_tools->addWidget(widget);
}

QSize DockHead::sizeHint() const
{
    return {QFrame::sizeHint().width(), headHeight};
}

QSize DockHead::minimumSizeHint() const
{
    return {std::max(leastWidth, layout()->minimumSize().width()), headHeight};
}

void DockHead::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
    if (!m_iconName.isEmpty())
        paintIcon(&painter, m_icon->geometry(), m_iconName, theme.text);
}

} // namespace numauth::ui
