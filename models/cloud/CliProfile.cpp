#include "models/cloud/CliProfile.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"

#include <QDir>

namespace numauth::cloud {

namespace {

constexpr qint64 fileLimit = 1024 * 1024;

Result<Credentials> readProfile(JsonReader &reader, const QString &name)
{
    const QString mode = reader.text(QStringLiteral("mode"), QStringLiteral("AK"));
    const bool hasToken = mode == QLatin1StringView("StsToken");
    if (mode != QLatin1StringView("AK") && !hasToken)
        return Error{Error::Code::Unsupported,
                     CliProfile::tr("The profile “%1” is of the mode %2, which needs a key fetched "
                                    "first; only AK and StsToken can be used here.")
                         .arg(name, mode)};
    Credentials credentials;
    credentials.accessKeyId = reader.text(QStringLiteral("access_key_id"), QString());
    credentials.accessKeySecret =
        Secret(reader.text(QStringLiteral("access_key_secret"), QString()));
    if (hasToken)
        credentials.securityToken = Secret(reader.text(QStringLiteral("sts_token"), QString()));
    if (reader.hasFailed())
        return reader.error();
    if (!credentials.isComplete() || (hasToken && credentials.securityToken.isEmpty()))
        return Error{Error::Code::Malformed,
                     CliProfile::tr("The profile “%1” holds no complete access key.").arg(name)};
    return credentials;
}

} // namespace

QString CliProfile::defaultPath()
{
    return QDir::home().filePath(QStringLiteral(".aliyun/config.json"));
}

QStringList CliProfile::names(const QString &path)
{
    const Result<QByteArray> bytes = AtomicFile::read(path, fileLimit);
    const QJsonObject file = QJsonDocument::fromJson(bytes.valueOr({})).object();
    QStringList names;
    for (const QJsonValue &profile : file.value(QStringLiteral("profiles")).toArray())
        names << profile.toObject().value(QStringLiteral("name")).toString();
    names.removeAll(QString());
    return names;
}

Result<Credentials> CliProfile::open(const QString &path, const QString &name)
{
    const Result<QByteArray> bytes = AtomicFile::read(path, fileLimit);
    if (!bytes)
        return bytes.error();
    return parse(*bytes, path, name);
}

Result<Credentials> CliProfile::parse(const QByteArray &bytes, const QString &path,
                                      const QString &name)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, path);
    if (!object)
        return object.error();
    JsonReader reader(*object, path);
    const QString wanted =
        name.isEmpty() ? reader.text(QStringLiteral("current"), QString()) : name;
    QStringList names;
    std::optional<Result<Credentials>> found;
    reader.forEach(QStringLiteral("profiles"), [&](JsonReader &profile) {
        const QString own = profile.text(QStringLiteral("name"));
        names << own;
        if (!profile.hasFailed() && own == wanted && !found)
            found = readProfile(profile, own);
    });
    if (reader.hasFailed())
        return reader.error();
    if (found)
        return *found;
    return Error{Error::Code::Usage, tr("%1 has no profile “%2”; it has: %3.")
                                         .arg(path, wanted, names.join(QStringLiteral(", ")))};
}

} // namespace numauth::cloud
