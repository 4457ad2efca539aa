#pragma once

#include "models/base/Result.h"
#include "models/scheme/KeyLedger.h"
#include "models/scheme/KeyRotation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace numauth::scheme {

/// A new key of a scheme, and the app versions that get it.
struct KeyChange
{
    /// Names the scheme; `sdkFrom` is the first SDK version it is for.
    KeyVersion key;
    Platform platform = Platform::Android;
    /// The first app version that gets it; empty: none does yet.
    QString fromApp;
};

/// What a change of keys does to one app version.
struct ReleaseMove
{
    AppRelease before;
    AppRelease after;
    KeyEffect effectBefore;
    KeyEffect effectAfter;

    bool getsNewKey() const { return before.key != after.key; }
};

/// `3.10` comes after `3.9`, and `3.9.0` is `3.9`; what is no number is compared as text.
std::weak_ordering compareAppVersions(const QString &left, const QString &right);

/// Changes to a key ledger: pure functions that give the changed ledger or one sentence.
class LedgerEdit
{
    Q_DECLARE_TR_FUNCTIONS(numauth::scheme::LedgerEdit)

public:
    /// Adds \p release, or puts it in the place of the one at \p replaced. Refuses what a reader of
    /// `apps.json` would refuse, a key of another scheme, and an app version that is there already.
    static Result<KeyLedger> withRelease(const KeyLedger &ledger, const AppRelease &release,
                                         std::optional<qsizetype> replaced = std::nullopt);
    static KeyLedger withoutRelease(const KeyLedger &ledger, qsizetype index);

    /// Adds the key, ends the one that was for its first SDK version until then, and gives it to
    /// the app versions from `fromApp` on.
    static Result<KeyLedger> withKeyChange(const KeyLedger &ledger, const KeyChange &change);
    /// Every app version of the scheme on its platform, oldest first.
    static Result<QList<ReleaseMove>> moves(const KeyLedger &ledger, const KeyChange &change,
                                            const KeyRotation &rotation);
    /// The oldest app version of \p scheme whose SDK is \p sdk or newer: whom a key from that SDK
    /// on is meant for. Empty when there is none.
    static QString firstAppWith(const KeyLedger &ledger, const QString &scheme, Platform platform,
                                const QVersionNumber &sdk);
    /// A key id that \p ledger does not have.
    static QString freeKeyId(const KeyLedger &ledger, const QString &scheme,
                             const QString &fingerprint);
};

} // namespace numauth::scheme
