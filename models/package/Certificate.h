#pragma once

#include "models/package/PackageFacts.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace numauth::package {

/// A certificate with what a signature check must know of it.
struct Certificate
{
    CertificateFacts facts;
    /// SubjectPublicKeyInfo as it stands in the certificate.
    QByteArray publicKeyInfo;
    /// A critical extension that Android does not know makes a v1 signature fail.
    bool hasUnknownCriticalExtension = false;
    /// A key usage without digitalSignature and nonRepudiation does, too.
    bool mayNotSign = false;

    /// The digests are those of \p raw whether it parses or not; nothing when it does not.
    static std::optional<Certificate> parse(QByteArrayView raw);
    /// Whether \p issuer (a DER Name) and \p serial (the content of an INTEGER) mean the
    /// certificate \p raw; cheap where the serials differ.
    static bool isNamed(QByteArrayView raw, QByteArrayView issuer, QByteArrayView serial);
};

/// Digests over the bytes alone.
CertificateFacts certificateDigests(QByteArrayView raw);

} // namespace numauth::package
