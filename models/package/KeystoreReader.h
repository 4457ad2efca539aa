#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"
#include "models/package/PackageFacts.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <optional>

namespace numauth::package {

/// Reads what holds certificates and no app: keystores of every kind, certificate files, and the
/// reports that tools print about them. Told apart by content, never by name.
class KeystoreReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::KeystoreReader)

public:
    static bool recognises(QByteArrayView bytes);
    /// Fills kind, keystore, signing and errors of \p facts.
    static void read(QByteArrayView bytes, const std::optional<Secret> &password,
                     PackageFacts &facts);

private:
    static void readPkcs12(QByteArrayView bytes, const std::optional<Secret> &password,
                           PackageFacts &facts);
    static void readCertificates(QByteArrayView bytes, PackageFacts &facts);
    static void take(const Result<KeystoreFacts> &keystore, PackageFacts &facts);
};

} // namespace numauth::package
