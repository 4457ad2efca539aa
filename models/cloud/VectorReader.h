#pragma once

#include "models/base/Result.h"
#include "models/cloud/ApiRequest.h"
#include "models/cloud/Credentials.h"
#include "models/cloud/RequestSigner.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace numauth::cloud {

/// A request to sign as a JSON object, in the shape of the published signing vectors: every input
/// of the signature, the credentials among them. Such a file is a worked example, not a secret.
class VectorReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::VectorReader)

public:
    /// Signs what \p bytes describe and returns the object that the vectors call `expected`: the
    /// steps, and `hmac_key` or `authorization` by algorithm. \p file stands in errors.
    static Result<QJsonObject> sign(const QByteArray &bytes, const QString &file);
};

} // namespace numauth::cloud
