#pragma once

#include "app/cli/CallEnvironment.h"
#include "app/cli/PhoneOptions.h"
#include "models/base/Clock.h"
#include "models/phone/PhoneAdvice.h"
#include "models/phone/VirtualPhone.h"
#include "models/sandbox/ServerFlow.h"

#include <QCoreApplication>

#include <memory>

namespace numauth::cli {

/// `numauth phone`: what the SDK would return on a phone in a given state, why, and what would
/// have to change. A token is minted in a sandbox, where it lives as long as that carrier's.
class PhoneCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::PhoneCommand)

public:
    QString name() const override { return QStringLiteral("phone"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    /// A token as the gateway made it.
    struct Minted
    {
        QString token;
        QString expiresAt;
    };
    struct Played
    {
        phone::PhoneState state;
        std::optional<PhoneOptions::ShownPage> page;
        phone::PhoneAction action = phone::PhoneAction::Login;
        QList<phone::PhoneChange> changes;
        std::optional<Minted> minted;
        /// What the app's server did; absent without --flow.
        std::optional<QList<sandbox::ServerStep>> steps;
        bool isIn = false;
    };

    ExitCode play(Console &console, Played &played) const;
    /// Opens the sandbox that mints, and that the server of `--flow` calls; returns its address.
    Result<QUrl> openGateway(CallEnvironment &environment, const QString &workspaceFolder) const;
    Result<Minted> mint(const phone::TokenRequest &request, const QUrl &gateway) const;
    Result<> playFlow(Played &played, const CallEnvironment &environment,
                      const phone::VirtualPhone &phone) const;
    bool hasFlow() const { return m_flow != QLatin1StringView("none"); }
    QString numberOf(const phone::PhoneState &state) const;
    QJsonObject document(const phone::VirtualPhone &phone, const Played &played,
                         Language language) const;
    void printText(Console &console, const phone::VirtualPhone &phone, const Played &played) const;
    QString next(const Played &played, const phone::VirtualPhone &phone, Language language) const;

    std::shared_ptr<const phone::PhoneTables> m_tables;
    PhoneOptions m_options;
    QString m_action = QStringLiteral("login");
    /// Its key comes from the process environment; a sandbox is asked, so no proxy is in between.
    RouteOptions m_route{.credential = QStringLiteral("env")};
    QString m_number;
    QString m_flow = QStringLiteral("none");
    QString m_typed;
    bool m_isMatrix = false;
    SystemClock m_clock;
};

} // namespace numauth::cli
