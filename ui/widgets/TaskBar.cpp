#include "ui/widgets/TaskBar.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int progressWidth = 110;

QString figures(const TaskState &task)
{
    return task.total > 0 ? QStringLiteral("%1 / %2").arg(task.done).arg(task.total) : QString();
}

} // namespace

TaskBar::TaskBar(QWidget *parent)
    : QWidget(parent), m_name(new QToolButton(this)), m_progress(new QProgressBar(this)),
      m_figures(new Label({}, TextSize::Small, Tone::Muted, this)),
      m_cancel(makeIconButton(QStringLiteral("close"), QString(), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(6);
    m_name->setAutoRaise(true);
    m_name->setFont(uiFont(TextSize::Small));
    setSmallButton(m_name);
    m_progress->setFixedSize(progressWidth, 6);
    m_progress->setTextVisible(false);
    m_cancel->setAutoRaise(true);
    setSmallButton(m_cancel);
    m_cancel->setIconSize(QSize(11, 11));
    m_cancel->setFixedSize(20, 20);
    row->addWidget(m_name);
    row->addWidget(m_progress);
    row->addWidget(m_figures);
    row->addWidget(m_cancel);
    connect(m_name, &QToolButton::clicked, this, &TaskBar::showList);
    connect(m_cancel, &QToolButton::clicked, this, &TaskBar::cancelFirst);
    refresh();
}

void TaskBar::report(const TaskState &task)
{
    const auto known = std::ranges::find(m_tasks, task.id, &TaskState::id);
    const auto before = m_tasks.size();
    if (known == m_tasks.end()) {
        if (!task.isFinished)
            m_tasks << task;
    } else if (task.isFinished) {
        m_tasks.erase(known);
    } else {
        *known = task;
    }
    refresh();
    if (before != m_tasks.size())
        emit countChanged(static_cast<int>(m_tasks.size()));
}

void TaskBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void TaskBar::refresh()
{
    setVisible(!m_tasks.isEmpty());
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the task"));
    m_name->setAccessibleName(tr("Tasks"));
    if (m_tasks.isEmpty())
        return;
    const TaskState &task = m_tasks.first();
    const bool isOne = m_tasks.size() == 1;
    m_name->setText(isOne ? task.name : tr("%n tasks", nullptr, static_cast<int>(m_tasks.size())));
    m_name->setAccessibleName(m_name->text());
    m_progress->setRange(0, std::max(task.total, 0));
    m_progress->setValue(task.done);
    m_progress->setAccessibleName(task.name);
    m_figures->setText(figures(task));
    m_cancel->setVisible(isOne && task.isCancellable);
}

void TaskBar::showList()
{
    QMenu menu(this);
    for (const TaskState &task : m_tasks) {
        const QString text = QStringLiteral("%1\t%2").arg(task.name, figures(task));
        QAction *entry = menu.addAction(themeIcon(QStringLiteral("close")), text);
        entry->setEnabled(task.isCancellable);
        entry->setToolTip(tr("Cancel"));
        connect(entry, &QAction::triggered, this,
                [this, id = task.id] { emit cancelRequested(id); });
    }
    menu.exec(m_name->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void TaskBar::cancelFirst()
{
    if (!m_tasks.isEmpty())
        emit cancelRequested(m_tasks.first().id);
}

} // namespace numauth::ui
