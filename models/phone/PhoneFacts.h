#pragma once

#include "models/consent/Cell.h"
#include "models/phone/PhoneState.h"

#include <QHash>
#include <QString>

#include <optional>

namespace numauth::phone {

/// What the app asks the SDK for.
enum class PhoneAction { CheckEnvironment, Accelerate, Login, Verify };

/// `checkEnv`, `accelerate`, `login`, `verify`.
const QStringList &phoneActionNames();
QString phoneActionName(PhoneAction action);
std::optional<PhoneAction> phoneActionFromName(const QString &name);

/// What the rules look at: the fields of a state and what follows from them. Beside the fields:
/// `action`; `page` (a verdict of the consent page, else `none`); `card` and `carrier` of the data
/// SIM; `twoCards`; `cellular` (mobile data may be used), `radio` (and there is a signal); `clock`
/// (`ok`, `wrong`); `unicomChannel` and `iosCarrier` (`old`, `new`, by SDK version); `slow` (the
/// network needs more than the time-out); `shortTimeout`.
class PhoneFacts
{
public:
    /// \p requestMs is how long this network takes for a request.
    PhoneFacts(const PhoneState &state, PhoneAction action,
               std::optional<consent::Verdict> pageVerdict, int requestMs);

    const QString &operator[](const QString &fact) const;
    /// The carrier whose network the data SIM uses; absent for none and foreign ones.
    std::optional<consent::Carrier> carrier() const;

    /// Names of what is derived, for checking conditions.
    static QStringList derivedNames();

private:
    void deriveSim(const PhoneState &state);
    void deriveNetwork(const PhoneState &state);
    void deriveApp(const PhoneState &state, int requestMs);
    void put(const char *fact, const QString &value);
    void put(const char *fact, bool isOn);

    const PhoneState *m_state;
    QHash<QString, QString> m_derived;
};

} // namespace numauth::phone
