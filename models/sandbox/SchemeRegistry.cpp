#include "models/sandbox/SchemeRegistry.h"

#include "models/base/JsonReader.h"

#include <algorithm>

namespace numauth::sandbox {

namespace {

const QStringList kindNames{QStringLiteral("verification"), QStringLiteral("fusion")};

/// The text members of a scheme and their names in snapshots.
struct TextMember
{
    const char *name;
    QString RegisteredScheme::*member;
};

constexpr TextMember textMembers[] = {{"code", &RegisteredScheme::code},
                                      {"name", &RegisteredScheme::name},
                                      {"appName", &RegisteredScheme::appName},
                                      {"platform", &RegisteredScheme::platform},
                                      {"packageName", &RegisteredScheme::packageName},
                                      {"packageSign", &RegisteredScheme::packageSign},
                                      {"bundleId", &RegisteredScheme::bundleId},
                                      {"origin", &RegisteredScheme::origin},
                                      {"url", &RegisteredScheme::url},
                                      {"key", &RegisteredScheme::key}};

SchemeConflict compare(const RegisteredScheme &left, const RegisteredScheme &right)
{
    if (left.isDeleted || left.kind != right.kind || left.platform != right.platform)
        return SchemeConflict::None;
    const bool isSamePackage =
        left.packageName == right.packageName && left.packageSign == right.packageSign;
    if (left.platform == QLatin1StringView("Android"))
        return isSamePackage ? SchemeConflict::Package : SchemeConflict::None;
    if (left.platform == QLatin1StringView("iOS"))
        return left.bundleId == right.bundleId ? SchemeConflict::Bundle : SchemeConflict::None;
    const bool isSamePage = left.origin == right.origin && left.url == right.url;
    return isSamePackage && isSamePage ? SchemeConflict::Other : SchemeConflict::None;
}

} // namespace

const RegisteredScheme *SchemeRegistry::find(const QString &code) const
{
    const auto found = m_schemes.constFind(code);
    return found == m_schemes.cend() || found->isDeleted ? nullptr : &*found;
}

bool SchemeRegistry::wasDeleted(const QString &code) const
{
    return m_schemes.value(code).isDeleted;
}

SchemeConflict SchemeRegistry::conflictOf(const RegisteredScheme &scheme) const
{
    for (const RegisteredScheme &other : m_schemes) {
        const SchemeConflict conflict = compare(other, scheme);
        if (conflict != SchemeConflict::None)
            return conflict;
    }
    return SchemeConflict::None;
}

void SchemeRegistry::remove(const QString &code)
{
    const auto found = m_schemes.find(code);
    if (found != m_schemes.end())
        found->isDeleted = true;
}

qsizetype SchemeRegistry::count() const
{
    return std::ranges::count(m_schemes, false, &RegisteredScheme::isDeleted);
}

QJsonArray SchemeRegistry::toJson() const
{
    QJsonArray array;
    for (const RegisteredScheme &scheme : m_schemes) {
        QJsonObject object{
            {QStringLiteral("kind"), kindNames.at(static_cast<int>(scheme.kind))},
            {QStringLiteral("readyAt"), scheme.readyAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("deleted"), scheme.isDeleted}};
        for (const TextMember &text : textMembers)
            object.insert(QString::fromLatin1(text.name), scheme.*text.member);
        array.append(object);
    }
    return array;
}

Result<> SchemeRegistry::restore(const QJsonArray &schemes)
{
    QMap<QString, RegisteredScheme> restored;
    for (const QJsonValue &value : schemes) {
        JsonReader reader(value.toObject(), QStringLiteral("schemes"));
        RegisteredScheme scheme;
        for (const TextMember &text : textMembers)
            scheme.*text.member = reader.text(QString::fromLatin1(text.name));
        scheme.kind = static_cast<SchemeKind>(reader.oneOf(QStringLiteral("kind"), kindNames));
        scheme.isDeleted = reader.boolean(QStringLiteral("deleted"));
        scheme.readyAt =
            QDateTime::fromString(reader.text(QStringLiteral("readyAt")), Qt::ISODateWithMs);
        if (!scheme.readyAt.isValid())
            reader.fail(QStringLiteral("readyAt"), tr("must be a time in ISO 8601"));
        if (restored.size() >= limit)
            reader.fail(QString(), tr("has more than %1 schemes").arg(limit));
        if (reader.hasFailed())
            return reader.error();
        restored.insert(scheme.code, scheme);
    }
    m_schemes = restored;
    return {};
}

} // namespace numauth::sandbox
