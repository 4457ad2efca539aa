#pragma once

#include "models/cloud/CallNetwork.h"
#include "models/cloud/Credentials.h"

#include <QString>
#include <QUrl>

namespace numauth::cloud {

/// How every token of the sandbox begins; the live path refuses to send one.
inline QString sandboxTokenMark()
{
    return QStringLiteral("sandbox-");
}

enum class EnvironmentKind { Sandbox, Live, Custom };

/// Where calls go, who signs them and how they travel.
struct CloudEnvironment
{
    /// As given by the user: `sandbox`, `live`, a name or a URL.
    QString name;
    EnvironmentKind kind = EnvironmentKind::Sandbox;
    QUrl baseUrl;
    Credentials credentials;
    /// A PEM file with authorities to trust beside the system's; empty: only those.
    QString caFile = {};
    CallNetwork network = {};
};

} // namespace numauth::cloud
