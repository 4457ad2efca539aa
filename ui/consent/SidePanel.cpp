#include "ui/consent/SidePanel.h"

#include "ui/consent/CanvasActions.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QEvent>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
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

/// Rows as wide as the list, whose names elide: the amount at the end is always seen.
class NarrowRows : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {1, RowDelegate::sizeHint(option, index).height()};
    }
};

} // namespace

SidePanel::SidePanel(PageSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_outlineModel(new OutlineModel(session, this)),
      m_deviceModel(new DeviceListModel(session, this)), m_outlineHead(new DockHead),
      m_deviceHead(new DockHead), m_failing(new Chip), m_search(new SearchField),
      m_outline(new OutlineView), m_devices(new QListView)
{
    layOut();
    connectViews();
    retranslate();
}

void SidePanel::layOut()
{
    m_outline->setModel(m_outlineModel);
    m_outline->setContextMenuPolicy(Qt::CustomContextMenu);
    m_outline->expandAll();

    auto *deviceRows = new NarrowRows(RowDelegate::Compact, m_devices);
    deviceRows->setHasLines(false);
    m_devices->setObjectName(QStringLiteral("consent.devices"));
    m_devices->setItemDelegate(deviceRows);
    m_devices->setModel(m_deviceModel);
    m_devices->setFrameShape(QFrame::NoFrame);
    m_devices->setMouseTracking(true);
    m_devices->setUniformItemSizes(true);
    m_devices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_failing->setObjectName(QStringLiteral("consent.failingOnly"));
    m_failing->setClickable(true);
    m_failing->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
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
    connect(m_outlineModel, &QAbstractItemModel::modelReset, m_outline, &OutlineView::expandAll);
    connect(m_outline->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SidePanel::takeSelection);
    connect(m_outline, &QWidget::customContextMenuRequested, this, &SidePanel::showOutlineMenu);
    connect(&m_session, &PageSession::selectionChanged, this, &SidePanel::followSelection);
    connect(&m_session, &PageSession::listsDue, this, &SidePanel::followSelection);
    connect(&m_session, &PageSession::listsDue, this, &SidePanel::showCounts);
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

void SidePanel::setActions(CanvasActions &actions)
{
    m_actions = &actions;
    m_add = makeIconButton(QStringLiteral("plus"), QString(), m_outlineHead);
    m_add->setObjectName(QStringLiteral("consent.outline.add"));
    setButtonKind(m_add, ButtonKind::Quiet);
    setSmallButton(m_add);
    auto *menu = new QMenu(m_add);
    menu->addActions(actions.addActions());
    connect(m_add, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height()))); });
    m_outlineHead->addWidget(m_add);
    m_outlineHead->addTool(actions.forward());
    m_outlineHead->addTool(actions.backward());
    connect(m_outline, &OutlineView::removeRequested, actions.remove(), &QAction::trigger);
    retranslate();
}

void SidePanel::showOutlineMenu(const QPoint &position)
{
    if (m_actions && m_outline->indexAt(position).isValid())
        m_actions->showMenu(m_outline->viewport()->mapToGlobal(position));
}

/// The rows chosen in the tree, the current one last; the page's own row chooses no view.
void SidePanel::takeSelection()
{
    if (m_isFollowing)
        return;
    QStringList ids;
    const QModelIndex current = m_outline->currentIndex();
    const QModelIndex root = m_outlineModel->root();
    for (const QModelIndex &index : m_outline->selectionModel()->selectedIndexes()) {
        if (index != current && index != root)
            ids << m_outlineModel->idOf(index);
    }
    if (current != root && m_outline->selectionModel()->isSelected(current))
        ids << m_outlineModel->idOf(current);
    m_session.selectAll(ids);
}

void SidePanel::followSelection()
{
    m_isFollowing = true;
    QItemSelection selection;
    for (const QString &id : m_session.selectedElements()) {
        const QModelIndex index = m_outlineModel->indexOf(id);
        selection.select(index, index);
    }
    const QString &id = m_session.selectedElement();
    const QModelIndex element = id.isEmpty() ? m_outlineModel->root() : m_outlineModel->indexOf(id);
    if (id.isEmpty())
        selection.select(element, element);
    QItemSelectionModel *model = m_outline->selectionModel();
    if (element != m_outline->currentIndex())
        model->setCurrentIndex(element, QItemSelectionModel::NoUpdate);
    if (model->selection() != selection)
        model->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isFollowing = false;
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
    if (m_add) {
        m_add->setToolTip(tr("Add a view of the app"));
        m_add->setAccessibleName(m_add->toolTip());
    }
    showCounts();
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
