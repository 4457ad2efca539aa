#include "models/package/AndroidManifest.h"

namespace numauth::package {

namespace {

// Resource ids of the framework's manifest attributes.
constexpr std::uint32_t themeId = 0x01010000;
constexpr std::uint32_t labelId = 0x01010001;
constexpr std::uint32_t nameId = 0x01010003;
constexpr std::uint32_t debuggableId = 0x0101000f;
constexpr std::uint32_t exportedId = 0x01010010;
constexpr std::uint32_t screenOrientationId = 0x0101001e;
constexpr std::uint32_t minSdkId = 0x0101020c;
constexpr std::uint32_t versionCodeId = 0x0101021b;
constexpr std::uint32_t versionNameId = 0x0101021c;
constexpr std::uint32_t targetSdkId = 0x01010270;
constexpr std::uint32_t maxSdkId = 0x01010271;
constexpr std::uint32_t testOnlyId = 0x01010272;
constexpr std::uint32_t allowBackupId = 0x01010280;
constexpr std::uint32_t cleartextId = 0x010104ec;
constexpr std::uint32_t networkSecurityId = 0x01010527;
constexpr std::uint32_t targetSandboxId = 0x0101054c;
constexpr std::uint32_t versionCodeMajorId = 0x01010576;

bool isNamed(const BinaryXmlElement &element, const char *name)
{
    return element.name == QLatin1StringView(name);
}

/// More of one kind than any real package has; what goes beyond is not listed.
constexpr qsizetype listLimit = 5000;
constexpr qsizetype nameLimit = 1024;

/// `.Login` and `Login` stand for classes of the package.
QString className(const QString &written, const QString &package)
{
    if (package.size() > nameLimit)
        return written;
    if (written.startsWith(QLatin1Char('.')))
        return package + written;
    if (!written.isEmpty() && !written.contains(QLatin1Char('.')))
        return package + QLatin1Char('.') + written;
    return written;
}

QString orientationName(const QString &value)
{
    static const QStringList names{QStringLiteral("landscape"),
                                   QStringLiteral("portrait"),
                                   QStringLiteral("user"),
                                   QStringLiteral("behind"),
                                   QStringLiteral("sensor"),
                                   QStringLiteral("nosensor"),
                                   QStringLiteral("sensorLandscape"),
                                   QStringLiteral("sensorPortrait"),
                                   QStringLiteral("reverseLandscape"),
                                   QStringLiteral("reversePortrait"),
                                   QStringLiteral("fullSensor"),
                                   QStringLiteral("userLandscape"),
                                   QStringLiteral("userPortrait"),
                                   QStringLiteral("fullUser"),
                                   QStringLiteral("locked")};
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (isNumber && number == -1)
        return QStringLiteral("unspecified");
    return isNumber && number >= 0 && number < names.size() ? names.at(number) : value;
}

class Reader
{
public:
    explicit Reader(const ResourceTable *table) : m_values(table) {}

    ManifestFacts read(const QList<BinaryXmlElement> &elements);

private:
    void readRoot(const BinaryXmlElement &element);
    void readSdk(const BinaryXmlElement &element);
    void readApplication(const BinaryXmlElement &element);
    void readPermission(const BinaryXmlElement &element);
    void readActivity(const BinaryXmlElement &element);
    void readSdkLevel(const BinaryXmlAttribute *attribute, std::optional<int> &level,
                      QString &codename);

    ManifestValues m_values;
    ManifestFacts m_facts;
};

ManifestFacts Reader::read(const QList<BinaryXmlElement> &elements)
{
    readRoot(elements.first());
    for (const BinaryXmlElement &element : elements) {
        const bool isUnderRoot = element.parent == 0;
        const bool isUnderApplication =
            element.parent > 0 && isNamed(elements.at(element.parent), "application");
        if (isUnderRoot && isNamed(element, "uses-sdk"))
            readSdk(element);
        else if (isUnderRoot && isNamed(element, "application"))
            readApplication(element);
        else if (isUnderRoot && element.name.startsWith(QLatin1StringView("uses-permission")))
            readPermission(element);
        else if (isUnderApplication && isNamed(element, "activity"))
            readActivity(element);
    }
    return m_facts;
}

void Reader::readRoot(const BinaryXmlElement &element)
{
    m_facts.package = m_values.text(element.plainAttribute(QLatin1StringView("package")));
    m_facts.split = m_values.text(element.plainAttribute(QLatin1StringView("split")));
    m_facts.versionName = m_values.text(element.attribute(versionNameId));
    const auto code = m_values.number(element.attribute(versionCodeId));
    const auto major = m_values.number(element.attribute(versionCodeMajorId));
    if (code)
        m_facts.versionCode = static_cast<int>(*code);
    if (major)
        m_facts.versionCodeMajor = static_cast<int>(*major);
    const auto sandbox = m_values.number(element.attribute(targetSandboxId));
    m_facts.targetSandboxVersion = static_cast<int>(sandbox.value_or(1));
}

void Reader::readSdkLevel(const BinaryXmlAttribute *attribute, std::optional<int> &level,
                          QString &codename)
{
    if (!attribute || level || !codename.isEmpty())
        return;
    if (const auto number = m_values.number(attribute))
        level = static_cast<int>(*number);
    else
        codename = m_values.text(attribute);
}

void Reader::readSdk(const BinaryXmlElement &element)
{
    readSdkLevel(element.attribute(minSdkId), m_facts.minSdk, m_facts.minSdkCodename);
    readSdkLevel(element.attribute(targetSdkId), m_facts.targetSdk, m_facts.targetSdkCodename);
}

void Reader::readApplication(const BinaryXmlElement &element)
{
    m_facts.label = m_values.text(element.attribute(labelId));
    m_facts.isDebuggable = m_values.boolean(element.attribute(debuggableId));
    m_facts.debuggableByConfiguration = m_values.variants(element.attribute(debuggableId));
    m_facts.usesCleartextTraffic = m_values.boolean(element.attribute(cleartextId));
    m_facts.cleartextByConfiguration = m_values.variants(element.attribute(cleartextId));
    m_facts.allowsBackup = m_values.boolean(element.attribute(allowBackupId));
    m_facts.isTestOnly = m_values.boolean(element.attribute(testOnlyId));
    m_facts.networkSecurity.path = m_values.text(element.attribute(networkSecurityId));
    m_facts.networkSecurityByConfiguration.clear();
    for (const ConfiguredValue &variant : m_values.variants(element.attribute(networkSecurityId)))
        m_facts.networkSecurityByConfiguration
            << NetworkSecurity{variant.configuration, variant.value, std::nullopt, {}};
}

void Reader::readPermission(const BinaryXmlElement &element)
{
    if (m_facts.permissions.size() >= listLimit)
        return;
    Permission permission;
    permission.name = m_values.text(element.attribute(nameId));
    if (const auto maxSdk = m_values.number(element.attribute(maxSdkId)))
        permission.maxSdk = static_cast<int>(*maxSdk);
    m_facts.permissions << permission;
}

void Reader::readActivity(const BinaryXmlElement &element)
{
    if (m_facts.activities.size() >= listLimit)
        return;
    Activity activity;
    activity.name = className(m_values.text(element.attribute(nameId)), m_facts.package);
    activity.isExported = m_values.boolean(element.attribute(exportedId));
    if (const BinaryXmlAttribute *theme = element.attribute(themeId))
        activity.theme =
            theme->value.isReference()
                ? QStringLiteral("@0x%1").arg(theme->value.data, 8, 16, QLatin1Char('0'))
                : m_values.text(theme);
    if (const BinaryXmlAttribute *orientation = element.attribute(screenOrientationId))
        activity.screenOrientation = orientationName(m_values.text(orientation));
    m_facts.activities << activity;
}

} // namespace

ManifestFacts readManifest(const QList<BinaryXmlElement> &elements, const ResourceTable *table)
{
    return Reader(table).read(elements);
}

} // namespace numauth::package
