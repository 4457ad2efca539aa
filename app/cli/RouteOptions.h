#pragma once

#include "app/cli/OptionParser.h"
#include "models/cloud/CallNetwork.h"

#include <QCoreApplication>
#include <QString>

namespace numauth::cli {

/// The options that say where calls go, who signs them and how they travel.
struct RouteOptions
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::RouteOptions)

public:
    QString environment = QStringLiteral("sandbox");
    /// `env`, `profile` or `profile:NAME`; empty for what the workspace says, else `env`.
    QString credential = {};
    /// A PEM file of authorities to trust beside the system's, or empty.
    QString caFile = {};
    /// In milliseconds; 0: as in the settings.
    int connectTimeoutMs = 0;
    int readTimeoutMs = 0;
    /// Empty: as in the settings.
    QString proxy = {};

    void declare(OptionParser &parser);
    /// Only those that say how long a call may take and whom it trusts.
    void declareLimits(OptionParser &parser);
    /// The user's settings under what the options say.
    Result<cloud::CallNetwork> network() const;
};

} // namespace numauth::cli
