#include "app/cli/CallEnvironment.h"

#include "app/cli/SecretInput.h"
#include "models/cloud/CliProfile.h"
#include "models/cloud/EnvironmentKeys.h"
#include "models/cloud/LiveGuard.h"
#include "models/sandbox/AdminClient.h"

#include <QDir>

namespace numauth::cli {

Result<> CallEnvironment::open(const QString &name, const QString &workspaceFolder,
                               const cloud::OperationTable &operations)
{
    m_environment.name = name;
    m_environment.caFile = m_caFile;
    if (name == QLatin1StringView("sandbox"))
        return openSandbox(workspaceFolder);
    if (name == QLatin1StringView("live"))
        return openUrl(QUrl(QStringLiteral("https://") + operations.liveHost()), operations);
    const QUrl url(name, QUrl::StrictMode);
    const bool isUrl =
        url.isValid() && !url.host().isEmpty() &&
        (url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https"));
    if (!isUrl || !url.userInfo().isEmpty())
        return Error{Error::Code::Usage,
                     tr("There is no environment “%1”: use sandbox, live, or the base URL of a "
                        "gateway without user and password.")
                         .arg(url.userInfo().isEmpty() ? name : url.host())};
    return openUrl(url, operations);
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
    const Result<cloud::Credentials> credentials = readCredentials(url.host());
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

QString CallEnvironment::credentialHelp()
{
    return tr("where the access key comes from: env, profile or profile:NAME (of ~/.aliyun)");
}

QString CallEnvironment::caHelp()
{
    return tr("PEM file of an authority to trust beside the system's");
}

Result<> CallEnvironment::countBilled(int billed) const
{
    if (isSandbox() || billed == 0)
        return {};
    const cloud::LiveUsage usage(cloud::LiveUsage::defaultPath());
    const QDate today = m_clock.now().toLocalTime().date();
    const Result<int> sent = usage.billedOn(today);
    const Result<int> cap = usage.dailyCap();
    if (!sent || !cap)
        return sent ? cap.error() : sent.error();
    if (*sent + billed > *cap)
        return Error{Error::Code::Usage,
                     tr("Up to %1 billed calls a day may leave this machine, and %2 did today: "
                        "nothing was sent. The cap is dailyCap in %3.")
                         .arg(*cap)
                         .arg(*sent)
                         .arg(QDir::toNativeSeparators(usage.path()))};
    for (int call = 0; call < billed; ++call) {
        if (Result<> counted = usage.count(today); !counted)
            return counted;
    }
    return {};
}

Result<cloud::Credentials> CallEnvironment::readCredentials(const QString &host) const
{
    const QString profile = QStringLiteral("profile");
    if (m_credential == profile || m_credential.startsWith(profile + QLatin1Char(':')))
        return cloud::CliProfile::open(cloud::CliProfile::defaultPath(),
                                       m_credential.mid(profile.size() + 1));
    if (m_credential != QLatin1StringView("env"))
        return Error{Error::Code::Usage, tr("--credential must be env, profile or profile:NAME.")};
    const Result<cloud::Credentials> credentials = cloud::keysFromEnvironment(SecretInput::read);
    if (!credentials || credentials->isComplete())
        return credentials;
    return Error{Error::Code::Usage,
                 tr("Set NUMAUTH_ACCESS_KEY_ID and NUMAUTH_ACCESS_KEY_SECRET in the environment "
                    "for calls to %1; their values may be vault:NAME.")
                     .arg(host)};
}

Result<> CallEnvironment::close()
{
    return m_inProcess ? m_inProcess->save() : Result<>();
}

} // namespace numauth::cli
