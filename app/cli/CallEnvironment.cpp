#include "app/cli/CallEnvironment.h"

#include "app/cli/SecretInput.h"
#include "models/cloud/LiveGuard.h"

namespace numauth::cli {

Result<> CallEnvironment::open(const QString &name, const QString &workspaceFolder,
                               const cloud::OperationTable &operations)
{
    const auto network = m_route.network();
    if (!network)
        return network.error();
    if (Result<> opened = openRoute(name, workspaceFolder, operations); !opened)
        return opened;
    m_environment.network = *network;
    return {};
}

Result<> CallEnvironment::openRoute(const QString &name, const QString &workspaceFolder,
                                    const cloud::OperationTable &operations)
{
    m_environment.name = name;
    m_environment.caFile = m_route.caFile;
    if (name == QLatin1StringView("sandbox"))
        return openSandbox(workspaceFolder);
    const QUrl url(name, QUrl::StrictMode);
    const bool isUrl =
        url.isValid() && !url.host().isEmpty() &&
        (url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https"));
    if (isUrl && url.userInfo().isEmpty())
        return openUrl(url, operations);
    const auto own = cloud::OwnEnvironments::open(workspaceFolder);
    if (!own)
        return own.error();
    if (name == cloud::OwnEnvironment::liveName()) {
        m_liveSource = own->liveCredential();
        return openUrl(QUrl(QStringLiteral("https://") + operations.liveHost()), operations);
    }
    if (const cloud::OwnEnvironment *gateway = own->find(name))
        return openOwn(*gateway, workspaceFolder);
    return Error{Error::Code::Usage,
                 tr("There is no environment “%1”: use sandbox, live, one of the workspace, or the "
                    "base URL of a gateway without user and password.")
                     .arg(url.userInfo().isEmpty() ? name : url.host())};
}

Result<> CallEnvironment::openSandbox(const QString &workspaceFolder)
{
    m_environment.kind = cloud::EnvironmentKind::Sandbox;
    std::optional<sandbox::SandboxAddress> address;
    if (!workspaceFolder.isEmpty())
        address = sandbox::SharedSandbox(workspaceFolder).findAlive();
    if (!address) {
        m_inProcess = std::make_unique<sandbox::InProcessSandbox>(m_clock, workspaceFolder);
        if (const Result<> opened = m_inProcess->open(); !opened)
            return opened;
        address = m_inProcess->address();
    }
    m_environment.baseUrl = address->url;
    m_environment.credentials = address->credentials;
    return {};
}

Result<> CallEnvironment::openUrl(const QUrl &url, const cloud::OperationTable &operations)
{
    m_environment.baseUrl = url;
    const Result<cloud::Credentials> credentials = readCredentials();
    if (!credentials)
        return credentials.error();
    m_environment.credentials = *credentials;
    if (url.host() == operations.liveHost())
        m_environment.kind = cloud::EnvironmentKind::Live;
    else
        m_environment.kind = sandbox::AdminClient(url).isAlive() ? cloud::EnvironmentKind::Sandbox
                                                                 : cloud::EnvironmentKind::Custom;
    return {};
}

Result<> CallEnvironment::openOwn(const cloud::OwnEnvironment &own, const QString &workspaceFolder)
{
    cloud::OwnEnvironment gateway = own;
    if (!m_route.credential.isEmpty()) {
        const auto source = cloud::CredentialSource::parse(m_route.credential);
        if (!source)
            return source.error();
        gateway.credential = *source;
    }
    const auto resolved =
        cloud::OwnEnvironments::resolve(gateway, workspaceFolder, SecretInput::read);
    if (!resolved)
        return resolved.error();
    m_environment = *resolved;
    if (!m_route.caFile.isEmpty())
        m_environment.caFile = m_route.caFile;
    if (sandbox::AdminClient(gateway.address).isAlive())
        m_environment.kind = cloud::EnvironmentKind::Sandbox;
    return {};
}

Result<> CallEnvironment::countBilled(int billed) const
{
    if (isSandbox() || billed == 0)
        return {};
    return cloud::LiveUsage(cloud::LiveUsage::defaultPath())
        .count(m_clock.now().toLocalTime().date(), billed);
}

Result<cloud::Credentials> CallEnvironment::readCredentials() const
{
    if (m_route.credential.isEmpty())
        return m_liveSource.value_or(cloud::CredentialSource()).credentials(SecretInput::read);
    const auto source = cloud::CredentialSource::parse(m_route.credential);
    if (!source)
        return source.error();
    return source->credentials(SecretInput::read);
}

Result<QJsonObject> CallEnvironment::administer(const QString &path, const QJsonObject &body) const
{
    if (m_inProcess)
        return m_inProcess->server().administer("POST " + path.mid(1).toLatin1(), body);
    if (!m_admin)
        m_admin = std::make_unique<sandbox::AdminClient>(m_environment.baseUrl);
    return m_admin->post(path, body);
}

void CallEnvironment::warnOfLimits(Console &console) const
{
    if (const QString advice = m_environment.network.advice(); !advice.isEmpty())
        console.message(advice);
}

Result<> CallEnvironment::close()
{
    return m_inProcess ? m_inProcess->save() : Result<>();
}

} // namespace numauth::cli
