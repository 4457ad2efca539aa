#pragma once

#include "models/base/JsonReader.h"
#include "models/base/Result.h"
#include "models/cloud/EnvironmentKeys.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QString>

namespace numauth::cloud {

/// Where an access key comes from: the process environment, a profile of the cloud's own command
/// line, or references into vault, environment and files. Holds no secret. A value.
struct CredentialSource
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::CredentialSource)

public:
    enum class Kind { Environment, Profile, References };

    Kind kind = Kind::Environment;
    /// Empty: the current one.
    QString profile = {};
    /// The id itself, which is no secret, or a reference.
    QString accessKeyId = {};
    /// References: `vault:NAME`, `env:VARIABLE`, `file:PATH`.
    QString accessKeySecret = {};
    /// Of a temporary key; empty for a lasting one.
    QString securityToken = {};

    /// `env`, `profile` or `profile:NAME`.
    static Result<CredentialSource> parse(const QString &text);
    /// A text as parse() reads it, or an object with `accessKeyId`, `accessKeySecret` and
    /// `securityToken`. Without the member \p key it is the process environment.
    static CredentialSource read(JsonReader &reader, const QString &key);
    QJsonValue toJson() const;
    /// What is wrong with the references; empty when nothing is.
    QString problem() const;

    /// Reads the key now; \p resolve turns references into secrets. An incomplete key is an error
    /// that says what to set.
    Result<Credentials> credentials(const SecretResolver &resolve) const;

    friend bool operator==(const CredentialSource &, const CredentialSource &) = default;
};

} // namespace numauth::cloud
