#pragma once

#include "models/base/Result.h"
#include "models/package/PackageFacts.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace numauth::package {

/// Reads the BKS keystores of Bouncy Castle, versions 1 and 2. Their certificates stand in clear;
/// the integrity of the file is not checked.
class BouncyKeystoreReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::BouncyKeystoreReader)

public:
    static bool recognises(QByteArrayView bytes);
    static Result<KeystoreFacts> read(QByteArrayView bytes);
};

} // namespace numauth::package
