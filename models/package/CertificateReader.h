#pragma once

#include "models/base/Result.h"
#include "models/package/PackageFacts.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QList>

namespace numauth::package {

/// Reads certificate files: DER, PEM (several allowed) and PKCS#7 bundles, and what `keytool
/// -list -v`, `keytool -printcert` or Gradle's `signingReport` printed.
class CertificateReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::CertificateReader)

public:
    /// Whether the bytes look like one of the certificate formats.
    static bool recognises(QByteArrayView bytes);
    /// The certificates in the order of the file.
    static Result<QList<CertificateFacts>> read(QByteArrayView bytes);

    /// Whether \p bytes are text with certificate fingerprints.
    static bool recognisesReport(QByteArrayView bytes);
    /// One entry for each certificate of the text. Refused when it shows no MD5, as newer versions
    /// of keytool do not: nothing can be computed from another digest.
    static Result<KeystoreFacts> readReport(QByteArrayView bytes);
};

} // namespace numauth::package
