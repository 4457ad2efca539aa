#include "ui/cloud/SuiteRunPanel.h"

#include "models/base/AtomicFile.h"
#include "models/cloud/SuiteReport.h"
#include "ui/cloud/SuiteSession.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ToggleSwitch.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QMenu>
#include <QVBoxLayout>

namespace numauth::ui {

SuiteRunPanel::SuiteRunPanel(SuiteSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new SuiteRunModel(this)), m_table(new TableView),
      m_summary(new Label({}, TextSize::Small, Tone::Muted)),
      m_failedOnly(new ToggleSwitch(QString())), m_stop(new QAction(this)),
      m_export(new QToolButton), m_tools(new QWidget)
{
    layOut();
    connect(&session, &SuiteSession::started, this, &SuiteRunPanel::begin);
    connect(&session, &SuiteSession::stepFinished, m_model, &SuiteRunModel::add);
    connect(&session, &SuiteSession::finished, this, &SuiteRunPanel::end);
    connect(m_model, &SuiteRunModel::progressed, this, &SuiteRunPanel::showState);
    connect(m_failedOnly, &QCheckBox::toggled, m_model, &SuiteRunModel::setFailedOnly);
    connect(m_stop, &QAction::triggered, &session, &SuiteSession::stop);
    connect(m_table, &TableView::opened, this, &SuiteRunPanel::openStep);
    retranslate();
}

void SuiteRunPanel::layOut()
{
    m_table->setObjectName(QStringLiteral("cloud.run"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    m_table->setUniformRowHeights(true);
    m_table->header()->setStretchLastSection(true);
    const QList<int> widths{210, 200, 180, 60, 200};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    m_summary->setObjectName(QStringLiteral("cloud.run.summary"));
    m_failedOnly->setObjectName(QStringLiteral("cloud.run.failedOnly"));
    m_stop->setIcon(themeIcon(QStringLiteral("stop")));
    auto *stop = new ActionButton(m_stop, ButtonKind::Quiet);
    setSmallButton(stop);
    m_export->setObjectName(QStringLiteral("cloud.run.export"));
    m_export->setIcon(themeIcon(QStringLiteral("export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(new QMenu(m_export));
    setSmallButton(m_export);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(8);
    for (QWidget *tool : QList<QWidget *>{m_summary, m_failedOnly, stop, m_export})
        tools->addWidget(tool);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
}

void SuiteRunPanel::setToolsVisible(bool isVisible)
{
    m_tools->setVisible(isVisible);
}

void SuiteRunPanel::begin(const cloud::CallSuite &suite)
{
    m_suite = suite;
    m_result.reset();
    m_total = static_cast<int>(suite.steps().size() * suite.rows().size());
    m_model->begin();
}

void SuiteRunPanel::end(const cloud::SuiteResult &result)
{
    m_result = result;
    m_model->end(result);
}

void SuiteRunPanel::openStep(const QModelIndex &index)
{
    const cloud::StepResult *result = m_model->step(index);
    if (result && m_suite)
        emit stepOpened(m_suite->steps().at(result->step), m_suite->rows().at(result->row));
}

QByteArray SuiteRunPanel::report(const QString &format) const
{
    if (!m_result)
        return {};
    const QList<cloud::SuiteResult> results{*m_result};
    if (format == QLatin1StringView("json"))
        return QJsonDocument(cloud::SuiteReport::json(results)).toJson();
    if (format == QLatin1StringView("junit"))
        return cloud::SuiteReport::junit(results);
    if (format == QLatin1StringView("html"))
        return cloud::SuiteReport::html(results, currentLanguage());
    return cloud::SuiteReport::text(results).toUtf8() + '\n';
}

void SuiteRunPanel::addReport(const QString &format, const QString &filter)
{
    QAction *action = m_export->menu()->addAction(filter.section(QLatin1Char(' '), 0, 0));
    connect(action, &QAction::triggered, this, [this, format, filter] { save(format, filter); });
}

void SuiteRunPanel::save(const QString &format, const QString &filter)
{
    const QString suffix = filter.section(QLatin1Char('.'), 1).chopped(1);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the report"), m_result->suite + QLatin1Char('.') + suffix, filter);
    if (path.isEmpty())
        return;
    if (const Result<> written = AtomicFile::write(path, report(format)); !written)
        emit failed(written.error());
    else
        emit statusMessage(tr("Report written."));
}

void SuiteRunPanel::showState()
{
    const bool isRunning = m_session.isRunning() && !m_result;
    m_stop->setVisible(isRunning);
    m_export->setEnabled(m_result.has_value());
    if (!m_suite) {
        m_summary->clear();
        return;
    }
    const QString counts = tr("%1: %2 of %3 steps, %4 failed")
                               .arg(m_suite->name())
                               .arg(m_model->doneCount())
                               .arg(m_total)
                               .arg(m_model->failedCount());
    m_summary->setText(m_result ? tr("%1, %2 ms").arg(counts).arg(m_result->totalMs, 0, 'f', 0)
                                : counts);
    m_summary->setTone(m_model->failedCount() > 0 ? Tone::Refuse
                       : m_result                 ? Tone::Ok
                                                  : Tone::Muted);
}

void SuiteRunPanel::retranslate()
{
    m_failedOnly->setText(tr("Failed only"));
    m_failedOnly->setAccessibleName(m_failedOnly->text());
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("End the suite that runs"));
    m_export->setText(tr("Report…"));
    m_export->setAccessibleName(m_export->text());
    m_export->menu()->clear();
    addReport(QStringLiteral("text"), tr("Text (*.txt)"));
    addReport(QStringLiteral("json"), QStringLiteral("JSON (*.json)"));
    addReport(QStringLiteral("junit"), QStringLiteral("JUnit (*.xml)"));
    addReport(QStringLiteral("html"), QStringLiteral("HTML (*.html)"));
    m_table->setAccessibleName(tr("Suite run"));
    m_table->setEmptyText(tr("No suite ran yet. Choose one at the left, under Suites."));
    m_model->retranslate();
    showState();
}

void SuiteRunPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
