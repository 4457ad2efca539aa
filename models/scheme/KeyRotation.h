#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/scheme/KeyLedger.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QVersionNumber>

#include <optional>

namespace numauth::scheme {

/// What a pair of key and SDK does on each carrier: `works`, `fails` or `unknown`.
struct KeyEffect
{
    /// `match`, `oldKeyNewSdk`, `newKeyOldSdk`, `noKey`, `severalKeys`, `iosUnaffected`.
    QString id;
    QString cmcc;
    QString cucc;
    QString ctcc;
    Severity severity = Severity::Note;
    Evidence evidence = Evidence::Unknown;
    /// A few words for a column.
    LocalText brief;
    LocalText message;
    QString source;
};

/// When a new key can be used.
struct ActivationClock
{
    QString id;
    LocalText message;
    Evidence evidence = Evidence::Unknown;
    /// UTC; nothing when no time is documented.
    std::optional<QDateTime> ready;
};

/// The answer to "which key does app 3.2 with SDK 2.12 get".
struct KeyAnswer
{
    /// The only key of the scheme for this SDK; null when there is none or more than one.
    const KeyVersion *key = nullptr;
    /// The app version, when the ledger has it.
    const AppRelease *release = nullptr;
    KeyEffect effect;
    /// What it means that the key is in the app or on the server; empty without a release.
    LocalText keeping;
};

/// The rules of keys and their change, from `resources/scheme/keys.json`. Pointers in answers point
/// into the ledger that was asked.
class KeyRotation
{
public:
    static Result<KeyRotation> load();

    /// \p scheme may be empty: then that of the release counts, else every key.
    KeyAnswer keyFor(const KeyLedger &ledger, const QString &app, const QVersionNumber &sdk,
                     const QString &scheme, Platform platform) const;
    /// What the key that \p release really has does with its SDK.
    KeyEffect effect(const KeyLedger &ledger, const AppRelease &release) const;
    /// One finding for every release whose pair is wrong or cannot be judged.
    QList<Finding> findings(const KeyLedger &ledger) const;
    /// The same for the version \p app of \p scheme alone; a note where the ledger has only others.
    QList<Finding> findingsOf(const KeyLedger &ledger, const QString &scheme,
                              const QString &app) const;
    QList<ActivationClock> clocks(Platform platform, const QDateTime &created) const;
    /// What it means for releases already out that the key is kept there.
    LocalText keepingText(KeyKeeping keeping) const;

    const QList<KeyEffect> &effects() const { return m_effects; }

private:
    struct ClockRow
    {
        QString id;
        QStringList platforms;
        int minutes = 0;
        int workingDays = 0;
        Evidence evidence = Evidence::Unknown;
        LocalText message;
    };
    struct KeepingRow
    {
        QString id;
        LocalText message;
    };

    KeyEffect named(const char *id) const;
    std::optional<Finding> finding(const KeyLedger &ledger, const AppRelease &release) const;
    Finding unknownRelease(const QString &app) const;

    QHash<QString, LocalText> m_messages;
    QList<KeyEffect> m_effects;
    QList<KeepingRow> m_keeping;
    QList<ClockRow> m_clocks;
};

} // namespace numauth::scheme
