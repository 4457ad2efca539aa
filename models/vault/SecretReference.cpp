#include "models/vault/SecretReference.h"

#include "models/base/AtomicFile.h"
#include "models/vault/Vault.h"

#include <QDir>

namespace numauth::vault {

namespace {

constexpr qint64 secretFileLimit = 64 * 1024;

const QString &kindName(SecretReference::Kind kind)
{
    static const QString names[]{QStringLiteral("vault"), QStringLiteral("env"),
                                 QStringLiteral("file")};
    return names[static_cast<int>(kind)];
}

Result<Secret> fromEnvironment(const QString &name)
{
    const QByteArray variable = name.toLocal8Bit();
    if (!qEnvironmentVariableIsSet(variable.constData()))
        return Error{Error::Code::Usage,
                     SecretReference::tr("The environment variable %1 is not set.").arg(name)};
    QByteArray value = qgetenv(variable.constData());
    const Secret secret(value);
    wipe(value);
    return secret;
}

Result<Secret> fromFile(const QString &path)
{
    Result<QByteArray> bytes = AtomicFile::read(path, secretFileLimit);
    if (!bytes)
        return std::move(bytes).error();
    const Secret secret = firstLine(*bytes);
    wipe(*bytes);
    return secret;
}

} // namespace

Secret firstLine(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QByteArrayView line(bytes.constData(), end < 0 ? bytes.size() : end);
    const QByteArrayView trimmed = line.trimmed();
    return Secret(QByteArray::fromRawData(trimmed.constData(), trimmed.size()));
}

std::optional<SecretReference> SecretReference::parse(const QString &text)
{
    for (const Kind kind : {Kind::Vault, Kind::Environment, Kind::File}) {
        const QString start = kindName(kind) + QLatin1Char(':');
        if (!text.startsWith(start))
            continue;
        const QString target = text.mid(start.size());
        const bool isUsable =
            kind == Kind::Vault ? Vault::isValidName(target) : !target.trimmed().isEmpty();
        return isUsable ? std::optional(SecretReference(kind, target)) : std::nullopt;
    }
    return std::nullopt;
}

Error SecretReference::notAReference()
{
    return {Error::Code::Usage,
            tr("A secret is given as vault:NAME, env:VARIABLE or file:PATH, never as itself.")};
}

QString SecretReference::toString() const
{
    return kindName(m_kind) + QLatin1Char(':') + m_target;
}

Result<Secret> SecretReference::resolve(const Vault *vault, const QString &folder) const
{
    switch (m_kind) {
    case Kind::Environment:
        return fromEnvironment(m_target);
    case Kind::File:
        return fromFile(folder.isEmpty() ? m_target : QDir(folder).filePath(m_target));
    case Kind::Vault:
        break;
    }
    if (!vault)
        return Error{Error::Code::Environment,
                     tr("There is no vault to read %1 from.").arg(m_target)};
    return vault->value(m_target);
}

} // namespace numauth::vault
