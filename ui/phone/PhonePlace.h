#pragma once

#include "models/base/Clock.h"
#include "models/cloud/ApiClient.h"
#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"
#include "models/evidence/EvidenceFile.h"
#include "ui/phone/PhoneSession.h"
#include "ui/shell/Place.h"

class QBoxLayout;
class QTimer;

namespace numauth::ui {

class BackendForward;
class DockHead;
class Label;
class PhoneForm;
class PhoneResult;
class PhoneScreen;
class QuotaBar;
class SandboxClock;
class ServerPanel;
class TokenCard;

/// The Virtual phone place: a phone that is set at the left, tapped in the middle, and whose
/// callbacks and tokens stand at the right. Its tokens live in the sandbox of this process.
class PhonePlace : public shell::Place
{
    Q_OBJECT

public:
    struct Services
    {
        std::shared_ptr<const phone::PhoneTables> phone;
        std::shared_ptr<const consent::ConsentTables> consent;
        const cloud::OperationTable &operations;
        const cloud::ErrorTable &errors;
        sandbox::SandboxServer &sandbox;
        const diagnosis::LogTables &logs;
    };

    /// Tables and sandbox must outlive the place.
    explicit PhonePlace(const Services &services, QWidget *parent = nullptr);
    ~PhonePlace() override;

    QString id() const override { return QStringLiteral("phone"); }
    QString iconName() const override { return QStringLiteral("phone"); }
    QString title() const override;
    QList<shell::PlaceAction> menuActions() const override;
    QAction *runAction() const override { return m_run; }
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override;

    /// The SDK of an app that was checked, `android` or `ios`: the phone plays that version.
    void useSdk(const QString &platform, const QString &version);
    /// The usual phone with \p changes, named as in a scenario.
    void applyChanges(const QJsonObject &changes) { m_session.apply(changes); }
    /// Shows the pages of \p folder with its SDK version; none when it is empty.
    void openWorkspace(const QString &folder);

    /// State, page and device, as they go into an evidence file.
    Result<> addTo(evidence::EvidenceRequest &request) const;
    /// Sets the phone as the case says.
    Result<> restoreCase(const evidence::EvidenceFile &file);

    PhoneSession &session() { return m_session; }
    PhoneScreen *screen() const { return m_screen; }
    PhoneForm *form() const { return m_form; }
    PhoneResult *result() const { return m_result; }
    ServerPanel *server() const { return m_server; }
    TokenCard *card(const QString &carrier) const;
    /// Writes what the server did with this phone to \p file; nothing before it was played.
    void writeSuite(const QString &file);

signals:
    void saveCaseRequested();
    /// Asks what the log of this phone says of the cause.
    void diagnosisRequested(const QString &log);
    /// A suite stands in \p file now.
    void suiteSaved(const QString &file);
    void sandboxStartRequested();
    /// The exchange of a token was answered.
    void exchanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeCentre();
    QWidget *makeRight();
    void addTools(QBoxLayout *layout);
    void exchange(const QString &carrier, const QString &token);
    void showAnswer(const Result<cloud::ApiReply> &result);
    void explain(const phone::PhoneEvent &event);
    QByteArray backendBody() const;
    void showState();
    void takeScenario(const QString &path);
    void takePages(const QString &path);
    void takeLog(const QString &path);
    void copyPicture();
    void diagnose();
    void copyLog();
    void copyBody();
    void saveSuite();
    void askForSuite();
    void saveWantedSuite();
    void refuseSuite(const QString &reason);
    void retranslate();

    const diagnosis::LogTables &m_logs;
    SystemClock m_clock;
    PhoneSession m_session;
    cloud::ApiClient m_client;
    PhoneForm *m_form;
    PhoneScreen *m_screen;
    PhoneResult *m_result;
    SandboxClock *m_sandboxClock;
    QuotaBar *m_quota;
    BackendForward *m_forward;
    ServerPanel *m_server;
    QList<TokenCard *> m_cards;
    DockHead *m_tokenHead;
    DockHead *m_clockHead;
    Label *m_state;
    QAction *m_run;
    QAction *m_again;
    QAction *m_back;
    QAction *m_turn;
    QAction *m_dark;
    QAction *m_picture;
    QAction *m_copyLog;
    QAction *m_copyBody;
    QAction *m_saveCase;
    QAction *m_saveSuite;
    QAction *m_diagnose;
    QAction *m_showPage;
    QAction *m_copyRows;
    QString m_exchanging;
    QString m_folder;
    bool m_isSuiteWanted = false;
    QTimer *m_tick;
};

} // namespace numauth::ui
