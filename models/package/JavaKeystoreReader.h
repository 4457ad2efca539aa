#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"
#include "models/package/PackageFacts.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <optional>

namespace numauth::package {

/// Reads the keystores of Java: JKS and JCEKS. Their certificates stand in clear, so that no
/// password is needed; with one the file's integrity is checked.
class JavaKeystoreReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::JavaKeystoreReader)

public:
    static bool recognises(QByteArrayView bytes);
    static Result<KeystoreFacts> read(QByteArrayView bytes, const std::optional<Secret> &password);
};

} // namespace numauth::package
