#include "ui/shell/Rail.h"

#include "ui/shell/Place.h"
#include "ui/widgets/BadgeToolButton.h"
#include "ui/widgets/Theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QVBoxLayout>

namespace numauth::shell {

namespace {
constexpr int railWidth = 68;
} // namespace

Rail::Rail(const QList<Place *> &places, QWidget *parent)
    : QWidget(parent), m_places(places), m_group(new QButtonGroup(this)),
      m_column(new QVBoxLayout(this)), m_settings(nullptr)
{
    setObjectName(QStringLiteral("shell.rail"));
    setFixedWidth(railWidth);
    m_column->setContentsMargins(5, 8, 5, 8);
    m_column->setSpacing(4);
    for (int index = 0; index < places.size(); ++index) {
        Place *place = places.at(index);
        ui::BadgeToolButton *button = addButton(place->id(), place->iconName());
        m_buttons << button;
        m_group->addButton(button, index);
        connect(button, &ui::BadgeToolButton::filesDropped, this,
                [this, index](const QStringList &paths) { emit filesDropped(index, paths); });
        connect(place, &Place::countsChanged, this, &Rail::refresh);
        connect(place, &Place::titleChanged, this, &Rail::refresh);
    }
    m_column->addStretch(1);
    m_settings = addButton(QStringLiteral("settings"), QStringLiteral("settings"));
    m_settings->setCheckable(false);
    m_settings->setAcceptDrops(false);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::placeChosen);
    connect(m_settings, &QAbstractButton::clicked, this, &Rail::settingsRequested);
    refresh();
}

void Rail::setCurrent(int index)
{
    m_group->setExclusive(false);
    for (int at = 0; at < m_buttons.size(); ++at)
        m_buttons.at(at)->setChecked(at == index);
    m_group->setExclusive(true);
}

void Rail::setPlacesEnabled(bool isEnabled)
{
    for (ui::BadgeToolButton *button : m_buttons)
        button->setEnabled(isEnabled);
    refresh();
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.chrome);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.border);
}

ui::BadgeToolButton *Rail::addButton(const QString &id, const QString &icon)
{
    auto *button = new ui::BadgeToolButton(this);
    button->setObjectName(QStringLiteral("shell.rail.") + id);
    button->setIconName(icon);
    m_column->addWidget(button);
    return button;
}

void Rail::refresh()
{
    setAccessibleName(tr("Places"));
    for (int index = 0; index < m_buttons.size(); ++index) {
        const Place *place = m_places.at(index);
        ui::BadgeToolButton *button = m_buttons.at(index);
        const QKeySequence keys(static_cast<int>(Qt::ALT) | (Qt::Key_1 + index));
        button->setText(place->title());
        button->setToolTip(
            QStringLiteral("%1 (%2)").arg(place->title(), keys.toString(QKeySequence::NativeText)));
        button->setBadge(button->isEnabled() ? place->counts().refuses : 0);
    }
    m_settings->setText(tr("Settings"));
    m_settings->setToolTip(tr("Language, theme, size and keys"));
    m_settings->setBadge(0);
}

} // namespace numauth::shell
