#include "models/cloud/EnvironmentKeys.h"

#include <QtGlobal>

namespace numauth::cloud {

namespace {

/// The product's own variable, else the vendor's. Its value is the secret or `vault:NAME`.
Result<Secret> secretOf(const char *own, const char *vendors, const SecretResolver &resolve)
{
    const QByteArray value = qEnvironmentVariableIsEmpty(own) ? qgetenv(vendors) : qgetenv(own);
    if (value.startsWith("vault:"))
        return resolve(QString::fromUtf8(value));
    return Secret(value);
}

} // namespace

Result<Credentials> keysFromEnvironment(const SecretResolver &resolve)
{
    const Result<Secret> id =
        secretOf("NUMAUTH_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_ID", resolve);
    const Result<Secret> secret =
        secretOf("NUMAUTH_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", resolve);
    const Result<Secret> token =
        secretOf("NUMAUTH_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN", resolve);
    for (const Result<Secret> *read : {&id, &secret, &token}) {
        if (!*read)
            return read->error();
    }
    Credentials credentials;
    credentials.accessKeyId = QString::fromUtf8(id->reveal());
    credentials.accessKeySecret = *secret;
    credentials.securityToken = *token;
    return credentials;
}

} // namespace numauth::cloud
