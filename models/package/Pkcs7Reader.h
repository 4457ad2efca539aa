#pragma once

#include "models/package/Certificate.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace numauth::package {

/// Who signed a PKCS#7 message and how; the views lie in the message.
struct Pkcs7Signer
{
    /// DER Name and INTEGER content that name the certificate. Both empty when the signer is named
    /// in another way, which Android does not accept.
    QByteArrayView issuer;
    QByteArrayView serial;
    QByteArray digestOid;
    QByteArray signatureOid;
    /// With its [0] tag; empty when there are none.
    QByteArrayView signedAttributes;
    QByteArrayView signature;
};

/// The parts of a SignedData that a v1 signature uses.
struct Pkcs7
{
    QByteArray contentOid;
    /// Raw slices, an unordered set.
    QList<QByteArrayView> certificates;
    QList<Pkcs7Signer> signers;

    /// Accepts BER; nothing when a part is missing or does not fit, or when there are more than 256
    /// certificates or 16 signers.
    static std::optional<Pkcs7> read(QByteArrayView bytes);
    /// The certificate that \p signer names; nothing when it is not there or malformed.
    std::optional<Certificate> certificateOf(const Pkcs7Signer &signer) const;
};

/// The signed attributes that Android reads.
struct SignedAttributes
{
    /// An attribute with several values, or one that does not parse.
    bool isMalformed = false;
    std::optional<QByteArray> contentOid;
    std::optional<QByteArray> messageDigest;

    static SignedAttributes read(QByteArrayView attributes);
};

} // namespace numauth::package
