#pragma once

#include "models/package/PackageFacts.h"

#include <QString>
#include <QStringList>

namespace numauth::scheme {

/// What a file says of one field of a scheme, and where it says so.
struct PackageValue
{
    /// Several where each of them would do: the keys of a keystore. Empty when the file has none.
    QStringList values;
    /// As in `shop.apk: AndroidManifest.xml`.
    QString place;
    /// Whether another value may still be right: the upload key of a bundle, a wildcard profile
    /// that covers the scheme.
    bool isInconclusive = false;

    QString text() const { return values.join(QStringLiteral(", ")); }
};

/// `shop.apk: <part>`.
QString placeIn(const package::PackageFacts &facts, const QString &part);

PackageValue packageNameIn(const package::PackageFacts &facts);
/// MD5s; of a keystore those of all private keys.
PackageValue signatureIn(const package::PackageFacts &facts);
/// \p registered decides whether a wildcard covers it.
PackageValue bundleIdIn(const package::PackageFacts &facts, const QString &registered);

/// Whether the file is an app or the key of one.
bool isForAndroid(const package::PackageFacts &facts);
bool isForIos(const package::PackageFacts &facts);
/// Keystores and certificates name no app.
bool namesAnApp(const package::PackageFacts &facts);

} // namespace numauth::scheme
