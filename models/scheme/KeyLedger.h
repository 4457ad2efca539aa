#pragma once

#include "models/base/Result.h"
#include "models/scheme/Scheme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVersionNumber>

#include <optional>

namespace numauth::scheme {

/// One key of a scheme. Holds no secret: a reference and four hex digits to recognise it by.
struct KeyVersion
{
    QString id;
    /// File name of the scheme without `.json`.
    QString scheme;
    /// `vault:NAME`, `env:NAME` or `file:PATH`; empty when only the fingerprint is known.
    QString reference;
    QString fingerprint;
    /// The SDK versions it is for: from (inclusive) to (exclusive); null = open.
    QVersionNumber sdkFrom;
    QVersionNumber sdkTo;
    /// When it was created in the cloud; invalid when not known.
    QDateTime created;

    bool isFor(const QVersionNumber &sdk) const;
    /// `sk#9f2c`, or the id where no fingerprint is known.
    QString shownName() const;

    friend bool operator==(const KeyVersion &, const KeyVersion &) = default;
};

enum class KeyKeeping { Client, Server };

/// One version of the app, the SDK in it, and the key it gets.
struct AppRelease
{
    QString app;
    Platform platform = Platform::Android;
    QVersionNumber sdk;
    QString scheme;
    /// The id of a KeyVersion; empty when nobody has said.
    QString key;
    KeyKeeping keeping = KeyKeeping::Client;
    /// Percent of the users who have it, 0 to 100; nothing when nobody has said.
    std::optional<double> share = {};

    friend bool operator==(const AppRelease &, const AppRelease &) = default;
};

/// `apps.json` of a workspace: which app version has which SDK and key.
struct KeyLedger
{
    Q_DECLARE_TR_FUNCTIONS(numauth::scheme::KeyLedger)

public:
    QList<KeyVersion> keys;
    QList<AppRelease> releases;
    /// Members that this version does not know; written back unchanged.
    QJsonObject unknown;

    /// Refuses a newer format, versions that are none, a key that stands twice or is named but not
    /// there, and text where a reference belongs. \p file names it in errors.
    static Result<KeyLedger> read(const QByteArray &bytes, const QString &file);
    /// The same, but releases may name keys that stand elsewhere: for a part of a ledger.
    static Result<KeyLedger> readPart(const QJsonObject &object, const QString &file);
    /// A key that stands twice or is named but not there.
    std::optional<Error> inconsistency(const QString &file) const;
    QByteArray toBytes() const;
    /// `apps.json` of \p workspaceFolder; an empty ledger when there is none.
    static Result<KeyLedger> load(const QString &workspaceFolder);
    Result<> save(const QString &workspaceFolder) const;

    const KeyVersion *key(const QString &id) const;
    /// KeyVersion::shownName() of the key \p id, or \p id where there is none.
    QString shownKey(const QString &id) const;

    friend bool operator==(const KeyLedger &, const KeyLedger &) = default;
};

} // namespace numauth::scheme
