#pragma once

#include "models/phone/PhonePage.h"
#include "models/phone/PhoneTables.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace numauth::phone {

/// One thing that happened on the phone.
struct PhoneEvent
{
    enum class Kind { Plain, Good, Information, Open, Bad };

    PhoneStep step = PhoneStep::Start;
    Kind kind = Kind::Plain;
    /// `6000xx`, `7000xx`, or empty.
    QString code;
    LocalText title;
    LocalText note;
    /// The object of the callback; empty where the app is not called.
    QJsonObject callback;
    /// False for what the SDK only logs and shows.
    bool isDelivered = true;
    int durationMs = 0;
    /// Since the start.
    qint64 atMs = 0;
    /// The rule behind it; empty when nothing special decided.
    QString ruleId;
};

/// The token that the carrier has to give.
struct TokenRequest
{
    /// `CMCC`, `CUCC`, `CTCC`.
    QString carrier;
    QString phone;
    /// As the sandbox calls it: `accessToken`, `accessCode`, `spToken`.
    QString kind;
};

/// A phone on which the SDK's sequence is played: check the environment, fetch the number ahead,
/// show the page, be tapped, get a token. It makes no calls itself: when tokenRequest() is there,
/// its owner fetches the token and hands it to takeToken(). One thread.
class VirtualPhone
{
    Q_DECLARE_TR_FUNCTIONS(numauth::phone::VirtualPhone)

public:
    enum class Stage { NotStarted, PageShown, AlertShown, WaitingForToken, Finished };

    /// \p makeId gives 32 hexadecimal digits a call. \p page is absent where no page is known.
    VirtualPhone(std::shared_ptr<const PhoneTables> tables, const PhoneState &state,
                 PhoneAction action, const std::optional<PhonePage> &page,
                 std::function<QString()> makeId);

    /// Plays up to the first tap, the token or the failure.
    void start();
    /// Plays to the token or the end as a willing user would tap.
    void runToEnd();

    // Taps on the page; without a page they do nothing.
    void tick();
    void tapLogin();
    void agreeInAlert();
    void closeAlert();
    void switchAccount();
    void openAgreement(const QString &name);
    void goBack();

    /// What happens to the phone while the page shows; a new data SIM is noticed at the tap.
    void setState(const PhoneState &state);
    void takeToken(const QString &token);
    /// The token could not be fetched at all; \p reason is shown.
    void giveUpToken(const QString &reason);

    Stage stage() const { return m_stage; }
    bool isTicked() const { return m_isTicked; }
    const PhoneState &state() const { return m_state; }
    const QList<PhoneEvent> &events() const { return m_events; }
    const PhoneDecision &decision() const { return m_decision; }
    /// Present while the token is waited for.
    std::optional<TokenRequest> tokenRequest() const;
    /// The last event that ends the sequence; null before.
    const PhoneEvent *result() const;

private:
    PhoneEvent &add(PhoneStep step, PhoneEvent::Kind kind, const QString &code,
                    const LocalText &title, const LocalText &note = {});
    void addAnswer(PhoneStep step, const QString &code, const LocalText &title);
    void addTap(const QString &code, const LocalText &title, const QJsonObject &members = {});
    void noteDoubt(const PhoneRule &rule);
    void fail(const PhoneRule &rule);
    bool failsAt(PhoneStep step);
    void passCheckEnvironment();
    void passAccelerate();
    void showPage();
    void passTap();
    void wait(PhoneStep step);
    bool isTickFirst() const;
    SdkSpeaker speaker() const;
    std::optional<consent::Verdict> pageVerdict() const;

    std::shared_ptr<const PhoneTables> m_tables;
    PhoneState m_state;
    PhoneAction m_action;
    std::optional<PhonePage> m_page;
    std::function<QString()> m_makeId;
    PhoneDecision m_decision;
    Stage m_stage = Stage::NotStarted;
    QList<PhoneEvent> m_events;
    bool m_isTicked = false;
    qint64 m_nowMs = 0;
    int m_waitedMs = 0;
};

} // namespace numauth::phone
