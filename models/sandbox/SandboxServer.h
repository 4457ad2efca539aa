#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/cloud/Credentials.h"
#include "models/sandbox/Scenario.h"
#include "models/sandbox/TokenStore.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace numauth::sandbox {

struct SandboxOptions
{
    /// 0 takes any free port.
    quint16 port = 0;
    LifePreset life = LifePreset::Faq;
    /// With a seed tokens, keys and request ids are the same on every run.
    std::optional<quint32> seed;
    /// Whether the key of a new scheme takes its time.
    bool hasActivationDelay = false;
    /// Whether calls beyond the published number a second are throttled.
    bool hasCallLimits = false;
    /// Whether other machines may call the operations; the admin interface stays on this one.
    bool isOpenToOthers = false;
};

/// One answered request, redacted when it is written.
struct RequestLogRow
{
    QDateTime time;
    QString method;
    QString operation;
    QString scheme;
    int httpStatus = 0;
    QString code;
    /// Why, in the words of `x-sandbox-reason`.
    QString reason;
    /// The fault that was injected, as FaultPlan writes it; else empty.
    QString fault;
    QJsonObject parameters;
};

/// The cloud's server side on this machine, over HTTP, on the loopback address unless the options
/// say otherwise: verifies signatures, answers the operations, and offers the admin interface below
/// `/sandbox/v1`. Lives in a thread with an event loop.
class SandboxServer : public QObject
{
    Q_OBJECT

public:
    /// \p machineClock judges signature dates and drives the virtual clock; it must outlive this.
    explicit SandboxServer(const Clock &machineClock, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Fails with Environment when the port is taken.
    Result<> start(const SandboxOptions &options);
    void stop();
    bool isRunning() const;

    /// `http://127.0.0.1:PORT`, and below it the admin interface.
    QUrl url() const;
    QUrl adminUrl() const;
    const cloud::Credentials &credentials() const;

    Token mintToken(TokenKind kind, Carrier carrier, const QString &phone,
                    const QString &scheme = {});
    void advanceClock(int seconds);
    QDateTime carrierTime() const;
    /// 0 pauses the virtual clock, 1 is real time.
    void setClockSpeed(double speed);
    double clockSpeed() const;
    /// Those that are neither used nor expired.
    QList<Token> validTokens() const;
    QJsonArray faults() const;
    /// As in `PUT faults` of the admin interface; an error names the entry and changes nothing.
    Result<> setFaults(const QJsonArray &faults);
    void reset();
    void apply(const Scenario &scenario);
    /// Only what Scenario::addMissingTokens() does: for a sandbox that goes on where it stopped.
    void addMissingTokens(const Scenario &scenario);
    /// The token of that value, used or not, expired or not; absent when unknown.
    std::optional<Token> token(const QString &value) const;
    const QList<RequestLogRow> &requests() const;

    /// Asks the admin interface from inside: \p verb as `POST tokens`. An error has its sentence.
    Result<QJsonObject> administer(const QByteArray &verb, const QJsonObject &body = {});

    /// State to keep between processes: tokens, used nonces and the clock's offset.
    QJsonObject snapshot() const;
    Result<> restore(const QJsonObject &snapshot);

signals:
    void requestAnswered(const numauth::sandbox::RequestLogRow &row);
    /// Tokens, clock or log changed by other means than an answered request.
    void stateChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace numauth::sandbox
