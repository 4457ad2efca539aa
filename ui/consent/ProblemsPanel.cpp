#include "ui/consent/ProblemsPanel.h"

#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/SuppressDialog.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoView>
#include <QVBoxLayout>

#include <array>

namespace numauth::ui {

namespace {

constexpr std::array shownVerdicts{consent::Verdict::Refuses, consent::Verdict::NonCompliant,
                                   consent::Verdict::CannotTell};
constexpr int actionsWidth = 76;

} // namespace

ProblemsPanel::ProblemsPanel(PageSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new ProblemsModel(session, this)),
      m_head(new TabHead), m_pages(new QStackedWidget), m_problems(new TableView),
      m_suppressed(new SuppressedModel(session, this)), m_accepted(new TableView),
      m_history(new QUndoView), m_next(new QAction(this)), m_previous(new QAction(this)),
      m_fix(new QAction(this)), m_suppress(new QAction(this)), m_restore(new QAction(this))
{
    layOut();
    makeActions();
    connect(m_head->tabs(), &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_problems, &QAbstractItemView::clicked, this, &ProblemsPanel::goTo);
    connect(m_problems, &TableView::opened, this, &ProblemsPanel::goTo);
    connect(&session, &PageSession::listsDue, this, &ProblemsPanel::showCounts);
    connect(&session, &PageSession::documentChanged, this, [this] {
        consent::ConsentDocument *document = m_session.document();
        m_history->setStack(document ? &document->undoStack() : nullptr);
    });
    retranslate();
}

void ProblemsPanel::layOut()
{
    m_problems->setObjectName(QStringLiteral("consent.problems"));
    m_problems->setIsTree(true);
    m_problems->setModel(m_model);
    m_problems->setFrameShape(QFrame::NoFrame);
    m_problems->setSortingEnabled(false);
    m_problems->header()->setStretchLastSection(false);
    m_problems->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_problems->setColumnWidth(ProblemsModel::DevicesColumn, 80);
    m_problems->setColumnWidth(ProblemsModel::RuleColumn, 180);
    m_problems->setColumnWidth(ProblemsModel::ViewsColumn, 220);
    m_problems->setColumnWidth(ProblemsModel::EvidenceColumn, 110);
    m_problems->setColumnWidth(ProblemsModel::ActionsColumn, actionsWidth);
    m_accepted->setObjectName(QStringLiteral("consent.suppressed"));
    m_accepted->setModel(m_suppressed);
    m_accepted->setFrameShape(QFrame::NoFrame);
    m_accepted->setSortingEnabled(false);
    m_accepted->header()->setStretchLastSection(false);
    m_accepted->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_accepted->setColumnWidth(SuppressedModel::RuleColumn, 180);
    m_accepted->setColumnWidth(SuppressedModel::ReasonColumn, 300);
    m_history->setObjectName(QStringLiteral("consent.history"));
    m_history->setFrameShape(QFrame::NoFrame);

    for (int tab = 0; tab < 3; ++tab)
        m_head->tabs()->addTab(QString());
    for (consent::Verdict verdict : shownVerdicts) {
        auto *chip = new Chip(ChipLook{{}, ChipLook::Shape::Tinted, markOf(verdict), true});
        m_head->addWidget(chip);
        m_chips << chip;
    }
    m_pages->addWidget(m_problems);
    m_pages->addWidget(m_accepted);
    m_pages->addWidget(m_history);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_pages, 1);
}

void ProblemsPanel::makeActions()
{
    m_suppress->setObjectName(QStringLiteral("consent.suppressAction"));
    m_fix->setObjectName(QStringLiteral("consent.fixAction"));
    m_next->setObjectName(QStringLiteral("consent.nextFinding"));
    m_previous->setObjectName(QStringLiteral("consent.previousFinding"));
    m_next->setShortcut(Qt::Key_F8);
    m_previous->setShortcut(Qt::SHIFT | Qt::Key_F8);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    m_fix->setIcon(themeIcon(QStringLiteral("fix")));
    m_suppress->setIcon(themeIcon(QStringLiteral("ignore")));
    m_problems->addActions({m_fix, m_suppress});
    m_problems->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_accepted->addAction(m_restore);
    m_accepted->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_fix, &QAction::triggered, this, &ProblemsPanel::fixRequested);
    connect(m_suppress, &QAction::triggered, this, &ProblemsPanel::suppress);
    connect(m_problems->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProblemsPanel::showRowActions);
    connect(m_restore, &QAction::triggered, this, &ProblemsPanel::restore);
    connect(m_problems, &TableView::deletionRequested, this, &ProblemsPanel::suppress);
    connect(m_accepted, &TableView::deletionRequested, this, &ProblemsPanel::restore);
}

/// The buttons stand in the current row, so that they need no menu.
void ProblemsPanel::showRowActions(const QModelIndex &current, const QModelIndex &previous)
{
    if (previous.isValid())
        m_problems->setIndexWidget(previous.siblingAtColumn(ProblemsModel::ActionsColumn), nullptr);
    const consent::GroupedFinding *group = m_model->finding(current);
    m_fix->setVisible(group && group->worst.verdict >= consent::Verdict::NonCompliant);
    if (!group || current.parent().isValid())
        return;
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(4);
    row->addStretch();
    m_problems->setIndexWidget(current.siblingAtColumn(ProblemsModel::ActionsColumn), buttons);
    QWidget *last = m_problems;
    for (QAction *action : {m_fix, m_suppress}) {
        if (!action->isVisible())
            continue;
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        setSmallButton(button);
        row->addWidget(button);
        // Tab goes from the row to its buttons.
        setTabOrder(last, button);
        last = button;
    }
}

void ProblemsPanel::suppress()
{
    const consent::GroupedFinding *group = m_model->finding(m_problems->currentIndex());
    if (!group || !m_session.document())
        return;
    const Finding finding = group->worst.finding;
    SuppressDialog dialog(finding, QDate::currentDate(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QJsonArray entries = m_session.page().suppressions;
    entries << toJson(dialog.suppression());
    m_session.document()->setSuppressions(entries, tr("Accept %1").arg(finding.ruleId));
}

void ProblemsPanel::restore()
{
    if (m_accepted->currentIndex().isValid())
        m_suppressed->restore(m_accepted->currentIndex().row());
}

void ProblemsPanel::goTo(const QModelIndex &index)
{
    const QString device = index.data(ProblemsModel::DeviceIdRole).toString();
    if (device.isEmpty()) {
        const QModelIndex row = index.siblingAtColumn(0);
        m_session.setDevice(row.data(ProblemsModel::DeviceIdRole).toString());
    } else {
        m_session.setDevice(device);
    }
    m_session.select(index.data(ProblemsModel::SubjectRole).toString());
    if (const consent::GroupedFinding *group = m_model->finding(index))
        emit attributeRequested(
            group->worst.finding.facts.value(QStringLiteral("attribute")).toString());
}

/// Round and round through the findings.
void ProblemsPanel::step(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    QModelIndex now = m_problems->currentIndex();
    now = now.parent().isValid() ? now.parent() : now;
    const int from = now.isValid() ? now.row() : (by > 0 ? -1 : 0);
    m_head->tabs()->setCurrentIndex(0);
    m_problems->setCurrentIndex(m_model->index((from + by + count) % count, 0));
    goTo(m_problems->currentIndex());
}

void ProblemsPanel::showFirst(consent::Verdict verdict)
{
    m_head->tabs()->setCurrentIndex(0);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(VerdictRole).toInt() == static_cast<int>(markOf(verdict))) {
            m_problems->setCurrentIndex(index);
            goTo(index);
            return;
        }
    }
}

void ProblemsPanel::showCounts()
{
    m_head->tabs()->setCount(0, m_model->rowCount());
    m_head->tabs()->setCount(1, m_suppressed->rowCount());
    const QStringList words{tr("Refused %1"), tr("Not compliant %1"), tr("Cannot tell %1")};
    for (qsizetype index = 0; index < m_chips.size(); ++index) {
        const int count = m_model->count(shownVerdicts.at(static_cast<size_t>(index)));
        m_chips.at(index)->setText(words.at(index).arg(count));
        m_chips.at(index)->setVisible(count > 0);
    }
    const bool isChecked = m_session.document() != nullptr;
    m_problems->setEmptyText(isChecked
                                 ? tr("No problem on %1 devices and 3 carriers by rule set %2.")
                                       .arg(m_session.devices().size())
                                       .arg(m_session.tables().rules.preset())
                                 : tr("No page is open, so there is no verdict."));
}

void ProblemsPanel::retranslate()
{
    m_next->setText(tr("Next finding"));
    m_previous->setText(tr("Previous finding"));
    for (QAction *action : {m_next, m_previous})
        action->setToolTip(action->text());
    m_head->tabs()->setTabText(0, tr("Problems"));
    m_head->tabs()->setTabText(1, tr("Accepted"));
    m_head->tabs()->setTabText(2, tr("Undo history"));
    m_fix->setText(tr("Fix…"));
    m_suppress->setText(tr("Accept with a reason…"));
    m_restore->setText(tr("Accept no longer"));
    m_accepted->setAccessibleName(tr("Accepted"));
    m_accepted->setEmptyText(
        tr("The page accepts no finding. Del on a problem accepts it, with a reason."));
    m_suppressed->retranslate();
    m_problems->setAccessibleName(tr("Problems"));
    m_history->setAccessibleName(tr("Undo history"));
    m_history->setEmptyLabel(tr("As opened"));
    m_model->retranslate();
    showCounts();
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
