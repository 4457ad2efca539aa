#include "ui/consent/MatrixPanel.h"

#include "ui/consent/MatrixFilters.h"
#include "ui/consent/MatrixPreview.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/ToolStrip.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QSlider>
#include <QSplitter>
#include <QVBoxLayout>

namespace numauth::ui {

MatrixPanel::MatrixPanel(PageSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(m_session),
      m_view(new MatrixView(m_model, m_session)), m_filters(new MatrixFilters(m_session, m_model)),
      m_preview(new MatrixPreview(m_session, m_model)), m_failingOnly(new QAction(this)),
      m_grouping(new QComboBox), m_sorting(new QComboBox), m_search(new SearchField),
      m_size(new QSlider(Qt::Horizontal))
{
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(m_filters);
    splitter->addWidget(m_view);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({232, 840, 300});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(splitter, 1);
    m_view->setThumbnailHeight(m_size->value());
    connect(m_view, &MatrixView::cellOpened, this, &MatrixPanel::openCell);
    connect(m_preview, &MatrixPreview::openRequested, this,
            [this] { openCell(m_view->currentIndex()); });
    connect(m_preview, &MatrixPreview::fixRequested, this, &MatrixPanel::fixRequested);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MatrixPanel::keepCurrent,
            Qt::QueuedConnection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (const consent::Device *device = m_model.device(index)) {
                    m_currentDevice = device->id;
                    m_currentColumn = index.column();
                }
                m_preview->showCell(index);
            });
    retranslate();
}

QWidget *MatrixPanel::makeBar()
{
    m_failingOnly->setIcon(themeIcon(QStringLiteral("filter")));
    m_failingOnly->setCheckable(true);
    m_failingOnly->setObjectName(QStringLiteral("consent.matrix.failingOnly"));
    m_grouping->setObjectName(QStringLiteral("consent.matrix.grouping"));
    m_search->setObjectName(QStringLiteral("consent.matrix.search"));
    m_size->setObjectName(QStringLiteral("consent.matrix.size"));
    m_size->setRange(64, 240);
    m_size->setValue(88);
    m_size->setFixedWidth(110);
    m_search->setFixedWidth(190);
    m_sorting->setObjectName(QStringLiteral("consent.matrix.sorting"));
    for (QComboBox *box : {m_grouping, m_sorting}) {
        for (int entry = 0; entry < 4; ++entry)
            box->addItem(QString());
    }
    auto *bar = new ToolStrip(QStringLiteral("consent.matrix.toolbar"));
    bar->addButton(m_failingOnly);
    bar->addWidget(m_grouping);
    bar->addWidget(m_sorting);
    bar->addWidget(m_search);
    bar->addStretch();
    bar->addWidget(m_size);
    bar->addEdge();
    connect(m_failingOnly, &QAction::toggled, &m_model, &MatrixModel::setShowsFailingOnly);
    connect(m_search, &QLineEdit::textChanged, &m_model, &MatrixModel::setFilter);
    connect(m_size, &QSlider::valueChanged, m_view, &MatrixView::setThumbnailHeight);
    connect(m_grouping, &QComboBox::activated, this,
            [this](int index) { m_model.setGrouping(static_cast<MatrixModel::Grouping>(index)); });
    connect(m_sorting, &QComboBox::activated, this,
            [this](int index) { m_model.setSorting(static_cast<MatrixModel::Sorting>(index)); });
    return bar;
}

void MatrixPanel::setActive(bool isActive)
{
    m_session.setActive(isActive);
}

void MatrixPanel::openCell(const QModelIndex &index)
{
    const consent::MatrixCell *cell =
        m_model.cell(index.column() > 0 ? index : index.siblingAtColumn(1));
    if (cell)
        emit cellOpened(cell->deviceId, cell->state);
}

/// A reset forgets the current cell: find it again, else take the worst.
void MatrixPanel::keepCurrent()
{
    QModelIndex wanted = m_model.firstCell();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, m_currentColumn);
        const consent::Device *device = m_model.device(index);
        if (device && device->id == m_currentDevice) {
            wanted = index;
            break;
        }
    }
    m_view->setCurrentIndex(wanted);
    m_preview->showCell(wanted);
}

void MatrixPanel::retranslate()
{
    m_failingOnly->setText(tr("Failing only"));
    m_grouping->setItemText(0, tr("Group: finding"));
    m_grouping->setItemText(1, tr("Group: maker"));
    m_grouping->setItemText(2, tr("Group: width"));
    m_grouping->setItemText(3, tr("Group: none"));
    m_grouping->setAccessibleName(tr("Grouping"));
    m_sorting->setItemText(0, tr("Sort: worst first"));
    m_sorting->setItemText(1, tr("Sort: largest share first"));
    m_sorting->setItemText(2, tr("Sort: narrowest first"));
    m_sorting->setItemText(3, tr("Sort: by name"));
    m_sorting->setAccessibleName(tr("Sorting"));
    m_search->setPlaceholderText(tr("Model, maker, size"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_size->setAccessibleName(tr("Size of the pictures"));
    m_size->setToolTip(m_size->accessibleName());
    m_view->setAccessibleName(tr("Device matrix"));
}

void MatrixPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
