#include "models/scheme/LedgerEdit.h"

#include <algorithm>

namespace numauth::scheme {

namespace {

Error refusal(const QString &sentence)
{
    return {Error::Code::Usage, sentence};
}

/// What is wrong with \p release whatever else the ledger holds.
std::optional<Error> problem(const KeyLedger &ledger, const AppRelease &release)
{
    if (release.app.isEmpty())
        return refusal(LedgerEdit::tr("Name the app version, such as 3.9.0."));
    if (release.scheme.isEmpty())
        return refusal(LedgerEdit::tr("Choose the scheme of app %1.").arg(release.app));
    if (release.sdk.isNull())
        return refusal(
            LedgerEdit::tr("Name the SDK version in app %1, such as 2.12.1.").arg(release.app));
    if (release.key.isEmpty())
        return std::nullopt;
    const KeyVersion *key = ledger.key(release.key);
    if (!key)
        return refusal(LedgerEdit::tr("The ledger has no key “%1”.").arg(release.key));
    if (key->scheme != release.scheme)
        return refusal(LedgerEdit::tr("The key “%1” belongs to the scheme %2, not to %3.")
                           .arg(key->id, key->scheme, release.scheme));
    return std::nullopt;
}

bool isSameVersion(const AppRelease &left, const AppRelease &right)
{
    return left.platform == right.platform && left.scheme == right.scheme &&
           std::is_eq(compareAppVersions(left.app, right.app));
}

std::optional<Error> problem(const KeyLedger &ledger, const KeyVersion &added)
{
    if (added.scheme.isEmpty())
        return refusal(LedgerEdit::tr("Choose the scheme that gets a new key."));
    if (added.id.isEmpty() || ledger.key(added.id))
        return refusal(LedgerEdit::tr("The ledger has a key “%1” already.").arg(added.id));
    for (const KeyVersion &key : ledger.keys) {
        if (key.scheme != added.scheme)
            continue;
        if (!added.reference.isEmpty() && key.reference == added.reference)
            return refusal(LedgerEdit::tr("%1 is where the key “%2” is kept; name another place.")
                               .arg(added.reference, key.id));
        if (added.sdkFrom.isNull())
            return refusal(LedgerEdit::tr("%1 has a key already: name the SDK version from which "
                                          "the new one counts.")
                               .arg(added.scheme));
        if (key.sdkFrom == added.sdkFrom)
            return refusal(LedgerEdit::tr("The key “%1” counts from SDK %2 on already.")
                               .arg(key.id, key.sdkFrom.toString()));
    }
    return std::nullopt;
}

bool gets(const AppRelease &release, const KeyChange &change)
{
    return release.scheme == change.key.scheme && release.platform == change.platform &&
           !change.fromApp.isEmpty() &&
           std::is_gteq(compareAppVersions(release.app, change.fromApp));
}

/// The key that was for the first SDK version of \p added ends there, and \p added ends where that
/// one did.
void makeRoom(KeyLedger &ledger, KeyVersion &added)
{
    for (KeyVersion &key : ledger.keys) {
        if (key.scheme != added.scheme || added.sdkFrom.isNull() || !key.isFor(added.sdkFrom))
            continue;
        added.sdkTo = key.sdkTo;
        key.sdkTo = added.sdkFrom;
    }
}

QList<qsizetype> releasesOf(const KeyLedger &ledger, const QString &scheme, Platform platform)
{
    QList<qsizetype> found;
    for (qsizetype index = 0; index < ledger.releases.size(); ++index) {
        const AppRelease &release = ledger.releases.at(index);
        if (release.scheme == scheme && release.platform == platform)
            found << index;
    }
    std::ranges::stable_sort(found, [&ledger](qsizetype left, qsizetype right) {
        return std::is_lt(
            compareAppVersions(ledger.releases.at(left).app, ledger.releases.at(right).app));
    });
    return found;
}

} // namespace

std::weak_ordering compareAppVersions(const QString &left, const QString &right)
{
    qsizetype leftEnd = 0;
    qsizetype rightEnd = 0;
    const auto leftNumber = QVersionNumber::fromString(left, &leftEnd).normalized();
    const auto rightNumber = QVersionNumber::fromString(right, &rightEnd).normalized();
    const int byNumber = QVersionNumber::compare(leftNumber, rightNumber);
    return byNumber != 0 ? byNumber <=> 0 : left.mid(leftEnd).compare(right.mid(rightEnd)) <=> 0;
}

Result<KeyLedger> LedgerEdit::withRelease(const KeyLedger &ledger, const AppRelease &release,
                                          std::optional<qsizetype> replaced)
{
    if (auto error = problem(ledger, release))
        return *std::move(error);
    for (qsizetype index = 0; index < ledger.releases.size(); ++index) {
        if (index != replaced && isSameVersion(ledger.releases.at(index), release))
            return refusal(tr("App %1 (%2) is in the ledger already.")
                               .arg(ledger.releases.at(index).app, platformName(release.platform)));
    }
    KeyLedger changed = ledger;
    if (replaced)
        changed.releases[*replaced] = release;
    else
        changed.releases << release;
    return changed;
}

KeyLedger LedgerEdit::withoutRelease(const KeyLedger &ledger, qsizetype index)
{
    KeyLedger changed = ledger;
    changed.releases.removeAt(index);
    return changed;
}

Result<KeyLedger> LedgerEdit::withKeyChange(const KeyLedger &ledger, const KeyChange &change)
{
    if (auto error = problem(ledger, change.key))
        return *std::move(error);
    KeyLedger changed = ledger;
    KeyVersion added = change.key;
    makeRoom(changed, added);
    changed.keys << added;
    for (AppRelease &release : changed.releases) {
        if (gets(release, change))
            release.key = added.id;
    }
    return changed;
}

Result<QList<ReleaseMove>> LedgerEdit::moves(const KeyLedger &ledger, const KeyChange &change,
                                             const KeyRotation &rotation)
{
    const Result<KeyLedger> changed = withKeyChange(ledger, change);
    if (!changed)
        return changed.error();
    QList<ReleaseMove> moves;
    for (const qsizetype index : releasesOf(ledger, change.key.scheme, change.platform)) {
        const AppRelease &before = ledger.releases.at(index);
        const AppRelease &after = changed->releases.at(index);
        moves << ReleaseMove{before, after, rotation.effect(ledger, before),
                             rotation.effect(*changed, after)};
    }
    return moves;
}

QString LedgerEdit::firstAppWith(const KeyLedger &ledger, const QString &scheme, Platform platform,
                                 const QVersionNumber &sdk)
{
    for (const qsizetype index : releasesOf(ledger, scheme, platform)) {
        if (ledger.releases.at(index).sdk >= sdk)
            return ledger.releases.at(index).app;
    }
    return {};
}

QString LedgerEdit::freeKeyId(const KeyLedger &ledger, const QString &scheme,
                              const QString &fingerprint)
{
    const QString base =
        fingerprint.isEmpty() ? scheme : QStringLiteral("%1-%2").arg(scheme, fingerprint);
    QString id = base;
    for (int number = 2; ledger.key(id); ++number)
        id = QStringLiteral("%1-%2").arg(base).arg(number);
    return id;
}

} // namespace numauth::scheme
