#include "models/cloud/OwnEnvironments.h"

#include "models/base/AtomicFile.h"

#include <QDir>

#include <algorithm>

namespace numauth::cloud {

namespace {

constexpr qint64 fileLimit = 4 * 1024 * 1024;
constexpr qsizetype longestName = 64;
const QString memberName = QStringLiteral("environments");

QString fileIn(const QString &workspaceFolder)
{
    return QDir(workspaceFolder).filePath(QStringLiteral("workspace.json"));
}

bool isGatewayAddress(const QUrl &url)
{
    const bool isHttp =
        url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    return url.isValid() && isHttp && !url.host().isEmpty() && url.userInfo().isEmpty();
}

OwnEnvironment readOne(JsonReader &reader)
{
    OwnEnvironment own;
    own.name = reader.text(QStringLiteral("name"));
    own.address = QUrl(reader.text(QStringLiteral("address"), QString()), QUrl::StrictMode);
    own.credential = CredentialSource::read(reader, QStringLiteral("credential"));
    own.caFile = reader.text(QStringLiteral("ca"), QString());
    if (!reader.hasFailed() && !own.problem().isEmpty())
        reader.fail(QStringLiteral("name"),
                    OwnEnvironments::tr("cannot be used: %1").arg(own.problem()));
    return own;
}

QJsonObject toJson(const OwnEnvironment &own)
{
    QJsonObject object{{QStringLiteral("name"), own.name},
                       {QStringLiteral("credential"), own.credential.toJson()}};
    if (!own.isLive())
        object.insert(QStringLiteral("address"), own.address.toString());
    if (!own.caFile.isEmpty())
        object.insert(QStringLiteral("ca"), own.caFile);
    return object;
}

} // namespace

QString OwnEnvironment::problem() const
{
    const bool isPlain = std::ranges::all_of(name, [](QChar letter) {
        return letter.isLetterOrNumber() || letter == QLatin1Char('-') ||
               letter == QLatin1Char('_') || letter == QLatin1Char('.');
    });
    if (name.isEmpty() || name.size() > longestName || !isPlain)
        return OwnEnvironments::tr("Use letters, digits, dots and dashes for the name.");
    if (name == QLatin1StringView("sandbox"))
        return OwnEnvironments::tr("The name sandbox is taken by the sandbox itself.");
    if (isLive() ? !address.isEmpty() : !isGatewayAddress(address))
        return isLive() ? OwnEnvironments::tr("The live cloud has its address already.")
                        : OwnEnvironments::tr("The address must look like https://host or "
                                              "http://127.0.0.1:PORT, without user and password.");
    return credential.problem();
}

Result<OwnEnvironments> OwnEnvironments::open(const QString &workspaceFolder)
{
    if (workspaceFolder.isEmpty())
        return OwnEnvironments();
    const QString file = fileIn(workspaceFolder);
    const Result<QByteArray> bytes = AtomicFile::read(file, fileLimit);
    return bytes ? parse(*bytes, file) : Result<OwnEnvironments>(bytes.error());
}

Result<OwnEnvironments> OwnEnvironments::parse(const QByteArray &bytes, const QString &file)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    OwnEnvironments environments;
    if (!object->contains(memberName))
        return environments;
    JsonReader reader(*object, file);
    reader.forEach(memberName, [&environments](JsonReader &entry) {
        const OwnEnvironment own = readOne(entry);
        if (environments.find(own.name))
            entry.fail(QStringLiteral("name"), tr("stands there twice"));
        environments.m_all << own;
    });
    if (reader.hasFailed())
        return reader.error();
    return environments;
}

Result<> OwnEnvironments::write(const QString &workspaceFolder) const
{
    const QString file = fileIn(workspaceFolder);
    const Result<QByteArray> bytes = AtomicFile::read(file, fileLimit);
    if (!bytes)
        return bytes.error();
    Result<QJsonObject> object = JsonReader::parseObject(*bytes, file);
    if (!object)
        return std::move(object).error();
    QJsonArray entries;
    for (const OwnEnvironment &own : m_all)
        entries.append(toJson(own));
    if (entries.isEmpty())
        object->remove(memberName);
    else
        object->insert(memberName, entries);
    return AtomicFile::write(file, QJsonDocument(*object).toJson());
}

QList<OwnEnvironment> OwnEnvironments::gateways() const
{
    QList<OwnEnvironment> gateways = m_all;
    gateways.removeIf([](const OwnEnvironment &own) { return own.isLive(); });
    return gateways;
}

const OwnEnvironment *OwnEnvironments::find(const QString &name) const
{
    const auto own = std::ranges::find(m_all, name, &OwnEnvironment::name);
    return own == m_all.end() ? nullptr : &*own;
}

std::optional<CredentialSource> OwnEnvironments::liveCredential() const
{
    const OwnEnvironment *live = find(OwnEnvironment::liveName());
    return live ? std::optional(live->credential) : std::nullopt;
}

void OwnEnvironments::put(const OwnEnvironment &environment)
{
    const auto old = std::ranges::find(m_all, environment.name, &OwnEnvironment::name);
    if (old == m_all.end())
        m_all << environment;
    else
        *old = environment;
}

void OwnEnvironments::remove(const QString &name)
{
    m_all.removeIf([&name](const OwnEnvironment &own) { return own.name == name; });
}

Result<CloudEnvironment> OwnEnvironments::resolve(const OwnEnvironment &environment,
                                                  const QString &workspaceFolder,
                                                  const SecretResolver &secrets)
{
    const Result<Credentials> keys = environment.credential.credentials(secrets);
    if (!keys)
        return keys.error();
    CloudEnvironment resolved{environment.name, EnvironmentKind::Custom, environment.address,
                              *keys};
    if (!environment.caFile.isEmpty())
        resolved.caFile = QDir(workspaceFolder).absoluteFilePath(environment.caFile);
    return resolved;
}

} // namespace numauth::cloud
