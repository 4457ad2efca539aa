#pragma once

#include "models/package/Digest.h"

#include <QByteArray>
#include <QByteArrayView>

namespace numauth::package {

/// How a signature was made.
struct SignatureScheme
{
    enum class Key { Rsa, RsaPss, Ec, Dsa };

    Key key = Key::Rsa;
    DigestKind digest = DigestKind::Sha256;
};

/// Whether \p signature over \p data was made with the key in \p publicKeyInfo (DER). A key of
/// another kind or one that does not parse gives false.
bool verifySignature(QByteArrayView publicKeyInfo, const SignatureScheme &scheme,
                     QByteArrayView data, QByteArrayView signature);

/// Some tools write an RSA modulus as a negative number; Android takes it as the positive one.
/// Returns \p publicKeyInfo with that mended, any other key unchanged.
QByteArray withPositiveModulus(const QByteArray &publicKeyInfo);

} // namespace numauth::package
