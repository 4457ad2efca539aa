#pragma once

#include "models/package/ByteReader.h"
#include "models/package/PackageFacts.h"

#include <QString>

namespace numauth::package {

/// A u16 length and text in Java's modified UTF-8, as every Java keystore writes names.
QString readModifiedUtf8(ByteReader &reader);

/// A u32 length and a certificate; the digests are those of the bytes even when they do not parse.
CertificateFacts readStoredCertificate(ByteReader &reader);

/// Adds \p certificate to the chain of \p entry and names the first one.
void addToChain(KeystoreEntry &entry, const CertificateFacts &certificate);

const QString &privateKeyEntry();
const QString &trustedCertificateEntry();

} // namespace numauth::package
