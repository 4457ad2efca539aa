#pragma once

#include "models/base/Result.h"
#include "models/package/PackageFacts.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QVariantMap>

namespace numauth::package {

/// Reads provisioning profiles: CMS around a property list, in DER, BER or PEM, or a bare property
/// list. Tells an intact profile from an altered one; does not judge who signed it.
class ProfileReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::ProfileReader)

public:
    /// Whether \p bytes look like a profile, sound or not.
    static bool recognises(QByteArrayView bytes);
    static Result<ProfileFacts> read(QByteArrayView bytes);

private:
    static Result<ProfileFacts> readList(QByteArrayView bytes);
};

/// `A1B2C3D4E5.com.example` → `com.example`: what follows the first dot.
QString withoutPrefix(const QString &applicationIdentifier);

} // namespace numauth::package
