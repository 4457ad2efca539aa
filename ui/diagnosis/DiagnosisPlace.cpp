#include "ui/diagnosis/DiagnosisPlace.h"

#include "models/diagnosis/SampleLog.h"
#include "ui/diagnosis/AppPanel.h"
#include "ui/diagnosis/CausePanel.h"
#include "ui/diagnosis/ChecklistPanel.h"
#include "ui/diagnosis/CodesPanel.h"
#include "ui/diagnosis/DiagnosisWords.h"
#include "ui/diagnosis/FindingPanel.h"
#include "ui/diagnosis/LogPanel.h"
#include "ui/diagnosis/TicketPanel.h"
#include "ui/diagnosis/TimelineStrip.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QStackedWidget>

namespace numauth::ui {

DiagnosisPlace::DiagnosisPlace(const Services &services, QWidget *parent)
    : Place(parent), m_tables(services.tables), m_session(services.tables),
      m_appSession(services.checks), m_banner(new VerdictBanner), m_stack(new QStackedWidget),
      m_drop(new DropZone),
      m_app(new AppPanel(services.checks, services.upgrades, services.members)),
      m_timeline(new TimelineStrip), m_log(new LogPanel), m_tabs(new TabHead),
      m_pages(new QStackedWidget), m_causes(new CausePanel(services.tables.reader.codeTable())),
      m_finding(new FindingPanel(services.checks)),
      m_checklist(new ChecklistPanel(services.tables.checklists)),
      m_codes(new CodesPanel(services.tables.reader.codeTable())),
      m_ticket(new TicketPanel(services.tables.texts)), m_codeSearch(new SearchField),
      m_input(new Chip), m_appInput(new Chip), m_paste(new QAction(this)),
      m_open(new QAction(this)), m_openApp(new QAction(this)), m_openProject(new QAction(this)),
      m_compare(new QAction(this)), m_sample(new QAction(this)), m_next(new QAction(this)),
      m_previous(new QAction(this)), m_find(new QAction(this)), m_goTo(new QAction(this)),
      m_copy(new QAction(this)), m_saveCase(new QAction(this)), m_openCase(new QAction(this))
{
    setObjectName(QStringLiteral("diagnosis"));
    makeActions();
    layOut();
    connectLog();
    connectApp();
    connectCase();
    clear();
    clearApp();
    retranslate();
}

DiagnosisPlace::~DiagnosisPlace() = default;

void DiagnosisPlace::connectLog()
{
    connect(&m_session, &LogSession::started, this, [this](const QString &name) {
        emit statusMessage(name.isEmpty() ? tr("Reading the pasted log…")
                                          : tr("Reading %1…").arg(name));
    });
    connect(&m_session, &LogSession::finished, this, &DiagnosisPlace::present);
    connect(&m_session, &LogSession::failed, this, &DiagnosisPlace::showError);
    connect(m_timeline, &TimelineStrip::eventChosen, this,
            [this](int event) { m_log->goToLine(m_explained.log.events.at(event).range.line); });
    connect(m_log, &LogPanel::statusMessage, this, &Place::statusMessage);
    connect(m_log, &LogPanel::codeRequested, this, &DiagnosisPlace::openThing);
    connect(m_causes, &CausePanel::lineChosen, m_log, &LogPanel::goToLine);
    connect(m_causes, &CausePanel::statusMessage, this, &Place::statusMessage);
    connect(m_causes, &CausePanel::findingChosen, this, &DiagnosisPlace::showFinding);
    connect(m_causes, &CausePanel::reproduceRequested, this, &DiagnosisPlace::reproduce);
    connect(m_ticket, &TicketPanel::statusMessage, this, &Place::statusMessage);
    connect(m_codeSearch, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_tabs->tabs()->setCurrentIndex(Codes);
        m_codes->search(text);
    });
    connect(m_input, &Chip::closeRequested, this, &DiagnosisPlace::clear);
    connect(m_drop, &DropZone::clicked, this, &DiagnosisPlace::chooseFile);
    connect(m_drop, &DropZone::filesDropped, this, &DiagnosisPlace::take);
}

QString DiagnosisPlace::title() const
{
    return tr("Diagnose");
}

shell::VerdictCounts DiagnosisPlace::counts() const
{
    shell::VerdictCounts counts;
    for (const Finding &fault : appFaults()) {
        counts.refuses += fault.severity == Severity::Error;
        counts.nonCompliant += fault.severity == Severity::Warning;
    }
    if (!m_hasLog)
        return counts;
    for (const diagnosis::Diagnosis &diagnosis : m_explained.diagnoses) {
        const bool isCounted = diagnosis.likelihood() != diagnosis::Likelihood::Low;
        const Verdict verdict = DiagnosisWords::verdict(diagnosis);
        counts.refuses += isCounted && verdict == Verdict::Refuses;
        counts.nonCompliant += isCounted && verdict == Verdict::NonCompliant;
        counts.cannotTell += verdict == Verdict::CannotTell;
    }
    return counts;
}

QList<shell::PlaceAction> DiagnosisPlace::menuActions() const
{
    using shell::MenuId;
    return {{MenuId::File, m_open, true},     {MenuId::File, m_openApp},
            {MenuId::File, m_openProject},    {MenuId::File, m_compare},
            {MenuId::File, m_openCase, true}, {MenuId::File, m_saveCase},
            {MenuId::Edit, m_paste, true},    {MenuId::Edit, m_find},
            {MenuId::Edit, m_goTo},           {MenuId::Edit, m_next},
            {MenuId::Edit, m_previous},       {MenuId::Edit, m_copy}};
}

QList<shell::Thing> DiagnosisPlace::things() const
{
    QList<shell::Thing> things;
    const codes::CodeTable &codes = m_tables.reader.codeTable();
    for (const codes::CodeRow &row : codes.rows()) {
        shell::Thing thing;
        thing.id = row.code;
        thing.iconName = QStringLiteral("diagnosis");
        thing.section = tr("Return codes");
        thing.name = row.code;
        thing.detail = row.meaning.meaning.text();
        thing.keywords = {row.meaning.meaning.zh, row.meaning.meaning.en};
        things << thing;
    }
    return things;
}

void DiagnosisPlace::openThing(const QString &id)
{
    m_tabs->tabs()->setCurrentIndex(Codes);
    m_codes->search(id);
}

void DiagnosisPlace::readText(const QByteArray &text, const QString &name)
{
    m_session.readText(text, name);
}

void DiagnosisPlace::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        emit statusMessage(tr("There is no text on the clipboard."));
    else
        readText(text.toUtf8());
}

void DiagnosisPlace::pasteSample()
{
    readText(diagnosis::sampleLog(), tr("Example log"));
}

void DiagnosisPlace::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a log"));
    if (!path.isEmpty())
        take({path});
}

void DiagnosisPlace::clear()
{
    m_hasLog = false;
    m_explained = {};
    m_inputAction->setVisible(false);
    m_causes->clear();
    m_checklist->present({}, knownAnswers(diagnosis::caseKey({})));
    presentTicket();
    m_copy->setVisible(false);
    showParts();
    showBanner();
    emit countsChanged();
}

void DiagnosisPlace::present(const ExplainedLog &explained)
{
    m_explained = explained;
    m_hasLog = true;
    m_checklist->present(explained.log, knownAnswers(diagnosis::caseKey(explained.log)));
    emit statusMessage({});
    showParts();
    m_tabs->tabs()->setCurrentIndex(Causes);
    m_copy->setVisible(true);
    m_timeline->setEntries(explained.timeline);
    m_log->present(explained);
    weighAnswers();
    m_inputAction->setVisible(true);
    showBanner();
    emit countsChanged();
    emit logShown();
}

void DiagnosisPlace::showError(const Error &error)
{
    emit statusMessage({});
    m_banner->setVerdict(Verdict::Refuses, tr("Not read"), error.message.toHtmlEscaped());
}

void DiagnosisPlace::showBanner()
{
    if (!m_hasLog) {
        showAppBanner();
        return;
    }
    m_input->setText(m_explained.name.isEmpty()
                         ? tr("Pasted, %n line(s)", nullptr, m_explained.log.lines)
                         : m_explained.name);
    const diagnosis::Diagnosis &first = m_explained.diagnoses.first();
    const Verdict verdict = DiagnosisWords::verdict(first);
    const QString title = first.title.text().toHtmlEscaped();
    if (first.isUnknown()) {
        const QString why = first.causes.isEmpty() ? QString() : first.causes.first().text();
        m_banner->setVerdict(verdict, title, why.toHtmlEscaped());
        return;
    }
    const QString reason = first.causes.isEmpty() ? QString() : first.causes.first().text();
    const bool isSure = first.likelihood() == diagnosis::Likelihood::High;
    const QString head =
        isSure ? tr("Cause found · %1").arg(title) : tr("Several are possible · %1").arg(title);
    const bool isAgreed = !diagnosis::relatedFaults(first, appFaults()).isEmpty();
    m_banner->setVerdict(verdict, head,
                         isAgreed ? reason.toHtmlEscaped() + QLatin1Char(' ') +
                                        tr("<b>The app checks agree.</b>")
                                  : reason.toHtmlEscaped());
}

void DiagnosisPlace::copyConclusion()
{
    QStringList lines;
    for (const diagnosis::Diagnosis &diagnosis : m_explained.diagnoses) {
        lines << QStringLiteral("%1 (%2)").arg(diagnosis.title.text(),
                                               DiagnosisWords::likelihood(diagnosis));
        for (const LocalText &advice : diagnosis.advice)
            lines << QStringLiteral("- ") + advice.text();
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    emit statusMessage(tr("Conclusion copied."));
}

void DiagnosisPlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
