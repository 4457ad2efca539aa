#include "ui/consent/SidePanel.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"

#include <QEvent>
#include <QListView>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

QWidget *stacked(const QList<QWidget *> &widgets)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return box;
}

} // namespace

SidePanel::SidePanel(PageSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_outlineModel(new OutlineModel(session, this)),
      m_deviceModel(new DeviceListModel(session, this)), m_outlineHead(new DockHead),
      m_deviceHead(new DockHead), m_failing(new Chip), m_search(new SearchField),
      m_outline(new QTreeView), m_devices(new QListView)
{
    layOut();
    connectViews();
    retranslate();
}

void SidePanel::layOut()
{
    auto *rows = new RowDelegate(RowDelegate::Compact, m_outline);
    rows->setHasLines(false);
    m_outline->setObjectName(QStringLiteral("consent.outline"));
    m_outline->setItemDelegate(rows);
    m_outline->setModel(m_outlineModel);
    m_outline->setHeaderHidden(true);
    m_outline->setIndentation(16);
    m_outline->setFrameShape(QFrame::NoFrame);
    m_outline->setMouseTracking(true);
    m_outline->expandAll();

    auto *deviceRows = new RowDelegate(RowDelegate::Compact, m_devices);
    deviceRows->setHasLines(false);
    m_devices->setObjectName(QStringLiteral("consent.devices"));
    m_devices->setItemDelegate(deviceRows);
    m_devices->setModel(m_deviceModel);
    m_devices->setFrameShape(QFrame::NoFrame);
    m_devices->setMouseTracking(true);
    m_devices->setUniformItemSizes(true);

    m_failing->setObjectName(QStringLiteral("consent.failingOnly"));
    m_failing->setClickable(true);
    m_deviceHead->addWidget(m_failing);
    m_search->setObjectName(QStringLiteral("consent.devices.search"));
    auto *searchBox = stacked({m_search});
    searchBox->layout()->setContentsMargins(8, 6, 8, 6);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(1);
    splitter->addWidget(stacked({m_outlineHead, m_outline}));
    splitter->addWidget(stacked({m_deviceHead, searchBox, m_devices}));
    splitter->setSizes({340, 300});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void SidePanel::connectViews()
{
    connect(m_outlineModel, &QAbstractItemModel::modelReset, m_outline, &QTreeView::expandAll);
    connect(m_outline->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    m_session.select(current.data(OutlineModel::ElementIdRole).toString());
            });
    connect(&m_session, &PageSession::selectionChanged, this, &SidePanel::followSelection);
    connect(&m_session, &PageSession::updated, this, &SidePanel::followSelection);
    connect(&m_session, &PageSession::updated, this, &SidePanel::showCounts);
    connect(m_devices, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_session.setDevice(index.data(DeviceListModel::DeviceIdRole).toString());
    });
    connect(m_devices, &QListView::activated, this, [this](const QModelIndex &index) {
        m_session.setDevice(index.data(DeviceListModel::DeviceIdRole).toString());
    });
    connect(m_search, &QLineEdit::textChanged, m_deviceModel, &DeviceListModel::setFilter);
    connect(m_failing, &Chip::clicked, this, [this] { setShowsFailingOnly(!m_failingOnly); });
}

void SidePanel::setShowsFailingOnly(bool only)
{
    m_failingOnly = only;
    m_deviceModel->setShowsFailingOnly(only);
    showCounts();
}

void SidePanel::followSelection()
{
    const QModelIndex element = m_outlineModel->indexOf(m_session.selectedElement());
    if (element != m_outline->currentIndex()) {
        const QSignalBlocker blocker(m_outline->selectionModel());
        m_outline->setCurrentIndex(element);
        m_outline->viewport()->update();
    }
    const QModelIndex device = m_deviceModel->indexOf(m_session.device().id);
    if (device.isValid() && device != m_devices->currentIndex())
        m_devices->setCurrentIndex(device);
}

void SidePanel::showCounts()
{
    m_deviceHead->setCount(static_cast<int>(m_session.document() ? m_session.devices().size() : 0));
    const int failing = m_deviceModel->failingCount();
    m_failing->setVisible(failing > 0 || m_failingOnly);
    m_failing->setLook({tr("Failing only %1").arg(failing),
                        m_failingOnly ? ChipLook::Shape::Edged : ChipLook::Shape::Tinted,
                        Verdict::Refuses, true});
}

void SidePanel::retranslate()
{
    m_outlineHead->setTitle(tr("Outline"));
    m_outlineHead->setDetail(tr("top = front"));
    m_deviceHead->setTitle(tr("Devices"));
    m_outline->setAccessibleName(tr("Outline of the page"));
    m_devices->setAccessibleName(tr("Devices and their verdicts"));
    m_search->setPlaceholderText(tr("Search devices"));
    m_search->setAccessibleName(tr("Search devices"));
    m_failing->setAccessibleName(tr("Show only devices that are not ok"));
    showCounts();
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
