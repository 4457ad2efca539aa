#pragma once

#include "models/package/PackageFacts.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace numauth::package {

/// Reads the certificates of Java keystores, which stand in clear beside the encrypted keys, and of
/// certificate files. Needs no password and never looks at a private key.
class KeystoreReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::KeystoreReader)

public:
    /// Whether the bytes start like JKS, JCEKS or BKS.
    static bool isKeystore(QByteArrayView bytes);
    /// Fills keystore, signing certificates and errors of \p facts.
    static void readKeystore(QByteArrayView bytes, PackageFacts &facts);

    /// Whether the bytes are a PEM or DER certificate.
    static bool isCertificate(QByteArrayView bytes);
    static void readCertificate(QByteArrayView bytes, PackageFacts &facts);
};

} // namespace numauth::package
