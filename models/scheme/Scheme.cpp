#include "models/scheme/Scheme.h"

#include "models/base/JsonReader.h"
#include "models/vault/SecretReference.h"

#include <QJsonDocument>

#include <utility>

namespace numauth::scheme {

namespace {

constexpr int currentFormat = 1;

const QStringList &platformNames()
{
    static const QStringList names{QStringLiteral("android"), QStringLiteral("ios"),
                                   QStringLiteral("harmony"), QStringLiteral("h5")};
    return names;
}

bool isKeyReference(const QString &text)
{
    return vault::SecretReference::parse(text).has_value();
}

using Member = std::pair<QString, QString Scheme::*>;

/// The optional text members, in the order in which they are written.
const QList<Member> &textMembers()
{
    static const QList<Member> members{
        {QStringLiteral("appName"), &Scheme::appName},
        {QStringLiteral("packageName"), &Scheme::packageName},
        {QStringLiteral("packageSignature"), &Scheme::packageSignature},
        {QStringLiteral("bundleId"), &Scheme::bundleId},
        {QStringLiteral("appIdentifier"), &Scheme::appIdentifier},
        {QStringLiteral("origin"), &Scheme::origin},
        {QStringLiteral("pageUrl"), &Scheme::pageUrl},
        {QStringLiteral("schemeCode"), &Scheme::schemeCode},
        {QStringLiteral("keyReference"), &Scheme::keyReference},
        {QStringLiteral("packageFile"), &Scheme::packageFile},
        {QStringLiteral("replaces"), &Scheme::replaces},
        {QStringLiteral("note"), &Scheme::note}};
    return members;
}

} // namespace

QString platformName(Platform platform)
{
    return platformNames().at(static_cast<int>(platform));
}

std::optional<Platform> platformFromName(const QString &name)
{
    const qsizetype index = platformNames().indexOf(name.toLower());
    return index < 0 ? std::nullopt : std::optional(static_cast<Platform>(index));
}

QString platformOsType(Platform platform)
{
    switch (platform) {
    case Platform::Android:
        return QStringLiteral("Android");
    case Platform::Ios:
        return QStringLiteral("iOS");
    case Platform::Harmony:
        return QStringLiteral("Harmony");
    case Platform::H5:
        break;
    }
    return QStringLiteral("Web");
}

const QList<Platform> &allPlatforms()
{
    static const QList<Platform> platforms{Platform::Android, Platform::Ios, Platform::Harmony,
                                           Platform::H5};
    return platforms;
}

Result<Scheme> Scheme::read(const QByteArray &bytes, const QString &file)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    JsonReader reader(*object, file);
    const int format = reader.integer(QStringLiteral("formatVersion"));
    if (!reader.hasFailed() && format > currentFormat)
        return Error{Error::Code::Unsupported,
                     tr("%1 has formatVersion %2; this version reads up to %3. Update numauth.")
                         .arg(file)
                         .arg(format)
                         .arg(currentFormat)};
    Scheme scheme;
    scheme.name = reader.text(QStringLiteral("name"));
    scheme.platform =
        static_cast<Platform>(reader.oneOf(QStringLiteral("platform"), platformNames()));
    for (const Member &member : textMembers())
        scheme.*member.second = reader.text(member.first, QString());
    if (!scheme.keyReference.isEmpty() && !isKeyReference(scheme.keyReference))
        reader.fail(QStringLiteral("keyReference"),
                    tr("is not a reference. Never write the key itself into the file: use "
                       "vault:NAME, env:VARIABLE or file:PATH."));
    if (reader.hasFailed())
        return reader.error();
    scheme.unknown = reader.unread();
    return scheme;
}

QByteArray Scheme::toBytes() const
{
    QJsonObject object = unknown;
    object.insert(QStringLiteral("formatVersion"), currentFormat);
    object.insert(QStringLiteral("name"), name);
    object.insert(QStringLiteral("platform"), platformName(platform));
    for (const Member &member : textMembers()) {
        if (!(this->*member.second).isEmpty())
            object.insert(member.first, this->*member.second);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Scheme Scheme::draftCopy(const QString &newName) const
{
    Scheme copy = *this;
    copy.name = newName;
    copy.schemeCode.clear();
    copy.keyReference.clear();
    copy.replaces.clear();
    return copy;
}

QString Scheme::identity() const
{
    switch (platform) {
    case Platform::Android:
    case Platform::Harmony:
        return packageName;
    case Platform::Ios:
        return bundleId;
    case Platform::H5:
        break;
    }
    return origin;
}

} // namespace numauth::scheme
