#include "models/diagnosis/app/ManifestReader.h"

#include <array>

namespace numauth::diagnosis::app {

namespace {

constexpr qsizetype listLimit = 5000;

struct Word
{
    const char *name;
    int value;
};

constexpr std::array configWords{
    Word{"mcc", 0x1},
    Word{"mnc", 0x2},
    Word{"locale", 0x4},
    Word{"touchscreen", 0x8},
    Word{"keyboard", 0x10},
    Word{"keyboardHidden", 0x20},
    Word{"navigation", 0x40},
    Word{"orientation", 0x80},
    Word{"screenLayout", 0x100},
    Word{"uiMode", 0x200},
    Word{"screenSize", 0x400},
    Word{"smallestScreenSize", 0x800},
    Word{"density", 0x1000},
    Word{"layoutDirection", 0x2000},
    Word{"fontScale", 0x40000000},
};

constexpr std::array launchWords{
    Word{"standard", 0},
    Word{"singleTop", 1},
    Word{"singleTask", 2},
    Word{"singleInstance", 3},
    Word{"singleInstancePerTask", 4},
};

constexpr std::array orientationNames{
    "landscape",  "portrait",        "user",           "behind",           "sensor",
    "nosensor",   "sensorLandscape", "sensorPortrait", "reverseLandscape", "reversePortrait",
    "fullSensor", "userLandscape",   "userPortrait",   "fullUser",         "locked"};

template<size_t Size>
std::optional<int> flagsOf(const QString &text, const std::array<Word, Size> &words)
{
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const int number = text.toInt(&isNumber, 0);
    if (isNumber)
        return number;
    int flags = 0;
    for (const QString &part : text.split(QLatin1Char('|'))) {
        for (const Word &word : words) {
            if (part.trimmed() == QLatin1StringView(word.name))
                flags |= word.value;
        }
    }
    return flags;
}

std::optional<bool> booleanOf(const QString &text)
{
    if (text == QLatin1StringView("true") || text == QLatin1StringView("-1") ||
        text == QLatin1StringView("1"))
        return true;
    if (text == QLatin1StringView("false") || text == QLatin1StringView("0"))
        return false;
    return std::nullopt;
}

std::optional<int> levelOf(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString orientationOf(const QString &text)
{
    const auto number = levelOf(text);
    if (!number)
        return text;
    return *number >= 0 && *number < static_cast<int>(orientationNames.size())
               ? QString::fromLatin1(orientationNames.at(static_cast<size_t>(*number)))
               : QString();
}

/// `.Login` and `Login` stand for classes of the package.
QString className(const QString &written, const QString &package)
{
    if (written.startsWith(QLatin1Char('.')))
        return package + written;
    const bool isShort = !written.isEmpty() && !written.contains(QLatin1Char('.'));
    return isShort ? package + QLatin1Char('.') + written : written;
}

class Reader
{
public:
    Reader(const QList<XmlElement> &elements, const QString &file) : m_elements(elements)
    {
        m_manifest.file = file;
    }

    AppManifest read();

private:
    Place place(const XmlElement &element, int line) const
    {
        const QString name = element.attribute("android:name");
        return {m_manifest.file, line, name.isEmpty() ? element.name : name};
    }
    void readApplication(const XmlElement &element);
    void readSdk(const XmlElement &element);
    void readActivity(const XmlElement &element);
    void readPermission(const XmlElement &element);

    const QList<XmlElement> &m_elements;
    AppManifest m_manifest;
    /// Index of an element → index of its activity.
    QHash<qsizetype, qsizetype> m_activityOf;
};

AppManifest Reader::read()
{
    m_manifest.package = m_elements.first().attribute("package");
    m_manifest.versionName = m_elements.first().attribute("android:versionName");
    m_manifest.compileSdk = levelOf(m_elements.first().attribute("android:compileSdkVersion"));
    for (qsizetype index = 0; index < m_elements.size(); ++index) {
        const XmlElement &element = m_elements.at(index);
        if (element.name == QLatin1StringView("application"))
            readApplication(element);
        else if (element.has("android:usesCleartextTraffic"))
            m_manifest.misplacedCleartext
                << place(element, element.lineOf("android:usesCleartextTraffic"));
        if (element.name == QLatin1StringView("uses-sdk"))
            readSdk(element);
        if (element.name.startsWith(QLatin1StringView("uses-permission")))
            readPermission(element);
        if (element.name == QLatin1StringView("activity") &&
            m_manifest.activities.size() < listLimit) {
            m_activityOf.insert(index, m_manifest.activities.size());
            readActivity(element);
        }
        if (element.name == QLatin1StringView("intent-filter") &&
            m_activityOf.contains(element.parent))
            m_manifest.activities[m_activityOf.value(element.parent)].hasIntentFilter = true;
    }
    return m_manifest;
}

void Reader::readApplication(const XmlElement &element)
{
    m_manifest.hasApplication = true;
    m_manifest.applicationPlace = place(element, element.line);
    m_manifest.applicationPlace.element = element.name;
    const auto placeOf = [&](const char *attribute) {
        return Place{m_manifest.file, element.lineOf(attribute), element.name};
    };
    m_manifest.isDebuggable = booleanOf(element.attribute("android:debuggable"));
    m_manifest.debuggablePlace = placeOf("android:debuggable");
    m_manifest.usesCleartext = booleanOf(element.attribute("android:usesCleartextTraffic"));
    m_manifest.cleartextPlace = placeOf("android:usesCleartextTraffic");
    m_manifest.networkSecurity = element.attribute("android:networkSecurityConfig");
    m_manifest.networkSecurityPlace = placeOf("android:networkSecurityConfig");
}

void Reader::readSdk(const XmlElement &element)
{
    m_manifest.minSdk = levelOf(element.attribute("android:minSdkVersion"));
    m_manifest.targetSdk = levelOf(element.attribute("android:targetSdkVersion"));
    m_manifest.sdkPlace = place(element, element.line);
}

void Reader::readActivity(const XmlElement &element)
{
    DeclaredActivity activity;
    activity.name = className(element.attribute("android:name"), m_manifest.package);
    activity.place = place(element, element.line);
    activity.place.element = activity.name;
    activity.exportedLine = element.lineOf("android:exported");
    activity.isExported = booleanOf(element.attribute("android:exported"));
    activity.configChanges = flagsOf(element.attribute("android:configChanges"), configWords);
    activity.launchMode = flagsOf(element.attribute("android:launchMode"), launchWords);
    activity.theme = element.attribute("android:theme");
    activity.orientation = orientationOf(element.attribute("android:screenOrientation"));
    activity.isRemoved = element.attribute("tools:node") == QLatin1StringView("remove");
    m_manifest.activities << activity;
}

void Reader::readPermission(const XmlElement &element)
{
    if (m_manifest.permissions.size() >= listLimit)
        return;
    m_manifest.permissions << DeclaredPermission{
        element.attribute("android:name"), place(element, element.line),
        levelOf(element.attribute("android:maxSdkVersion")),
        element.attribute("tools:node") == QLatin1StringView("remove")};
}

/// The nearest setting of the element or of the configurations around it.
std::optional<bool> inherited(const QList<XmlElement> &elements, qsizetype index)
{
    while (index >= 0 && elements.at(index).name == QLatin1StringView("domain-config")) {
        const auto own = booleanOf(elements.at(index).attribute("cleartextTrafficPermitted"));
        if (own)
            return own;
        index = elements.at(index).parent;
    }
    return std::nullopt;
}

bool isWithin(const QList<XmlElement> &elements, qsizetype index, const char *name)
{
    for (; index >= 0; index = elements.at(index).parent) {
        if (elements.at(index).name == QLatin1StringView(name))
            return true;
    }
    return false;
}

} // namespace

AppManifest readAppManifest(const QList<XmlElement> &elements, const QString &file)
{
    return Reader(elements, file).read();
}

AppManifest mergeManifests(const QList<AppManifest> &manifests)
{
    AppManifest merged = manifests.value(0);
    for (const AppManifest &next : manifests.mid(1)) {
        merged.activities << next.activities;
        merged.permissions << next.permissions;
        merged.misplacedCleartext << next.misplacedCleartext;
        if (!merged.hasApplication && next.hasApplication) {
            merged.hasApplication = true;
            merged.applicationPlace = next.applicationPlace;
        }
        if (!merged.usesCleartext && next.usesCleartext) {
            merged.usesCleartext = next.usesCleartext;
            merged.cleartextPlace = next.cleartextPlace;
        }
        if (merged.networkSecurity.isEmpty() && !next.networkSecurity.isEmpty()) {
            merged.networkSecurity = next.networkSecurity;
            merged.networkSecurityPlace = next.networkSecurityPlace;
        }
        if (!merged.isDebuggable && next.isDebuggable) {
            merged.isDebuggable = next.isDebuggable;
            merged.debuggablePlace = next.debuggablePlace;
        }
    }
    return merged;
}

NetworkConfig readNetworkConfig(const QList<XmlElement> &elements, const QString &file)
{
    NetworkConfig config;
    config.place = {file, elements.value(0).line, QString()};
    QSet<qsizetype> pinned;
    for (const XmlElement &element : elements) {
        if (element.name == QLatin1StringView("pin-set"))
            pinned.insert(element.parent);
    }
    for (const XmlElement &element : elements) {
        if (element.name == QLatin1StringView("base-config"))
            config.baseCleartext = booleanOf(element.attribute("cleartextTrafficPermitted"));
        const bool trustsUser = element.name == QLatin1StringView("certificates") &&
                                element.attribute("src") == QLatin1StringView("user");
        if (trustsUser && !isWithin(elements, element.parent, "debug-overrides"))
            config.userAnchors << Place{file, element.line, element.name};
        if (element.name != QLatin1StringView("domain") || element.parent < 0)
            continue;
        config.rules << NetworkRule{
            element.text.trimmed().toLower(),
            booleanOf(element.attribute("includeSubdomains")).value_or(false),
            inherited(elements, element.parent), pinned.contains(element.parent),
            Place{file, element.line, element.text.trimmed()}};
    }
    return config;
}

const NetworkRule *ruleFor(const NetworkConfig &config, const QString &host)
{
    const NetworkRule *best = nullptr;
    for (const NetworkRule &rule : config.rules) {
        const bool covers =
            rule.domain == host || (rule.includesSubdomains && !rule.domain.isEmpty() &&
                                    host.endsWith(QLatin1Char('.') + rule.domain));
        if (covers && (!best || rule.domain.size() > best->domain.size()))
            best = &rule;
    }
    return best;
}

bool permitsCleartext(const NetworkConfig &config, const QString &host, bool byDefault)
{
    const NetworkRule *rule = ruleFor(config, host);
    if (rule && rule->isCleartextPermitted)
        return *rule->isCleartextPermitted;
    return config.baseCleartext.value_or(byDefault);
}

} // namespace numauth::diagnosis::app
