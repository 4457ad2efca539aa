#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"
#include "models/package/PackageFacts.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <optional>

namespace numauth::package {

/// What a PKCS#12 file gave: facts, or the need for a password.
struct Pkcs12Content
{
    KeystoreFacts facts;
    /// The certificates are encrypted and the password is absent or wrong.
    bool isLocked = false;
};

/// Reads PKCS#12 keystores (`.p12`, `.pfx`, and `.jks` or `.keystore` of newer tools): certificates
/// of all keys with their aliases, never a private key. Needs the password, as certificates are
/// encrypted there; an empty one is tried unasked.
class Pkcs12Reader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::Pkcs12Reader)

public:
    static bool recognises(QByteArrayView bytes);
    /// Refuses files whose key derivation would take longer than a few seconds.
    static Result<Pkcs12Content> read(QByteArrayView bytes, const std::optional<Secret> &password);
};

} // namespace numauth::package
