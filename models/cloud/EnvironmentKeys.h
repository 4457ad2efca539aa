#pragma once

#include "models/base/Result.h"
#include "models/cloud/Credentials.h"

#include <QString>

#include <functional>

namespace numauth::cloud {

/// Turns `vault:NAME` into the secret it names.
using SecretResolver = std::function<Result<Secret>(const QString &reference)>;

/// The access key of the process environment: NUMAUTH_ACCESS_KEY_ID, NUMAUTH_ACCESS_KEY_SECRET and
/// NUMAUTH_SECURITY_TOKEN, each else the vendor's ALIBABA_CLOUD_… variable. A value that is a
/// `vault:` reference goes through \p resolve. Incomplete when the variables are not set.
Result<Credentials> keysFromEnvironment(const SecretResolver &resolve);

} // namespace numauth::cloud
