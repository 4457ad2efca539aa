#include "ui/consent/MatrixFilters.h"

#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"

#include <QEvent>
#include <QHash>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace numauth::ui {

namespace {

constexpr int keyRole = Qt::UserRole + 1; ///< the rule of a row, the name of a set
constexpr int mostSetRows = 4;

/// What a rule found in a result.
struct RuleCount
{
    QString ruleId;
    consent::Verdict verdict;
    int cells;
};

/// Rules as the findings stand, worst first; a cell counts once for each.
QList<RuleCount> countRules(const consent::MatrixResult &result)
{
    QHash<QString, int> cells;
    for (const consent::MatrixCell &cell : result.cells) {
        QSet<QString> ruleIds;
        for (const consent::PageFinding &found : cell.findings)
            ruleIds.insert(found.finding.ruleId);
        for (const QString &ruleId : std::as_const(ruleIds))
            ++cells[ruleId];
    }
    QList<RuleCount> counts;
    for (const consent::GroupedFinding &group : result.findings) {
        const QString &ruleId = group.worst.finding.ruleId;
        const auto known = std::ranges::find(counts, ruleId, &RuleCount::ruleId);
        // What lies in the page itself stands in no cell.
        const int count = cells.value(ruleId, group.cells);
        if (known == counts.end())
            counts << RuleCount{ruleId, group.worst.verdict, count};
        else
            known->cells = std::max(known->cells, count);
    }
    return counts;
}

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
      m_sets(new QStandardItemModel(this)), m_axes(new QStandardItemModel(this)),
      m_rulesHead(new DockHead), m_setsHead(new DockHead), m_axesHead(new DockHead),
      m_runHead(new DockHead), m_run(new Label({}, TextSize::Small, Tone::Muted))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rulesList = addList(m_rulesHead, m_rules, QStringLiteral("consent.matrix.rules"));
    m_setsList = addList(m_setsHead, m_sets, QStringLiteral("consent.matrix.sets"));
    m_axesList = addList(m_axesHead, m_axes, QStringLiteral("consent.matrix.axes"));
    m_axesList->setFixedHeight(RowDelegate::Compact * int(std::size(axisMembers)) + 4);
    m_run->setContentsMargins(12, 8, 12, 8);
    m_run->setWordWrap(true);
    layout->addWidget(m_runHead);
    layout->addWidget(m_run);
    connect(m_rules, &QStandardItemModel::itemChanged, this, &MatrixFilters::takeRules);
    connect(m_sets, &QStandardItemModel::itemChanged, this, &MatrixFilters::takeSet);
    connect(m_axes, &QStandardItemModel::itemChanged, this, &MatrixFilters::takeAxes);
    connect(&session, &MatrixSession::updated, this, [this] {
        showRules();
        showSets();
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
    for (const RuleCount &found : countRules(m_session.result())) {
        const consent::Rule *rule = m_session.page().tables().rules.find(found.ruleId);
        QStandardItem *item =
            makeCheckItem(rule ? rule->title.text() : found.ruleId,
                          !m_hidden.contains(found.ruleId), QString::number(found.cells));
        item->setData(static_cast<int>(markOf(found.verdict)), VerdictRole);
        item->setData(found.ruleId, keyRole);
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
            m_hidden.insert(item->data(keyRole).toString());
    }
    m_model.setHiddenRules(m_hidden);
}

void MatrixFilters::showSets()
{
    const PageSession &page = m_session.page();
    const auto isChosen = [&page](const QString &name) { return page.deviceSet() == name; };
    m_isFilling = true;
    m_sets->clear();
    const auto add = [&](const QString &text, const QString &name, const QString &count) {
        QStandardItem *item = makeCheckItem(text, isChosen(name), count);
        item->setData(name, keyRole);
        m_sets->appendRow(item);
    };
    add(tr("All devices"), {}, isChosen({}) ? QString::number(page.devices().size()) : QString());
    for (const consent::DeviceSet &set : page.deviceFile().sets)
        add(set.name, set.name, QString::number(set.devices.size()));
    m_setsList->setFixedHeight(RowDelegate::Compact * std::min(m_sets->rowCount(), mostSetRows) +
                               4);
    m_isFilling = false;
}

/// One set is checked at a time: choosing one leaves the other.
void MatrixFilters::takeSet(const QStandardItem *chosen)
{
    if (m_isFilling)
        return;
    m_session.page().setDeviceSet(chosen->data(keyRole).toString());
    showSets();
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
    m_rulesHead->setTitle(tr("Rules"));
    m_rulesHead->setDetail(tr("cells"));
    m_setsHead->setTitle(tr("Devices"));
    m_axesHead->setTitle(tr("Columns"));
    m_runHead->setTitle(tr("This run"));
    m_rulesList->setAccessibleName(tr("Rules whose findings are shown"));
    m_setsList->setAccessibleName(tr("Devices that are checked"));
    m_axesList->setAccessibleName(tr("States that stand side by side"));
    showSets();
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
