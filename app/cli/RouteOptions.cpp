#include "app/cli/RouteOptions.h"

namespace numauth::cli {

using cloud::CallNetwork;

namespace {

Result<int> timeout(const QString &option, int chosenMs, int usualMs)
{
    if (chosenMs == 0)
        return usualMs;
    if (chosenMs >= CallNetwork::leastTimeoutMs && chosenMs <= CallNetwork::greatestTimeoutMs)
        return chosenMs;
    return Error{Error::Code::Usage, RouteOptions::tr("%1 must be between %2 and %3 ms.")
                                         .arg(option)
                                         .arg(CallNetwork::leastTimeoutMs)
                                         .arg(CallNetwork::greatestTimeoutMs)};
}

} // namespace

void RouteOptions::declare(OptionParser &parser)
{
    parser.option(QStringLiteral("--env"), &environment,
                  tr("sandbox, live, an environment of the workspace, or the base URL of a "
                     "gateway"));
    parser.option(QStringLiteral("--credential"), &credential,
                  tr("where the access key comes from: env, profile or profile:NAME (of "
                     "~/.aliyun)"));
    declareLimits(parser);
    parser.option(QStringLiteral("--proxy"), &proxy,
                  tr("system, none, http://HOST:PORT or socks5://HOST:PORT"));
}

void RouteOptions::declareLimits(OptionParser &parser)
{
    parser.option(QStringLiteral("--ca"), &caFile,
                  tr("PEM file of an authority to trust beside the system's"));
    parser.option(QStringLiteral("--connect-timeout"), &connectTimeoutMs,
                  tr("milliseconds until the connection must stand (3000)"));
    parser.option(QStringLiteral("--read-timeout"), &readTimeoutMs,
                  tr("milliseconds until the answer must be there (5000)"));
}

Result<CallNetwork> RouteOptions::network() const
{
    const auto settings = CallNetwork::read(CallNetwork::defaultPath());
    if (!settings)
        return settings.error();
    CallNetwork network = *settings;
    const auto connecting = timeout(QStringLiteral("--connect-timeout"), connectTimeoutMs,
                                    network.limits.connectTimeoutMs);
    const auto reading =
        timeout(QStringLiteral("--read-timeout"), readTimeoutMs, network.limits.readTimeoutMs);
    if (!connecting || !reading)
        return connecting ? reading.error() : connecting.error();
    network.limits = {*connecting, *reading};
    return proxy.isEmpty() ? Result<CallNetwork>(network) : CallNetwork::withProxy(network, proxy);
}

} // namespace numauth::cli
