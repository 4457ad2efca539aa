#include "ui/consent/CellToolBar.h"

#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarrierWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/VerdictMark.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace numauth::ui {

using consent::Carrier;
using consent::CellState;

namespace {

QToolButton *makeToggle(const QString &icon, const QString &objectName)
{
    QToolButton *button = makeIconButton(icon, QString(), nullptr);
    button->setCheckable(true);
    button->setObjectName(objectName);
    setButtonKind(button, ButtonKind::Plain);
    return button;
}

} // namespace

CellToolBar::CellToolBar(PageSession &session, QWidget *parent)
    : ToolStrip(QStringLiteral("consent.toolbar"), parent), m_session(session),
      m_page(new QComboBox), m_device(new QComboBox),
      m_orientation(makeToggle(QStringLiteral("rotate"), QStringLiteral("consent.orientation"))),
      m_carrier(new SegmentedGroup), m_fontScale(new QComboBox),
      m_dark(makeToggle(QStringLiteral("moon"), QStringLiteral("consent.dark"))),
      m_ticked(makeToggle(QStringLiteral("checkbox"), QStringLiteral("consent.checkbox"))),
      m_popup(new QComboBox), m_sdk(new QComboBox), m_build(new SegmentedGroup),
      m_view(new SegmentedGroup)
{
    layOut();
    fillVersions();
    fillDevices();
    connect(&session, &PageSession::documentChanged, this, [this] {
        fillVersions();
        fillDevices();
    });
    connect(&session, &PageSession::devicesChanged, this, &CellToolBar::fillDevices);
    connect(&session, &PageSession::updated, this, &CellToolBar::showState);
    connect(m_page, &QComboBox::textActivated, this, &CellToolBar::pageChosen);
    connect(m_device, &QComboBox::activated, this,
            [this](int index) { m_session.setDevice(m_device->itemData(index).toString()); });
    for (QToolButton *toggle : {m_orientation, m_dark, m_ticked})
        connect(toggle, &QToolButton::toggled, this, &CellToolBar::changeState);
    connect(m_carrier, &SegmentedGroup::currentIndexChanged, this, &CellToolBar::changeState);
    connect(m_build, &SegmentedGroup::currentIndexChanged, this, &CellToolBar::changeState);
    connect(m_fontScale, &QComboBox::activated, this, &CellToolBar::changeState);
    connect(m_popup, &QComboBox::activated, this, &CellToolBar::changeState);
    connect(m_sdk, &QComboBox::activated, this, &CellToolBar::changeState);
    connect(m_view, &SegmentedGroup::currentIndexChanged, this,
            [this](int index) { emit matrixChosen(index == 1); });
    retranslate();
    showState();
}

void CellToolBar::layOut()
{
    m_page->setObjectName(QStringLiteral("consent.page"));
    m_device->setObjectName(QStringLiteral("consent.device"));
    m_carrier->setObjectName(QStringLiteral("consent.carrier"));
    m_fontScale->setObjectName(QStringLiteral("consent.fontScale"));
    m_popup->setObjectName(QStringLiteral("consent.popup"));
    m_sdk->setObjectName(QStringLiteral("consent.sdk"));
    m_build->setObjectName(QStringLiteral("consent.build"));
    m_page->setMinimumWidth(110);
    m_device->setMinimumWidth(150);
    // Long names of devices are cut here and whole in the tooltip and in the list.
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(16);
    m_device->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_device->setMaximumWidth(300);
    m_page->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_page->setMinimumContentsLength(9);
    m_device->setMaxVisibleItems(24);
    for (Carrier carrier : consent::allCarriers)
        m_carrier->addSegment(QString(), static_cast<int>(carrier));
    for (const char *scale : {"0.85", "1.0", "1.15", "1.3", "1.5", "2.0"})
        m_fontScale->addItem(QString::fromLatin1(scale) + QStringLiteral("×"),
                             QString::fromLatin1(scale).toDouble());
    m_build->addSegment(QStringLiteral("Debug"));
    m_build->addSegment(QStringLiteral("Release"));
    for (QWidget *widget : QList<QWidget *>{m_page, m_device, m_orientation, m_carrier, m_fontScale,
                                            m_dark, m_ticked, m_popup, m_sdk, m_build})
        addWidget(widget);
    addStretch();
    m_view->setObjectName(QStringLiteral("consent.view"));
    m_view->addSegment(QString(), false, QStringLiteral("consent"));
    m_view->addSegment(QString(), true, QStringLiteral("matrix"));
    m_viewAction = addWidget(m_view);
    addEdge();
}

void CellToolBar::addCommand(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    connect(action, &QAction::changed, button,
            [action, button] { button->setAccessibleName(action->text()); });
    setButtonKind(button, ButtonKind::Plain);
    insertWidget(m_viewAction, button);
}

void CellToolBar::setShowsMatrix(bool isShown)
{
    m_view->setCurrentData(isShown);
    for (QWidget *ofOneCell : QList<QWidget *>{m_device, m_carrier})
        ofOneCell->setEnabled(!isShown);
}

void CellToolBar::setPages(const QStringList &names, const QString &current)
{
    m_page->clear();
    m_page->addItems(names);
    m_page->setCurrentText(current);
    m_page->setToolTip(current.isEmpty() ? tr("Page") : current);
    m_page->setEnabled(!names.isEmpty());
}

void CellToolBar::fillDevices()
{
    m_device->clear();
    if (!m_session.document())
        return;
    const QIcon icon = themeIcon(QStringLiteral("device"));
    for (const consent::Device &device : m_session.devices()) {
        const QString height =
            device.height() ? QString::number(qRound(*device.height())) : tr("unknown");
        m_device->addItem(
            icon,
            QStringLiteral("%1  %2×%3").arg(device.name()).arg(qRound(device.width())).arg(height),
            device.id);
    }
    showState();
}

void CellToolBar::fillVersions()
{
    m_sdk->clear();
    auto versions = m_session.tables().attributes.versions(m_session.page().platform);
    const consent::SdkVersion &current = m_session.state().sdk;
    if (!current.isUnknown && !versions.contains(current)) {
        versions << current;
        std::ranges::sort(versions);
    }
    for (auto version = versions.crbegin(); version != versions.crend(); ++version)
        m_sdk->addItem(QStringLiteral("SDK %1").arg(version->toString()), version->toString());
    m_sdk->addItem(tr("SDK unknown"), QStringLiteral("unknown"));
    showState();
}

void CellToolBar::fillPopups()
{
    const QStringList words{tr("No pop-up"), tr("Second consent"), tr("Agreement page")};
    for (int index = 0; index < words.size(); ++index) {
        if (index < m_popup->count())
            m_popup->setItemText(index, words.at(index));
        else
            m_popup->addItem(words.at(index));
    }
    m_popup->setCurrentIndex(m_session.state().isAgreementShown ? 2
                             : m_session.state().isAlertShown   ? 1
                                                                : 0);
}

void CellToolBar::changeState()
{
    if (m_isShowing)
        return;
    CellState state = m_session.state();
    state.orientation = m_orientation->isChecked() ? consent::Orientation::Landscape
                                                   : consent::Orientation::Portrait;
    state.carrier = static_cast<Carrier>(m_carrier->currentData().toInt());
    state.fontScale = m_fontScale->currentData().toDouble();
    state.isDark = m_dark->isChecked();
    state.isTicked = m_ticked->isChecked();
    state.build = m_build->currentIndex() == 0 ? consent::Build::Debug : consent::Build::Release;
    state.isAlertShown = m_popup->currentIndex() == 1;
    state.isAgreementShown = m_popup->currentIndex() == 2;
    state.sdk = consent::SdkVersion::parse(m_sdk->currentData().toString()).value_or(state.sdk);
    m_session.setState(state);
}

void CellToolBar::showState()
{
    m_isShowing = true;
    const CellState &state = m_session.state();
    m_device->setCurrentIndex(m_device->findData(m_session.device().id));
    m_device->setToolTip(m_device->currentText().isEmpty() ? tr("Device")
                                                           : m_device->currentText());
    m_page->setToolTip(m_page->currentText().isEmpty() ? tr("Page") : m_page->currentText());
    m_orientation->setChecked(state.orientation == consent::Orientation::Landscape);
    m_carrier->setCurrentData(static_cast<int>(state.carrier));
    m_fontScale->setCurrentIndex(m_fontScale->findData(state.fontScale));
    m_dark->setChecked(state.isDark);
    m_ticked->setChecked(state.isTicked);
    m_popup->setCurrentIndex(state.isAgreementShown ? 2 : state.isAlertShown ? 1 : 0);
    m_sdk->setCurrentIndex(
        m_sdk->findData(state.sdk.isUnknown ? QStringLiteral("unknown") : state.sdk.toString()));
    m_build->setCurrentIndex(state.build == consent::Build::Debug ? 0 : 1);
    m_isShowing = false;
}

void CellToolBar::retranslate()
{
    const QList<std::pair<QWidget *, QString>> names{{m_page, tr("Page")},
                                                     {m_device, tr("Device")},
                                                     {m_orientation, tr("Landscape")},
                                                     {m_carrier, tr("Carrier")},
                                                     {m_fontScale, tr("Font scale of the system")},
                                                     {m_dark, tr("Dark mode of the phone")},
                                                     {m_ticked, tr("Agreement ticked")},
                                                     {m_popup, tr("What stands over the page")},
                                                     {m_sdk, tr("SDK version")},
                                                     {m_build, tr("Build of the host app")}};
    for (const auto &[widget, name] : names) {
        widget->setAccessibleName(name);
        widget->setToolTip(name);
    }
    for (int index = 0; index < m_carrier->count(); ++index)
        m_carrier->setSegmentText(index, shortCarrierNames().at(index));
    fillPopups();
    m_sdk->setItemText(m_sdk->count() - 1, tr("SDK unknown"));
    m_view->setSegmentText(0, tr("Canvas"));
    m_view->setSegmentText(1, tr("Matrix"));
    m_view->setAccessibleName(tr("View"));
    showState();
}

void CellToolBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ToolStrip::changeEvent(event);
}

} // namespace numauth::ui
