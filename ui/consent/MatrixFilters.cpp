#include "ui/consent/MatrixFilters.h"

#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"

#include <QEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <iterator>

namespace numauth::ui {

namespace {

constexpr int identityRole = Qt::UserRole + 1;

/// The axes in the order of their rows.
using AxisMember = bool MatrixAxes::*;
constexpr AxisMember axisMembers[] = {&MatrixAxes::hasCarriers,     &MatrixAxes::hasFontScales,
                                      &MatrixAxes::hasOrientations, &MatrixAxes::hasDark,
                                      &MatrixAxes::hasTicked,       &MatrixAxes::hasPopup};

/// Rows as wide as the list, elided where they need more.
class FilterDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {1, rowHeight()};
    }
};

QStandardItem *makeCheckItem(const QString &text, bool isChecked, const QString &trailing)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setCheckable(true);
    item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
    item->setData(trailing, TrailingRole);
    item->setToolTip(text);
    return item;
}

} // namespace

MatrixFilters::MatrixFilters(MatrixSession &session, MatrixModel &model, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(model), m_rules(new QStandardItemModel(this)),
      m_axes(new QStandardItemModel(this)), m_rulesHead(new DockHead), m_axesHead(new DockHead),
      m_runHead(new DockHead), m_run(new Label({}, TextSize::Small, Tone::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rulesList = addList(m_rulesHead, m_rules, QStringLiteral("consent.matrix.rules"));
    m_axesList = addList(m_axesHead, m_axes, QStringLiteral("consent.matrix.axes"));
    m_axesList->setFixedHeight(RowDelegate::Compact * int(std::size(axisMembers)) + 4);
    m_run->setContentsMargins(12, 8, 12, 8);
    m_run->setWordWrap(true);
    layout->addWidget(m_runHead);
    layout->addWidget(m_run);
    connect(m_rules, &QStandardItemModel::itemChanged, this, &MatrixFilters::takeRules);
    connect(m_axes, &QStandardItemModel::itemChanged, this, &MatrixFilters::takeAxes);
    connect(&session, &MatrixSession::updated, this, [this] {
        showRules();
        showRun();
    });
    retranslate();
}

QListView *MatrixFilters::addList(DockHead *head, QStandardItemModel *items, const QString &name)
{
    auto *list = new QListView;
    list->setObjectName(name);
    list->setModel(items);
    list->setItemDelegate(new FilterDelegate(RowDelegate::Compact, list));
    list->setFrameShape(QFrame::NoFrame);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->addWidget(head);
    layout->addWidget(list, items == m_rules ? 1 : 0);
    return list;
}

void MatrixFilters::showRules()
{
    m_isFilling = true;
    m_rules->clear();
    for (const consent::GroupedFinding &found : m_session.result().findings) {
        const QString identity = MatrixModel::identity(found.worst.finding);
        QStandardItem *item =
            makeCheckItem(found.worst.finding.message.text(), !m_hidden.contains(identity),
                          QString::number(found.cells));
        item->setData(static_cast<int>(markOf(found.worst.verdict)), VerdictRole);
        item->setData(identity, identityRole);
        m_rules->appendRow(item);
    }
    m_isFilling = false;
}

void MatrixFilters::takeRules()
{
    if (m_isFilling)
        return;
    m_hidden.clear();
    for (int row = 0; row < m_rules->rowCount(); ++row) {
        const QStandardItem *item = m_rules->item(row);
        if (item->checkState() == Qt::Unchecked)
            m_hidden.insert(item->data(identityRole).toString());
    }
    m_model.setHiddenRules(m_hidden);
}

void MatrixFilters::showAxes()
{
    const QStringList names{tr("Carriers"),  tr("Font 1.0 / 1.3"),   tr("Orientation"),
                            tr("Dark mode"), tr("Agreement ticked"), tr("Second pop-up")};
    m_isFilling = true;
    m_axes->clear();
    for (qsizetype axis = 0; axis < names.size(); ++axis)
        m_axes->appendRow(makeCheckItem(names.at(axis), m_session.axes().*axisMembers[axis],
                                        QString::number(axis == 0 ? 3 : 2)));
    m_isFilling = false;
}

void MatrixFilters::takeAxes()
{
    if (m_isFilling)
        return;
    MatrixAxes axes;
    for (int axis = 0; axis < m_axes->rowCount(); ++axis)
        axes.*axisMembers[axis] = m_axes->item(axis)->checkState() == Qt::Checked;
    const qsizetype columns = statesOf(axes, m_session.page().state()).size();
    if (columns <= mostStates)
        return m_session.setAxes(axes);
    showAxes();
    m_run->setText(tr("%1 columns are too many to compare, %2 at most: take an axis out first.")
                       .arg(columns)
                       .arg(mostStates));
}

void MatrixFilters::showRun()
{
    const consent::CellState &state = m_session.page().state();
    m_run->setText(tr("%1 cells in %2 ms\nRules %3\nSDK %4")
                       .arg(m_session.result().cells.size())
                       .arg(static_cast<double>(m_session.elapsedUs()) / 1000, 0, 'f', 1)
                       .arg(m_session.page().tables().rules.preset(),
                            state.sdk.isUnknown ? tr("unknown") : state.sdk.toString()));
}

void MatrixFilters::retranslate()
{
    m_rulesHead->setTitle(tr("Findings"));
    m_rulesHead->setDetail(tr("cells"));
    m_axesHead->setTitle(tr("Columns"));
    m_runHead->setTitle(tr("This run"));
    m_rulesList->setAccessibleName(tr("Findings that are shown"));
    m_axesList->setAccessibleName(tr("States that stand side by side"));
    showAxes();
    showRules();
    showRun();
}

void MatrixFilters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
