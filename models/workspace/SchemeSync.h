#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/base/Secret.h"
#include "models/cloud/ApiClient.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/scheme/SchemeRules.h"
#include "models/workspace/CloudStates.h"

#include <QCoreApplication>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace numauth::workspace {

/// What is asked of the cloud: it has no operation that lists, shows or edits schemes.
enum class SyncKind { ReadKey, Create, Delete };

/// One call about one scheme, before it is sent: what a dry run shows.
struct SyncRequest
{
    SyncKind kind = SyncKind::ReadKey;
    QString schemeId;
    QString operation;
    QMap<QString, QString> parameters;
};

/// What came of a call. Holds no key: that went to where keys are kept.
struct SyncOutcome
{
    SyncRequest request;
    /// The cloud's refusal, or why there was no answer; nothing when it went well.
    std::optional<Error> error;
    CloudStateRow state;
    QString code;
    QString requestId;
    /// Of ReadKey: where the key is now, and its fingerprint.
    QString keyReference;
    QString fingerprint;
    /// The same key was there before.
    bool isKeyKnown = false;
};

/// What SchemeSync needs from outside.
struct SyncServices
{
    /// Puts a key into the vault under a name; may be empty where no key is read.
    std::function<Result<>(const QString &name, const Secret &key)> storeKey;
    /// The value of a reference, to tell whether the key is known already; may be empty.
    std::function<Result<Secret>(const QString &reference)> resolve;
};

/// Brings schemes of a workspace and the cloud together, one call at a time. What the sandbox
/// answers never reaches files that are shared: its codes stay in CloudStates. Lives in a thread
/// with an event loop.
class SchemeSync : public QObject
{
    Q_OBJECT

public:
    /// Everything passed in must outlive the sync.
    SchemeSync(const QString &workspaceFolder, const scheme::SchemeRules &rules,
               const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
               const Clock &clock, SyncServices services, QObject *parent = nullptr);

    /// `sandbox`, `live` or the host: how states call the environment.
    static QString environmentKey(const cloud::CloudEnvironment &environment);
    /// The code of a scheme there: the sandbox's own if one was created, else that of the file.
    static QString codeIn(const CloudStates &states, const QString &environment,
                          const QString &schemeId, const scheme::Scheme &scheme);

    /// The codes by which the cloud says that it knows no such scheme.
    static const QStringList &unknownCodes();

    /// The call for \p schemeId; an error says why it makes no sense: a scheme that was created
    /// already, one without a code, fields that the service refuses.
    Result<SyncRequest> plan(SyncKind kind, const QString &schemeId,
                             const cloud::CloudEnvironment &environment) const;
    /// Sends \p request and keeps what comes back; finished() follows once, later.
    void send(const SyncRequest &request, const cloud::CloudEnvironment &environment);
    void cancel() { m_client.cancel(); }
    bool isBusy() const { return m_client.isBusy(); }

signals:
    void finished(const numauth::workspace::SyncOutcome &outcome);

private:
    void take(const Result<cloud::ApiReply> &reply);
    void remember(const Result<cloud::ApiReply> &reply) const;
    SyncOutcome judge(const cloud::ApiReply &reply, const CloudStateRow &known) const;
    Result<> keep(SyncOutcome &outcome, const cloud::ApiReply &reply);
    Result<> keepCreated(SyncOutcome &outcome) const;
    Result<> keepKey(SyncOutcome &outcome, const Secret &key) const;
    Result<> keepKeyInLedger(const SyncOutcome &outcome) const;
    Result<> keepDeleted(const SyncOutcome &outcome) const;
    bool isSandbox() const { return m_environment.kind == cloud::EnvironmentKind::Sandbox; }

    QString m_folder;
    const scheme::SchemeRules &m_rules;
    const cloud::OperationTable &m_operations;
    const Clock &m_clock;
    SyncServices m_services;
    cloud::ApiClient m_client;
    cloud::ApiRequest m_sent;
    cloud::CloudEnvironment m_environment;
    SyncRequest m_request;
};

} // namespace numauth::workspace
