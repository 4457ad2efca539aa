#pragma once

#include "models/base/Clock.h"
#include "models/cloud/ApiClient.h"
#include "models/cloud/CallImport.h"
#include "models/cloud/CallRecord.h"
#include "models/cloud/EnvironmentKeys.h"
#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"
#include "models/cloud/SavedCalls.h"
#include "models/sandbox/SandboxServer.h"
#include "ui/cloud/LiveGate.h"
#include "ui/shell/Place.h"

namespace numauth::ui {

class AboutOperation;
class ActionButton;
class AnswerPanel;
class CallDock;
class CallForm;
class CallSidebar;
class CodePanel;
class EnvironmentBar;
class Chip;
class Label;
class OperationList;
class SegmentedGroup;
class SignaturePanel;
class SuiteSession;
class TabHead;
class TokenFields;
class VerdictBanner;

/// The Test calls place: every operation as a form, sent to the sandbox of this process or,
/// asked for each time, to the live cloud; the answer
/// and how its request was signed, the same request as code, past calls and the sandbox's log.
class CloudPlace : public shell::Place
{
    Q_OBJECT

public:
    /// Tables and sandbox must outlive the place.
    CloudPlace(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
               sandbox::SandboxServer &sandbox, QWidget *parent = nullptr,
               const QString &liveUsagePath = cloud::LiveUsage::defaultPath());
    ~CloudPlace() override;

    QString id() const override { return QStringLiteral("cloud"); }
    QString iconName() const override { return QStringLiteral("calls"); }
    QString title() const override;
    QString windowNote() const override;
    QList<shell::PlaceAction> menuActions() const override;
    QList<shell::Thing> things() const override;
    void openThing(const QString &id) override;
    QAction *runAction() const override { return m_send; }

    /// What turns `vault:…`, `env:…` and `file:…` into a secret for keys and suites, and the names
    /// in the vault while it is open.
    using Secrets = std::function<Result<Secret>(const QString &reference, const QString &folder)>;
    void setSecrets(const Secrets &secrets, const std::function<QStringList()> &vaultNames);
    /// Opens the suite at \p path and runs it where calls go now.
    void runSuiteFile(const QString &path);
    /// Removes \p number from the history and from the sandbox; says how many entries there were.
    Result<int> forgetNumber(const QString &number);
    /// Reads the workspace's environments and the daily cap again.
    void reloadEnvironments();

    /// Past calls are those of \p folder, and its start scenario sets up the sandbox; of this
    /// session alone when it is empty.
    void openWorkspace(const QString &folder);

    CallForm *form() const { return m_form; }
    AnswerPanel *answer() const { return m_answer; }
    SignaturePanel *signature() const { return m_signature; }
    CallDock *dock() const { return m_dock; }
    CallSidebar *sidebar() const { return m_sidebar; }

    void cancelTask(const QString &id) override;
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override;

signals:
    /// The answer of the last call is shown.
    void answered();
    /// Asks what the causes of a failed call are; \p log holds the answer, masked. The place
    /// `diagnosis` is asked for right after.
    void diagnosisRequested(const QString &log);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Right of the call.
    enum DetailsTab { SignatureTab, CodeTab, AboutTab };

    QWidget *makeCall();
    QWidget *makeHead();
    QWidget *makeSplit();
    QWidget *makeDetails();
    void connectHistory();
    void connectSuites();
    void showOperation(const QString &name);
    void showCode();
    void refill(const cloud::CallRecord &record);
    void resend(const cloud::CallRecord &record);
    void compareWithLast();
    void copyAsCurl(const cloud::CallRecord &record);
    void report(const Error &error);
    void runSuite(const cloud::CallSuite &suite);
    void reportProgress();
    void openStep(const cloud::SuiteStep &step, const cloud::SuiteVariables &variables);
    QString stepValue(const cloud::Parameter &parameter, const QString &text) const;
    void addToSuite();
    void addRecordToSuite(const cloud::CallRecord &record);
    /// Asks for the suite file.
    void storeStep(const cloud::SuiteStep &step);
    void takeFile(const QString &path);
    QString rowsSuite() const;
    void takeRows(const QString &path);
    void takeRow(const QByteArray &bytes, const QString &name);
    int chooseRow(const QString &name, const QList<QStringList> &rows);
    void takeScenario(const QByteArray &bytes, const QString &name);
    void takeHar(const QByteArray &bytes, const QString &name);
    void takeCurl(const QString &text);
    void takeCall(const cloud::ImportedCall &call);
    void paste();
    void keepFavourite();
    void openFavourite(const cloud::SavedCall &call);
    cloud::ApiRequest request() const;
    void send();
    void copyCode();
    void mint(const QString &parameter);
    void showAnswer(const Result<cloud::ApiReply> &result);
    void showEnvironment();
    void retranslate();

    SystemClock m_clock;
    const cloud::OperationTable &m_operations;
    const cloud::ErrorTable &m_errors;
    sandbox::SandboxServer &m_sandbox;
    cloud::ApiClient m_client;
    LiveGate m_gate;
    SuiteSession *m_suites;
    EnvironmentBar *m_environment;
    VerdictBanner *m_liveBanner;
    const cloud::Operation *m_operation = nullptr;
    CallSidebar *m_sidebar;
    OperationList *m_list;
    Label *m_name;
    Label *m_title;
    Chip *m_effect;
    Label *m_endpoint;
    SegmentedGroup *m_algorithm;
    CallForm *m_form;
    AnswerPanel *m_answer;
    SignaturePanel *m_signature;
    CodePanel *m_code;
    AboutOperation *m_about;
    TabHead *m_details;
    CallDock *m_dock;
    TokenFields *m_tokens;
    QAction *m_send;
    ActionButton *m_sendButton = nullptr;
    QAction *m_stop;
    QAction *m_star;
    QAction *m_copyCode;
    QAction *m_toSandbox;
    QAction *m_paste;
    QString m_folder;
    QAction *m_showHistory;
    /// The call under way.
    cloud::ApiRequest m_sent;
    QString m_sentTo;
    cloud::SignatureAlgorithm m_sentAlgorithm = cloud::SignatureAlgorithm::Acs3HmacSha256;
};

} // namespace numauth::ui
