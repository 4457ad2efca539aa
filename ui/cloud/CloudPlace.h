#pragma once

#include "models/base/Clock.h"
#include "models/cloud/ApiClient.h"
#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/SandboxServer.h"
#include "ui/shell/Place.h"

#include <QMap>
#include <QTimer>

class QComboBox;
class QTreeView;

namespace numauth::ui {

class AnswerPanel;
class CallForm;
class Chip;
class Label;
class OperationModel;
class SearchField;
class SegmentedGroup;
class SignaturePanel;

/// The Test calls place: every operation as a form, sent to the sandbox of this process; the answer
/// and how its request was signed.
class CloudPlace : public shell::Place
{
    Q_OBJECT

public:
    /// Tables and sandbox must outlive the place.
    CloudPlace(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
               sandbox::SandboxServer &sandbox, QWidget *parent = nullptr);
    ~CloudPlace() override;

    QString id() const override { return QStringLiteral("cloud"); }
    QString iconName() const override { return QStringLiteral("calls"); }
    QString title() const override;
    QList<shell::PlaceAction> menuActions() const override;
    QList<shell::Thing> things() const override;
    void openThing(const QString &id) override;
    QAction *runAction() const override { return m_send; }
    /// Begins the sandbox of the workspace in \p folder (empty: of none) and fills in the tokens
    /// that its start scenario holds ready.
    void openWorkspace(const QString &folder);

    CallForm *form() const { return m_form; }
    AnswerPanel *answer() const { return m_answer; }
    SignaturePanel *signature() const { return m_signature; }

signals:
    /// The answer of the last call is shown.
    void answered();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeCall();
    void showOperation(const QString &name);
    void send();
    void mint(const QString &parameter);
    void fillReadyTokens();
    void showTokenLives();
    void showAnswer(const Result<cloud::ApiReply> &result);
    void retranslate();

    SystemClock m_clock;
    const cloud::OperationTable &m_operations;
    const cloud::ErrorTable &m_errors;
    sandbox::SandboxServer &m_sandbox;
    cloud::ApiClient m_client;
    const cloud::Operation *m_operation = nullptr;
    /// Parameter → token of the workspace's start scenario.
    QMap<QString, QString> m_readyTokens;
    QTimer m_lives;
    OperationModel *m_model;
    SearchField *m_search;
    QTreeView *m_list;
    Label *m_name;
    Label *m_purpose;
    Chip *m_effect;
    Label *m_endpoint;
    Label *m_signingLabel;
    SegmentedGroup *m_algorithm;
    Label *m_carrierLabel;
    SegmentedGroup *m_carrier;
    CallForm *m_form;
    AnswerPanel *m_answer;
    SignaturePanel *m_signature;
    QAction *m_send;
};

} // namespace numauth::ui
