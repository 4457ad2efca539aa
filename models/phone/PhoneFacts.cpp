#include "models/phone/PhoneFacts.h"

#include <cstdlib>

namespace numauth::phone {

namespace {

/// Signed requests are accepted within this of the server's time.
constexpr int clockToleranceS = 15 * 60;
constexpr int advisedTimeoutMs = 3000;
// Since these versions the SDK uses Unicom's present channel, and reads the carrier on iOS 16.4.
constexpr consent::SdkVersion newUnicom{{2, 13, 0, 0}};
constexpr consent::SdkVersion newIosCarrier{{2, 12, 14, 0}};

QString age(const consent::SdkVersion &version, const consent::SdkVersion &since)
{
    return version < since ? QStringLiteral("old") : QStringLiteral("new");
}

} // namespace

const QStringList &phoneActionNames()
{
    static const QStringList names{QStringLiteral("checkEnv"), QStringLiteral("accelerate"),
                                   QStringLiteral("login"), QStringLiteral("verify")};
    return names;
}

QString phoneActionName(PhoneAction action)
{
    return phoneActionNames().at(static_cast<int>(action));
}

std::optional<PhoneAction> phoneActionFromName(const QString &name)
{
    const qsizetype index = phoneActionNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<PhoneAction>(index));
}

PhoneFacts::PhoneFacts(const PhoneState &state, PhoneAction action,
                       std::optional<consent::Verdict> pageVerdict, int requestMs)
    : m_state(&state)
{
    put("action", phoneActionName(action));
    put("page", pageVerdict ? consent::verdictId(*pageVerdict) : QStringLiteral("none"));
    deriveSim(state);
    deriveNetwork(state);
    deriveApp(state, requestMs);
}

void PhoneFacts::put(const char *fact, const QString &value)
{
    m_derived.insert(QString::fromLatin1(fact), value);
}

void PhoneFacts::put(const char *fact, bool isOn)
{
    put(fact, isOn ? QStringLiteral("on") : QStringLiteral("off"));
}

void PhoneFacts::deriveSim(const PhoneState &state)
{
    const QString none = QStringLiteral("none");
    const QString &sim = state[QStringLiteral("sim")];
    const QString &sim2 = state[QStringLiteral("sim2")];
    const bool isSecond = state[QStringLiteral("dataSim")] == QLatin1StringView("2");
    const QString &card = isSecond ? sim2 : sim;
    put("card", card);
    put("twoCards", sim != none && sim2 != none);
    const bool hasNetworkOfItsOwn =
        card == QLatin1StringView("data-only") || card == QLatin1StringView("iot");
    const QString carrier = hasNetworkOfItsOwn ? state[QStringLiteral("cardCarrier")] : card;
    put("carrier", consent::carrierFromId(carrier) ? carrier : none);
}

void PhoneFacts::deriveNetwork(const PhoneState &state)
{
    const bool isCellular =
        state.isOn(QStringLiteral("mobileData")) && !state.isOn(QStringLiteral("airplane"));
    put("cellular", isCellular);
    put("radio", isCellular && state[QStringLiteral("network")] != QLatin1StringView("none"));
    put("clock", std::abs(state.number(QStringLiteral("clockOffset"))) > clockToleranceS
                     ? QStringLiteral("wrong")
                     : QStringLiteral("ok"));
}

void PhoneFacts::deriveApp(const PhoneState &state, int requestMs)
{
    const auto version =
        consent::SdkVersion::parse(state[QStringLiteral("sdk")]).value_or(consent::SdkVersion());
    put("unicomChannel", age(version, newUnicom));
    put("iosCarrier", age(version, newIosCarrier));
    const int timeoutMs = state.number(QStringLiteral("timeout"));
    put("slow", requestMs > timeoutMs);
    put("shortTimeout", timeoutMs < advisedTimeoutMs);
}

const QString &PhoneFacts::operator[](const QString &fact) const
{
    const auto found = m_derived.constFind(fact);
    return found == m_derived.cend() ? (*m_state)[fact] : *found;
}

std::optional<consent::Carrier> PhoneFacts::carrier() const
{
    return consent::carrierFromId((*this)[QStringLiteral("carrier")]);
}

QStringList PhoneFacts::derivedNames()
{
    return PhoneFacts(PhoneState(), PhoneAction::Login, {}, 0).m_derived.keys();
}

} // namespace numauth::phone
