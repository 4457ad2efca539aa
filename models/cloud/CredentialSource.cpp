#include "models/cloud/CredentialSource.h"

#include "models/cloud/CliProfile.h"

namespace numauth::cloud {

namespace {

const QString profileWord = QStringLiteral("profile");
const QString environmentWord = QStringLiteral("env");

bool isReference(const QString &text)
{
    return text.startsWith(QLatin1StringView("vault:")) ||
           text.startsWith(QLatin1StringView("env:")) ||
           text.startsWith(QLatin1StringView("file:"));
}

Result<Credentials> readReferences(const CredentialSource &source, const SecretResolver &resolve)
{
    Credentials credentials;
    credentials.accessKeyId = source.accessKeyId;
    if (isReference(source.accessKeyId)) {
        const Result<Secret> id = resolve(source.accessKeyId);
        if (!id)
            return id.error();
        credentials.accessKeyId = QString::fromUtf8(id->reveal());
    }
    const Result<Secret> secret = resolve(source.accessKeySecret);
    if (!secret)
        return secret.error();
    credentials.accessKeySecret = *secret;
    if (source.securityToken.isEmpty())
        return credentials;
    const Result<Secret> token = resolve(source.securityToken);
    if (!token)
        return token.error();
    credentials.securityToken = *token;
    return credentials;
}

} // namespace

Result<CredentialSource> CredentialSource::parse(const QString &text)
{
    if (text == environmentWord)
        return CredentialSource();
    if (text == profileWord || text.startsWith(profileWord + QLatin1Char(':')))
        return CredentialSource{Kind::Profile, text.mid(profileWord.size() + 1)};
    return Error{Error::Code::Usage, tr("An access key comes from env, profile or profile:NAME.")};
}

CredentialSource CredentialSource::read(JsonReader &reader, const QString &key)
{
    if (!reader.has(key))
        return {};
    const QJsonValue value = reader.value(key);
    if (value.isString()) {
        const auto source = parse(value.toString());
        if (!source)
            reader.fail(key, tr("must be env, profile, profile:NAME or an object"));
        return source.valueOr({});
    }
    if (!value.isObject()) {
        reader.fail(key, tr("must be env, profile, profile:NAME or an object"));
        return {};
    }
    JsonReader own(value.toObject(), reader.place() + QLatin1Char('.') + key);
    CredentialSource source{Kind::References};
    source.accessKeyId = own.text(QStringLiteral("accessKeyId"));
    source.accessKeySecret = own.text(QStringLiteral("accessKeySecret"));
    source.securityToken = own.text(QStringLiteral("securityToken"), QString());
    if (own.hasFailed() || !source.problem().isEmpty())
        reader.fail(key, tr("must name accessKeyId, and accessKeySecret as vault:NAME, "
                            "env:VARIABLE or file:PATH"));
    return source;
}

QJsonValue CredentialSource::toJson() const
{
    if (kind == Kind::Environment)
        return environmentWord;
    if (kind == Kind::Profile)
        return profile.isEmpty() ? profileWord : profileWord + QLatin1Char(':') + profile;
    QJsonObject object{{QStringLiteral("accessKeyId"), accessKeyId},
                       {QStringLiteral("accessKeySecret"), accessKeySecret}};
    if (!securityToken.isEmpty())
        object.insert(QStringLiteral("securityToken"), securityToken);
    return object;
}

QString CredentialSource::problem() const
{
    if (kind != Kind::References)
        return {};
    if (accessKeyId.isEmpty())
        return tr("Type the access key id, or where it is kept.");
    // The text is not repeated: it may be the secret itself.
    if (!isReference(accessKeySecret) || (!securityToken.isEmpty() && !isReference(securityToken)))
        return tr("Secrets are named, not typed: vault:NAME, env:VARIABLE or file:PATH.");
    return {};
}

Result<Credentials> CredentialSource::credentials(const SecretResolver &resolve) const
{
    if (kind == Kind::Profile)
        return CliProfile::open(CliProfile::defaultPath(), profile);
    Result<Credentials> keys =
        kind == Kind::Environment ? keysFromEnvironment(resolve) : readReferences(*this, resolve);
    if (!keys || keys->isComplete())
        return keys;
    return Error{Error::Code::Usage,
                 kind == Kind::Environment
                     ? tr("There is no access key: set NUMAUTH_ACCESS_KEY_ID and "
                          "NUMAUTH_ACCESS_KEY_SECRET before the program starts; their values may "
                          "be vault:NAME.")
                     : tr("The access key is empty where it should be kept.")};
}

} // namespace numauth::cloud
