#include "ui/cloud/SuiteList.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTreeView>

namespace numauth::ui {

SuiteList::SuiteList(const cloud::OperationTable &operations, QWidget *parent)
    : SidePane(parent), m_model(new SuiteModel(operations, this)), m_tree(new QTreeView),
      m_note(new Label({}, TextSize::Small, Tone::Muted)), m_open(new QAction(this)),
      m_run(new QAction(this))
{
    dress();
    m_tree->installEventFilter(this);
    connect(m_open, &QAction::triggered, this, &SuiteList::chooseFile);
    connect(m_run, &QAction::triggered, this, &SuiteList::run);
    connect(m_model, &QAbstractItemModel::rowsInserted, m_tree, &QTreeView::expandAll);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SuiteList::updateState);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SuiteList::updateState);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const auto step = m_model->step(index))
            emit stepOpened(*step, m_model->suite(index)->rows().first());
    });
    retranslate();
}

void SuiteList::dress()
{
    m_open->setIcon(themeIcon(QStringLiteral("folder-open")));
    m_run->setIcon(themeIcon(QStringLiteral("play")));
    m_tree->setObjectName(QStringLiteral("cloud.suites"));
    m_note->setObjectName(QStringLiteral("cloud.suites.note"));
    m_tree->setModel(m_model);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QAction *action : {m_open, m_run}) {
        auto *button = new ActionButton(action);
        button->setObjectName(action == m_run ? QStringLiteral("cloud.suites.run")
                                              : QStringLiteral("cloud.suites.open"));
        setSmallButton(button);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layOut(buttons, m_tree, m_note);
}

void SuiteList::chooseFile()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a suite"), {}, tr("Suites (*.json)"));
    if (!file.isEmpty())
        open(file);
}

void SuiteList::open(const QString &file)
{
    m_tree->setCurrentIndex(m_model->add(file));
    updateState();
}

void SuiteList::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    updateState();
}

/// What an editor wrote meanwhile counts; the chosen suite stays chosen.
void SuiteList::reload()
{
    const QString chosen = m_model->file(m_tree->currentIndex());
    m_model->reload();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->file(index) == chosen)
            m_tree->setCurrentIndex(index);
    }
    updateState();
}

QString SuiteList::currentFile() const
{
    return m_model->file(m_tree->currentIndex());
}

void SuiteList::run()
{
    reload();
    const QModelIndex current = m_tree->currentIndex();
    if (const cloud::CallSuite *suite = m_model->suite(current))
        emit runRequested(*suite);
    else if (current.isValid())
        emit failed({Error::Code::Malformed, m_model->problem(current)});
}

void SuiteList::updateState()
{
    const QModelIndex current = m_tree->currentIndex();
    const QString problem = m_model->problem(current);
    m_run->setEnabled(!m_isRunning && current.isValid() && problem.isEmpty());
    m_run->setToolTip(m_isRunning ? tr("A suite is running.")
                                  : tr("Send all calls of the suite and check their answers"));
    m_note->setTone(problem.isEmpty() ? Tone::Muted : Tone::Refuse);
    if (!problem.isEmpty())
        m_note->setText(problem);
    else if (m_model->rowCount() == 0)
        m_note->setText(tr("A suite is a file of calls with what their answers must be. Those in "
                           "the folder suites of the workspace stand here; drop others on this "
                           "place."));
    else
        m_note->setText(tr("A double click on a step fills its call into the form."));
}

void SuiteList::retranslate()
{
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open a suite file"));
    m_run->setText(tr("Run"));
    m_tree->setAccessibleName(tr("Suites"));
    updateState();
}

void SuiteList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SidePane::changeEvent(event);
}

void SuiteList::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        reload();
    SidePane::showEvent(event);
}

bool SuiteList::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    const auto *key = isKey ? static_cast<QKeyEvent *>(event) : nullptr;
    if (!key || key->key() != Qt::Key_F5 || key->modifiers() != Qt::NoModifier)
        return SidePane::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        m_run->trigger();
    return true;
}

} // namespace numauth::ui
