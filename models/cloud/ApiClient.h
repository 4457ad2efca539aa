#pragma once

#include "models/base/Clock.h"
#include "models/base/Result.h"
#include "models/cloud/ApiReply.h"
#include "models/cloud/ApiRequest.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"

#include <QObject>

#include <functional>
#include <memory>

namespace numauth::cloud {

/// Makes nonces; passed in, so that tests know them.
using NonceSource = std::function<QByteArray()>;
/// 32 random hex digits.
QByteArray randomNonce();

/// Sends one call at a time over HTTP(S), each over a connection of its own. Certificates are
/// always verified, against the system's authorities and those that the environment names; nothing
/// is retried or redirected. Errors never hold the URL. Lives in a thread with an event loop.
class ApiClient : public QObject
{
    Q_OBJECT

public:
    /// Tables and clock must outlive the client.
    ApiClient(const OperationTable &operations, const ErrorTable &errors, const Clock &clock,
              NonceSource nonces, QObject *parent = nullptr);
    ~ApiClient() override;

    /// Sends \p request; its endpoint is replaced by that of \p environment. While a call is under
    /// way this is refused with finished(Usage).
    void send(ApiRequest request, const CloudEnvironment &environment,
              SignatureAlgorithm algorithm = SignatureAlgorithm::Acs3HmacSha256);
    /// Ends the call under way; finished() follows with Error::Code::Cancelled.
    void cancel();
    bool isBusy() const;

signals:
    /// Exactly once per send(), never from inside it.
    void finished(const numauth::Result<numauth::cloud::ApiReply> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace numauth::cloud
