#pragma once

#include "models/base/Clock.h"
#include "models/cloud/ApiClient.h"

#include <QMap>
#include <QObject>

namespace numauth::sandbox {

/// One call of the app's server with its answer.
struct ServerStep
{
    QString operation;
    /// As they were sent, the token among them.
    QMap<QString, QString> parameters;
    QString code;
    cloud::CallVerdict verdict = cloud::CallVerdict::Error;
    QString message;
    /// The number that the answer holds, middle masked; empty mostly.
    QString number;
};

/// What an app's server does after the phone is done: exchange the token, compare a typed number,
/// and fall back to a code by SMS. Every step is a signed call to a sandbox. One thread.
class ServerFlow : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Login,      ///< the number behind the token; else SMS
        Register,   ///< whether the typed number is the phone's own; else SMS
        WebRegister ///< the same for a stand-alone H5 page, whose token is another
    };

    /// Tables and clock must outlive the flow.
    ServerFlow(const cloud::OperationTable &operations, const cloud::ErrorTable &errors,
               const Clock &clock, QObject *parent = nullptr);

    /// An empty \p token: the phone gave none, so that the SMS comes at once. \p number is what the
    /// user types. Ignored while it runs.
    void start(Kind kind, const QString &token, const QString &number,
               const cloud::CloudEnvironment &environment);
    bool isRunning() const { return m_isRunning; }
    /// Whether the user is in: by the last step.
    bool hasSucceeded() const;
    const QList<ServerStep> &steps() const { return m_steps; }

signals:
    void stepped();
    /// Once for every start(); an error when the sandbox did not answer at all.
    void finished(const numauth::Result<> &result);

private:
    void send(const QString &operation, const QMap<QString, QString> &parameters);
    void sendSms();
    void take(const Result<cloud::ApiReply> &result);
    void goOn(const cloud::ApiReply &reply);
    void finish(const Result<> &result);

    cloud::ApiClient m_client;
    cloud::CloudEnvironment m_environment;
    QString m_number;
    QMap<QString, QString> m_sent;
    QList<ServerStep> m_steps;
    bool m_isRunning = false;
};

} // namespace numauth::sandbox
