#include "ui/diagnosis/AppPanel.h"
#include "ui/diagnosis/CausePanel.h"
#include "ui/diagnosis/ChecklistPanel.h"
#include "ui/diagnosis/DiagnosisPlace.h"
#include "ui/diagnosis/FindingPanel.h"
#include "ui/diagnosis/TicketPanel.h"
#include "ui/evidence/EvidenceDesk.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

#include <algorithm>
#include <iterator>

// What the place does with apps, and with what is dropped on it.
namespace numauth::ui {

using namespace diagnosis::app;

namespace {

const QString taskId = QStringLiteral("diagnosis.app");

/// A package by its name, or any folder.
bool isApp(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("apk"), QStringLiteral("aab"),
                                      QStringLiteral("aar"), QStringLiteral("ipa"),
                                      QStringLiteral("app")};
    const QFileInfo info(path);
    return info.isDir() || suffixes.contains(info.suffix().toLower());
}

bool isLog(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("log"),    QStringLiteral("txt"),
                                      QStringLiteral("logcat"), QStringLiteral("out"),
                                      QStringLiteral("crash"),  QStringLiteral("ips")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

QString namesOf(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths)
        names << QFileInfo(path).fileName();
    return names.join(QStringLiteral(" · "));
}

/// \p sentence with the file that it is about in front, unless it names it or there are several.
QString nameIn(const QString &sentence, const QStringList &paths)
{
    const QString name = paths.size() == 1 ? QFileInfo(paths.first()).fileName() : QString();
    return sentence.contains(name) ? sentence : QStringLiteral("%1: %2").arg(name, sentence);
}

} // namespace

bool DiagnosisPlace::canTake(const QString &path) const
{
    const bool isWorkspace =
        QFileInfo::exists(QDir(path).filePath(QStringLiteral("workspace.json")));
    return isLog(path) || (isApp(path) && !isWorkspace) || EvidenceDesk::isEvidence(path);
}

QString DiagnosisPlace::dropText(const QString &path) const
{
    const QString name = QFileInfo(path).fileName();
    if (EvidenceDesk::isEvidence(path))
        return tr("Show what is in the evidence file %1").arg(name);
    return isApp(path) ? tr("Check the app %1").arg(name)
                       : tr("Look for the cause in %1").arg(name);
}

void DiagnosisPlace::take(const QStringList &paths)
{
    if (paths.size() == 1 && EvidenceDesk::isEvidence(paths.first())) {
        emit openCaseRequested(paths.first());
        return;
    }
    QStringList apps;
    std::ranges::copy_if(paths, std::back_inserter(apps), isApp);
    const auto log = std::ranges::find_if_not(paths, isApp);
    if (log != paths.end())
        m_session.readFile(*log);
    if (!apps.isEmpty())
        examine(apps.first(std::min<qsizetype>(2, apps.size())));
}

void DiagnosisPlace::connectApp()
{
    connect(&m_appSession, &AppSession::started, this, [this] { reportTask(false); });
    connect(&m_appSession, &AppSession::finished, this, &DiagnosisPlace::presentApp);
    connect(&m_appSession, &AppSession::failed, this, [this](const Error &error) {
        reportTask(true);
        if (error.code == Error::Code::Cancelled)
            emit statusMessage(error.message);
        else
            showError({error.code, nameIn(error.message, m_appSession.paths())});
    });
    connect(m_appInput, &Chip::closeRequested, this, &DiagnosisPlace::clearApp);
    connect(m_app, &AppPanel::findingChosen, this, &DiagnosisPlace::showFinding);
    connect(m_finding, &FindingPanel::statusMessage, this, &Place::statusMessage);
    connect(m_finding, &FindingPanel::projectChanged, this,
            [this] { examine(m_appSession.paths()); });
}

void DiagnosisPlace::examine(const QStringList &paths)
{
    m_appSession.examine(paths);
}

void DiagnosisPlace::cancelTask(const QString &id)
{
    if (id == taskId)
        m_appSession.cancel();
}

void DiagnosisPlace::reportTask(bool isFinished)
{
    emit taskChanged(
        {taskId, tr("Checking %1").arg(namesOf(m_appSession.paths())), 0, 0, true, isFinished});
}

void DiagnosisPlace::chooseApp()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Check a package"), {}, tr("Packages (*.apk *.aab *.aar *.ipa)"));
    if (!paths.isEmpty())
        take(paths);
}

void DiagnosisPlace::chooseProject()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Check a project"));
    if (!path.isEmpty())
        examine({path});
}

void DiagnosisPlace::chooseOther()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Compare with another package"), {},
                                                      tr("Packages (*.apk *.aab *.aar *.ipa)"));
    if (!path.isEmpty() && !m_app->apps().isEmpty())
        examine({m_app->apps().first().facts.path, path});
}

void DiagnosisPlace::clearApp()
{
    m_appSession.cancel();
    m_app->present({});
    m_finding->clear();
    m_ticket->setKnown({});
    m_appInputAction->setVisible(false);
    m_compare->setVisible(false);
    if (m_hasLog)
        m_causes->present(m_explained);
    showParts();
    showBanner();
    emit countsChanged();
}

void DiagnosisPlace::presentApp(const ExaminedApps &apps)
{
    reportTask(true);
    emit statusMessage({});
    m_app->present(apps);
    m_finding->clear();
    m_appInput->setText(namesOf(m_appSession.paths()));
    m_appInputAction->setVisible(true);
    m_compare->setVisible(true);
    m_ticket->setKnown(ticketFacts(apps.first().facts));
    if (m_hasLog)
        m_causes->present(m_explained, appFaults());
    showParts();
    showBanner();
    if (const QList<Finding> &findings = apps.first().findings;
        !m_hasLog && apps.size() == 1 && !findings.isEmpty())
        m_app->select(findings.first());
    emit countsChanged();
    for (const FoundSdk &sdk : apps.first().facts.sdks) {
        if (!sdk.version.isNull())
            emit sdkFound(scheme::platformName(sdk.platform), sdk.version.toString());
    }
    emit appShown();
}

void DiagnosisPlace::showFinding(const Finding &finding)
{
    const ExaminedApp *app = m_app->appOf(finding);
    if (!app)
        return;
    m_finding->present(finding, app->facts);
    m_tabs->tabs()->setCurrentIndex(App);
}

QList<Finding> DiagnosisPlace::appFaults() const
{
    QList<Finding> faults;
    for (const ExaminedApp &app : m_app->apps())
        std::ranges::copy_if(app.findings, std::back_inserter(faults), isFault);
    return faults;
}

/// What is there to be seen: log, app, both, or the place to drop them on.
void DiagnosisPlace::showParts()
{
    const bool hasApp = !m_app->apps().isEmpty();
    m_stack->setCurrentIndex(m_hasLog || hasApp ? 1 : 0);
    m_logPart->setVisible(m_hasLog);
    m_app->setVisible(hasApp);
    m_tabs->tabs()->setTabVisible(Causes, m_hasLog || !hasApp);
    m_tabs->tabs()->setTabVisible(App, hasApp);
    m_tabs->tabs()->setTabVisible(Ticket, m_hasLog || !m_checklist->answers().isEmpty());
    m_tabs->tabs()->updateGeometry();
    if (!m_hasLog)
        m_tabs->tabs()->setCurrentIndex(hasApp ? App : Codes);
    m_pages->setCurrentIndex(m_tabs->tabs()->currentIndex());
}

void DiagnosisPlace::showAppBanner()
{
    if (m_app->apps().isEmpty()) {
        m_banner->setNoVerdict(tr("No log yet"),
                               tr("Paste a log, open one, or drop a log, package or project."));
        return;
    }
    const shell::VerdictCounts found = counts();
    const QString name = namesOf(m_appSession.paths()).toHtmlEscaped();
    QStringList parts{name, m_app->sdkWords()};
    parts.removeAll(QString());
    const QString sentence = parts.join(QStringLiteral(" · "));
    if (found.refuses > 0)
        m_banner->setVerdict(Verdict::Refuses, tr("%n fault(s) found", nullptr, found.refuses),
                             sentence);
    else if (found.nonCompliant > 0)
        m_banner->setVerdict(Verdict::NonCompliant,
                             tr("%n warning(s), no fault", nullptr, found.nonCompliant), sentence);
    else
        m_banner->setVerdict(Verdict::Information, tr("No fault found"),
                             tr("%1. What cannot be told is listed.").arg(sentence));
}

void DiagnosisPlace::reproduce(const QString &ruleId)
{
    const auto found =
        std::ranges::find(m_explained.diagnoses, ruleId, &diagnosis::Diagnosis::ruleId);
    if (found == m_explained.diagnoses.end())
        return;
    emit phoneRequested(diagnosis::phoneOf(*found, m_explained.log));
    emit placeRequested(QStringLiteral("phone"), {});
}

} // namespace numauth::ui
