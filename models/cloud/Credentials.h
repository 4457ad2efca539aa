#pragma once

#include "models/base/Secret.h"

#include <QString>

namespace numauth::cloud {

/// The access key that signs a request; with temporary credentials also their token.
struct Credentials
{
    QString accessKeyId;
    Secret accessKeySecret;
    /// Empty unless the key is temporary (STS).
    Secret securityToken;

    bool isComplete() const { return !accessKeyId.isEmpty() && !accessKeySecret.isEmpty(); }
};

} // namespace numauth::cloud
