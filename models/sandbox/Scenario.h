#pragma once

#include "models/base/JsonReader.h"
#include "models/base/Result.h"
#include "models/cloud/ErrorTable.h"
#include "models/sandbox/FaultPlan.h"
#include "models/sandbox/SandboxAccount.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace numauth::sandbox {

/// What a scenario file sets up in the sandbox: its member `sandbox` with `clock`, `faults`,
/// `schemes` and `tokens`, each optional. Other members belong to the virtual phone and are left
/// alone. A value; any thread.
class Scenario
{
    Q_DECLARE_TR_FUNCTIONS(numauth::sandbox::Scenario)

public:
    /// A token that lies ready, as old as one likes.
    struct ReadyToken
    {
        /// Without an end; empty value for a made-up one.
        Token token;
        int ageSeconds = 0;
    };

    /// An error names \p file and the member.
    static Result<Scenario> read(const QByteArray &bytes, const QString &file,
                                 const cloud::ErrorTable &errors);

    /// What `scenarios/start.json` of \p workspaceFolder sets up, with which the sandbox of that
    /// workspace begins; absent when there is no such file.
    static Result<std::optional<Scenario>> readStart(const QString &workspaceFolder,
                                                     const cloud::ErrorTable &errors);

    const FaultPlan &faults() const { return m_faults; }
    const QList<RegisteredScheme> &schemes() const { return m_schemes; }
    const QList<ReadyToken> &tokens() const { return m_tokens; }

    /// Moves the clock, adds schemes and tokens.
    void applyTo(SandboxAccount &account) const;
    /// Adds the tokens that have a value and that \p account does not know (any more).
    void addMissingTokens(SandboxAccount &account) const;

private:
    void readSandbox(JsonReader &reader, const cloud::ErrorTable &errors);
    void readClock(JsonReader &reader);
    static RegisteredScheme readScheme(JsonReader &reader);
    static ReadyToken readToken(JsonReader &reader);
    static void addToken(const ReadyToken &ready, SandboxAccount &account);

    FaultPlan m_faults;
    QList<RegisteredScheme> m_schemes;
    QList<ReadyToken> m_tokens;
    double m_advanceSeconds = 0;
    double m_speed = 1;
};

} // namespace numauth::sandbox
