#include "ui/widgets/EmptyState.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {
constexpr int iconSize = 40;
} // namespace

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_icon(new QWidget(this)),
      m_sentence(new Label({}, TextSize::Normal, Tone::Text, this)),
      m_button(new QPushButton(this)), m_hint(new Label({}, TextSize::Small, Tone::Muted, this))
{
    m_icon->setFixedSize(iconSize, iconSize);
    setButtonKind(m_button, ButtonKind::Primary);
    for (QLabel *label : {m_sentence, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_hint);
    column->addStretch(3);
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setTexts(const QString &sentence, const QString &button, const QString &hint)
{
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setAccessibleName(button);
    m_button->setVisible(!button.isEmpty());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(sentence);
}

QAbstractButton *EmptyState::button() const
{
    return m_button;
}

void EmptyState::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    paintIcon(&painter, m_icon->geometry(), m_iconName, theme.muted);
}

} // namespace numauth::ui
