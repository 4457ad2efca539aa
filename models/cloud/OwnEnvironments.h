#pragma once

#include "models/base/Result.h"
#include "models/cloud/CloudEnvironment.h"
#include "models/cloud/CredentialSource.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace numauth::cloud {

/// A gateway that the user named. The one called `live` has no address: it says which key the live
/// cloud is called with.
struct OwnEnvironment
{
    QString name;
    QUrl address;
    CredentialSource credential;
    /// A PEM file beside the system's authorities; empty: only those. Relative to the workspace.
    QString caFile = {};

    bool isLive() const { return name == liveName(); }
    static QString liveName() { return QStringLiteral("live"); }
    /// What is wrong with it; empty when nothing is.
    QString problem() const;
};

/// The member `environments` of a workspace's `workspace.json`: text that a team shares, without
/// any secret. A value; any thread.
class OwnEnvironments
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::OwnEnvironments)

public:
    /// Empty without the member; an empty \p workspaceFolder has none. An error names the file and
    /// what is wrong in it.
    static Result<OwnEnvironments> open(const QString &workspaceFolder);
    static Result<OwnEnvironments> parse(const QByteArray &bytes, const QString &file);
    /// Replaces the member and keeps all others.
    Result<> write(const QString &workspaceFolder) const;

    const QList<OwnEnvironment> &all() const { return m_all; }
    /// Without that of the live cloud.
    QList<OwnEnvironment> gateways() const;
    const OwnEnvironment *find(const QString &name) const;
    /// Where the live cloud's key comes from; absent when the workspace does not say.
    std::optional<CredentialSource> liveCredential() const;
    void put(const OwnEnvironment &environment);
    void remove(const QString &name);

    /// What a call needs: key and trust are read now. \p workspaceFolder is where a relative CA
    /// file starts.
    static Result<CloudEnvironment> resolve(const OwnEnvironment &environment,
                                            const QString &workspaceFolder,
                                            const SecretResolver &secrets);

private:
    QList<OwnEnvironment> m_all;
};

} // namespace numauth::cloud
