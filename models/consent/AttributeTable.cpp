#include "models/consent/AttributeTable.h"

#include "models/base/TableFile.h"
#include "models/consent/AttributeReader.h"
#include "models/consent/TableReading.h"

#include <algorithm>

namespace numauth::consent {

namespace {

/// The rows and versions of one platform's file.
struct PlatformTable
{
    QList<Attribute> attributes;
    QList<SdkVersion> versions;
};

Result<PlatformTable> openPlatform(Platform platform)
{
    Result<TableFile> file = TableFile::open(
        QStringLiteral(":/numauth/consent/%1_attributes.json").arg(platformId(platform)));
    if (!file)
        return std::move(file).error();
    PlatformTable table;
    table.versions = TableReading::versions(file->header(), QStringLiteral("versions"));
    Result<QList<Attribute>> rows =
        file->rows<Attribute>(QStringLiteral("attributes"), [platform](JsonReader &reader) {
            return readAttribute(reader, platform);
        });
    if (!rows)
        return std::move(rows).error();
    if (Result<> finished = file->finish(); !finished)
        return std::move(finished).error();
    table.attributes = std::move(rows).value();
    return table;
}

/// The element whose attributes describe \p element.
QString ownerOf(const QString &element)
{
    if (element == QLatin1StringView("loginLabel"))
        return QStringLiteral("loginButton");
    if (element == QLatin1StringView("privacyText"))
        return QStringLiteral("privacy");
    return element;
}

} // namespace

Result<AttributeTable> AttributeTable::open()
{
    Result<PlatformTable> android = openPlatform(Platform::Android);
    if (!android)
        return std::move(android).error();
    Result<PlatformTable> ios = openPlatform(Platform::Ios);
    if (!ios)
        return std::move(ios).error();
    return AttributeTable(android->attributes + ios->attributes, android->versions, ios->versions);
}

AttributeTable::AttributeTable(QList<Attribute> attributes, QList<SdkVersion> androidVersions,
                               QList<SdkVersion> iosVersions)
    : m_attributes(std::move(attributes)),
      m_android(rowsOf(Platform::Android, std::move(androidVersions))),
      m_ios(rowsOf(Platform::Ios, std::move(iosVersions)))
{
}

AttributeTable::Rows AttributeTable::rowsOf(Platform platform, QList<SdkVersion> versions) const
{
    Rows rows{{}, std::move(versions), nullptr};
    std::vector<ResolvedValues> defaults;
    for (qsizetype index = 0; index < m_attributes.size(); ++index) {
        const Attribute &attribute = m_attributes.at(index);
        if (attribute.platform != platform)
            continue;
        rows.places.insert(attribute.id, index);
        rows.versions << attribute.since;
        defaults.emplace_back(attribute.id, &attribute, attribute.defaultValue);
    }
    std::ranges::sort(rows.versions);
    rows.versions.erase(std::unique(rows.versions.begin(), rows.versions.end()),
                        rows.versions.end());
    rows.defaults = std::make_shared<const ValueIndex>(std::move(defaults));
    return rows;
}

QList<const Attribute *> AttributeTable::attributesOf(Platform platform,
                                                      const QString &element) const
{
    const QString owner = ownerOf(element);
    QList<const Attribute *> found;
    for (const Attribute &attribute : m_attributes) {
        if (attribute.platform == platform && (owner.isEmpty() || attribute.element == owner))
            found << &attribute;
    }
    return found;
}

const Attribute *AttributeTable::find(Platform platform, const QString &id) const
{
    const QHash<QString, qsizetype> &places = of(platform).places;
    const auto place = places.constFind(id);
    return place == places.cend() ? nullptr : &m_attributes.at(*place);
}

const QList<std::pair<QString, LocalText>> &attributeGroups()
{
    static const QList<std::pair<QString, LocalText>> groups{
        {QStringLiteral("position"), {QStringLiteral("位置"), QStringLiteral("Position")}},
        {QStringLiteral("size"), {QStringLiteral("尺寸"), QStringLiteral("Size")}},
        {QStringLiteral("text"), {QStringLiteral("文字"), QStringLiteral("Text")}},
        {QStringLiteral("color"), {QStringLiteral("颜色"), QStringLiteral("Colour")}},
        {QStringLiteral("background"), {QStringLiteral("背景"), QStringLiteral("Background")}},
        {QStringLiteral("behaviour"), {QStringLiteral("行为"), QStringLiteral("Behaviour")}},
        {QStringLiteral("order"), {QStringLiteral("叠放"), QStringLiteral("Order")}},
        {QStringLiteral("accessibility"),
         {QStringLiteral("无障碍"), QStringLiteral("Accessibility")}}};
    return groups;
}

} // namespace numauth::consent
