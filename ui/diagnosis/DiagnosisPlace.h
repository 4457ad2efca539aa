#pragma once

#include "models/diagnosis/app/UpgradeAdvice.h"
#include "models/evidence/EvidenceFile.h"
#include "ui/diagnosis/AppSession.h"
#include "ui/diagnosis/LogSession.h"
#include "ui/shell/Place.h"

class QSplitter;
class QStackedWidget;

namespace numauth::ui {

class AppPanel;
class CausePanel;
class ChecklistPanel;
class Chip;
class CodesPanel;
class DropZone;
class FindingPanel;
class LogPanel;
class SearchField;
class TabHead;
class TicketPanel;
class TimelineStrip;
class VerdictBanner;

/// The Diagnose place: a log pasted, opened or dropped; what is in it, on a time line and line by
/// line; the likely causes with their evidence; the return codes; the text for the vendor; and an
/// app, or two to compare, as the doctor sees them.
class DiagnosisPlace : public shell::Place
{
    Q_OBJECT

public:
    struct Services
    {
        const diagnosis::LogTables &tables;
        const diagnosis::app::AppCheckTable &checks;
        const diagnosis::app::UpgradeAdvice &upgrades;
        /// As of diagnosis::app::apiMembersOf().
        QList<diagnosis::app::ApiMember> members;
    };

    /// The tables must outlive the place.
    explicit DiagnosisPlace(const Services &services, QWidget *parent = nullptr);
    ~DiagnosisPlace() override;

    QString id() const override { return QStringLiteral("diagnosis"); }
    QString iconName() const override { return QStringLiteral("diagnosis"); }
    QString title() const override;
    shell::VerdictCounts counts() const override;
    QList<shell::PlaceAction> menuActions() const override;
    QList<shell::Thing> things() const override;
    /// A return code.
    void openThing(const QString &id) override;
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override;
    void cancelTask(const QString &id) override;

    /// The workspace whose schemes apps are compared with; empty: none.
    void openWorkspace(const QString &folder);
    /// Checks one app, or compares two.
    void examine(const QStringList &paths);

    void readText(const QByteArray &text, const QString &name = {});
    /// Log, app checks and answers, as they go into an evidence file.
    Result<> addTo(evidence::EvidenceRequest &request) const;
    /// Shows the log and the answers of a case that was unpacked into \p folder.
    Result<> restoreCase(const evidence::EvidenceFile &file, const QString &folder);
    const ExplainedLog &explained() const { return m_explained; }
    LogPanel *log() const { return m_log; }
    CodesPanel *codesPanel() const { return m_codes; }
    TicketPanel *ticket() const { return m_ticket; }
    ChecklistPanel *checklist() const { return m_checklist; }
    VerdictBanner *banner() const { return m_banner; }
    AppPanel *app() const { return m_app; }
    FindingPanel *finding() const { return m_finding; }

signals:
    /// A log has been read and is shown.
    void logShown();
    /// An app has been checked and is shown.
    void appShown();
    /// The SDK that was found in an app: `android` or `ios`, and its version.
    void sdkFound(const QString &platform, const QString &version);
    void saveCaseRequested();
    /// Empty: the user chooses the file.
    void openCaseRequested(const QString &path);
    /// Asks for the virtual phone in a state, with the changes that a scenario would have.
    void phoneRequested(const QJsonObject &changes);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Tab { Causes, Checklist, App, Codes, Ticket };

    void layOut();
    QWidget *makeLeft();
    QWidget *makeRight();
    void makeActions();
    void addCauseKeys();
    void paste();
    void pasteSample();
    void chooseFile();
    void clear();
    void present(const ExplainedLog &explained);
    void showError(const Error &error);
    void connectLog();
    void connectApp();
    void chooseApp();
    void chooseProject();
    void chooseOther();
    void clearApp();
    void presentApp(const ExaminedApps &apps);
    void showFinding(const Finding &finding);
    void showParts();
    void showAppBanner();
    void reportTask(bool isFinished);
    void reproduce(const QString &ruleId);
    QList<Finding> appFaults() const;
    void connectCase();
    void weighAnswers();
    void keepAnswers();
    diagnosis::CaseAnswers knownAnswers(const QString &key) const;
    void presentTicket();
    void showBanner();
    void copyConclusion();
    void retranslate();

    diagnosis::LogTables m_tables;
    LogSession m_session;
    AppSession m_appSession;
    ExplainedLog m_explained;
    bool m_hasLog = false;
    QString m_folder;
    /// Answers of cases that no workspace keeps, by their key.
    QHash<QString, diagnosis::CaseAnswers> m_answers;
    VerdictBanner *m_banner;
    QStackedWidget *m_stack;
    DropZone *m_drop;
    QWidget *m_logPart = nullptr;
    AppPanel *m_app;
    TimelineStrip *m_timeline;
    LogPanel *m_log;
    TabHead *m_tabs;
    QStackedWidget *m_pages;
    CausePanel *m_causes;
    FindingPanel *m_finding;
    ChecklistPanel *m_checklist;
    CodesPanel *m_codes;
    TicketPanel *m_ticket;
    SearchField *m_codeSearch;
    Chip *m_input;
    /// Hides the chip: a tool bar ignores the widget's own visibility.
    QAction *m_inputAction = nullptr;
    Chip *m_appInput;
    QAction *m_appInputAction = nullptr;
    QAction *m_paste;
    QAction *m_open;
    QAction *m_openApp;
    QAction *m_openProject;
    QAction *m_compare;
    QAction *m_sample;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_find;
    QAction *m_goTo;
    QList<QAction *> m_causeKeys;
    QAction *m_copy;
    QAction *m_saveCase;
    QAction *m_openCase;
};

} // namespace numauth::ui
