#include "models/diagnosis/app/AndroidPackage.h"

#include "models/base/AllCores.h"
#include "models/diagnosis/app/AppReader.h"
#include "models/diagnosis/app/DexReader.h"
#include "models/diagnosis/app/ElfReader.h"
#include "models/diagnosis/app/ManifestReader.h"
#include "models/diagnosis/app/XmlTree.h"
#include "models/package/AndroidManifest.h"
#include "models/package/Inflate.h"
#include "models/package/ProtobufXml.h"

namespace numauth::diagnosis::app {

namespace {

using package::ResourceTable;
using package::ZipEntry;
using package::ZipReader;

constexpr qint64 manifestLimit = 16LL * 1024 * 1024;
constexpr qint64 tableLimit = 128LL * 1024 * 1024;
constexpr qint64 dexLimit = 128LL * 1024 * 1024;
constexpr qsizetype dexCountLimit = 200;
constexpr qint64 jarLimit = 128LL * 1024 * 1024;
constexpr qint64 headLimit = 64 * 1024;
constexpr qsizetype libraryLimit = 5000;
constexpr std::uint32_t isFloatingId = 0x01010057;
constexpr std::uint32_t isTranslucentId = 0x01010058;
constexpr int styleDepthLimit = 20;

QString nameOf(const ZipEntry &entry)
{
    return QString::fromUtf8(entry.name);
}

/// One package being read.
class Reader
{
public:
    Reader(const ZipReader &zip, AppFacts &facts) : m_zip(zip), m_facts(facts) {}

    void run()
    {
        m_facts.android.emplace();
        readTable();
        readManifestFile();
        readNetworkFile();
        readStyles();
        readEntries();
        readCode();
    }

private:
    AndroidApp &app() { return *m_facts.android; }
    Result<QByteArray> bytesOf(const QString &name, qint64 limit) const;
    void readTable();
    void readManifestFile();
    void readNetworkFile();
    Result<QList<XmlElement>> readXml(const QString &name) const;
    void readStyles();
    AppStyle styleOf(std::uint32_t id) const;
    void readEntries();
    void readLibrary(const ZipEntry &entry);
    void readLibraryVersion(const ZipEntry &entry);
    void readCode();
    void readJar(const ZipEntry &entry);
    void addDex(const Result<DexFacts> &dex);

    const ZipReader &m_zip;
    AppFacts &m_facts;
    std::optional<ResourceTable> m_table;
    QList<const ZipEntry *> m_dex;
};

Result<QByteArray> Reader::bytesOf(const QString &name, qint64 limit) const
{
    const ZipEntry *entry = m_zip.find(name.toUtf8());
    if (!entry)
        return Error{Error::Code::Unreadable,
                     AppReader::tr("“%1” is not in the package.").arg(name)};
    return m_zip.read(*entry, limit);
}

void Reader::readTable()
{
    if (m_facts.artefact == Artefact::Apk) {
        const auto bytes = bytesOf(QStringLiteral("resources.arsc"), tableLimit);
        auto table = bytes ? ResourceTable::read(*bytes) : Result<ResourceTable>(bytes.error());
        if (table)
            m_table = *std::move(table);
        app().hasResourceNames = m_table.has_value();
        if (m_table)
            app().resourceNames = m_table->namesStartingWith(
                {QStringLiteral("authsdk"), QStringLiteral("Theme.AppCompat")});
        return;
    }
    if (m_facts.artefact != Artefact::Aab)
        return;
    // Names stand in clear in the protobuf table; their types are not told apart.
    const auto bytes = bytesOf(QStringLiteral("base/resources.pb"), tableLimit);
    app().hasResourceNames = bytes.hasValue();
    static const QRegularExpression pattern(
        QStringLiteral("(?:authsdk_\\w{1,80}|Theme\\.AppCompat[\\w.]{0,80})"));
    auto each = pattern.globalMatch(QString::fromLatin1(bytes.valueOr({})));
    while (each.hasNext() && app().resourceNames.size() < 1000)
        app().resourceNames << each.next().captured();
    app().resourceNames.removeDuplicates();
}

Result<QList<XmlElement>> Reader::readXml(const QString &name) const
{
    const bool isBundle = m_facts.artefact == Artefact::Aab;
    const auto bytes = bytesOf(name, manifestLimit);
    if (!bytes)
        return bytes.error();
    if (m_facts.artefact == Artefact::Aar)
        return XmlTree::readText(*bytes, name);
    if (isBundle) {
        const auto elements = package::ProtobufXml::read(*bytes, name);
        return elements ? Result(XmlTree::fromCompiled(*elements, nullptr))
                        : Result<QList<XmlElement>>(elements.error());
    }
    const auto xml = package::BinaryXml::read(*bytes, name);
    return xml ? Result(XmlTree::fromCompiled(xml->elements(), m_table ? &*m_table : nullptr))
               : Result<QList<XmlElement>>(xml.error());
}

void Reader::readManifestFile()
{
    const QString name = m_facts.artefact == Artefact::Aab
                             ? QStringLiteral("base/manifest/AndroidManifest.xml")
                             : QStringLiteral("AndroidManifest.xml");
    const auto elements = readXml(name);
    if (!elements || elements->isEmpty()) {
        m_facts.limits << (elements ? AppReader::tr("The manifest is empty.")
                                    : elements.error().message);
        return;
    }
    app().manifest = readAppManifest(*elements, QStringLiteral("AndroidManifest.xml"));
}

void Reader::readNetworkFile()
{
    QString path = app().manifest.networkSecurity;
    if (path.isEmpty())
        return;
    // In a bundle the reference stays a number here; the package reader resolved it.
    if (m_facts.artefact == Artefact::Aab && m_facts.package.manifest)
        path = m_facts.package.manifest->networkSecurity.path;
    const QString full = m_facts.artefact == Artefact::Aab ? QStringLiteral("base/") + path : path;
    const auto elements = readXml(full);
    NetworkConfig config;
    config.place = {path, 0, QString()};
    if (elements && !elements->isEmpty())
        config = readNetworkConfig(*elements, path);
    else
        config.error =
            elements ? AppReader::tr("“%1” is empty.").arg(path) : elements.error().message;
    app().network = config;
}

AppStyle Reader::styleOf(std::uint32_t id) const
{
    AppStyle result;
    for (int depth = 0; id != 0 && depth < styleDepthLimit; ++depth) {
        const auto style = m_table->style(id);
        if (!style)
            break;
        result.isFloating |= style->attributes.value(isFloatingId).data != 0;
        result.isTranslucent |= style->attributes.value(isTranslucentId).data != 0;
        id = style->parent;
    }
    return result;
}

void Reader::readStyles()
{
    if (!m_table || !m_facts.package.manifest)
        return;
    for (const package::Activity &activity : m_facts.package.manifest->activities) {
        bool isNumber = false;
        const auto id = activity.theme.mid(1).toUInt(&isNumber, 16);
        if (!isNumber || !activity.theme.startsWith(QLatin1Char('@')))
            continue;
        const AppStyle style = styleOf(id);
        const QString name = m_table->name(id);
        app().styles.insert(activity.theme, style);
        if (!name.isEmpty())
            app().styles.insert(QStringLiteral("@style/") + name, style);
    }
}

void Reader::readEntries()
{
    static const QRegularExpression library(QStringLiteral("(?:^|/)(?:lib|jni)/[^/]+/[^/]+\\.so$"));
    static const QRegularExpression dex(QStringLiteral("(?:^|/dex/)classes\\d*\\.dex$"));
    for (const ZipEntry &entry : m_zip.entries()) {
        if (entry.name.endsWith(".so") && library.match(nameOf(entry)).hasMatch())
            readLibrary(entry);
        else if (entry.name.endsWith(".dex") && dex.match(nameOf(entry)).hasMatch())
            m_dex << &entry;
        else if (entry.name.startsWith("META-INF/") && entry.name.endsWith(".version"))
            readLibraryVersion(entry);
    }
}

void Reader::readLibrary(const ZipEntry &entry)
{
    if (app().libraries.size() >= libraryLimit)
        return;
    NativeLibrary library;
    library.path = nameOf(entry);
    library.name = library.path.section(QLatin1Char('/'), -1);
    library.abi = library.path.section(QLatin1Char('/'), -2, -2);
    library.size = static_cast<qint64>(entry.size);
    library.isStored = entry.isStored();
    const auto data = m_zip.stored(entry);
    if (data) {
        library.dataOffset = data->data() - m_zip.bytes().data();
        QByteArray head;
        if (library.isStored)
            head = data->first(std::min<qsizetype>(data->size(), headLimit)).toByteArray();
        else
            package::inflatePieces(*data, headLimit,
                                   [&head](QByteArrayView piece) { head.append(piece); });
        const auto elf = readElf(head);
        library.loadAlignment = elf ? elf->loadAlignment : std::nullopt;
    }
    app().libraries << library;
    if (auto sdk = sdkFromFileName(library.path); sdk && !m_facts.sdk(sdk->platform))
        m_facts.sdks << *sdk;
}

void Reader::readLibraryVersion(const ZipEntry &entry)
{
    const auto text = m_zip.read(entry, 4096);
    const QString library = nameOf(entry).section(QLatin1Char('/'), -1).chopped(8);
    if (text)
        app().libraryVersions.insert(library, QString::fromUtf8(*text).trimmed());
}

void Reader::addDex(const Result<DexFacts> &dex)
{
    if (!dex) {
        app().code.errors << dex.error().message;
        return;
    }
    app().code.isRead = true;
    app().code.classCount += dex->classCount;
    app().code.classes.unite(dex->classes);
    app().code.accessKeys << dex->strings;
}

void Reader::readCode()
{
    if (const ZipEntry *jar = m_zip.find("classes.jar"); jar && m_facts.artefact == Artefact::Aar)
        readJar(*jar);
    const auto read = [this](const ZipEntry *entry) -> Result<DexFacts> {
        const auto bytes = m_zip.read(*entry, dexLimit);
        if (!bytes)
            return bytes.error();
        return DexReader::read(*bytes, nameOf(*entry), trackedClassPrefixes(), {"LTAI"});
    };
    if (m_dex.size() > dexCountLimit)
        app().code.errors << AppReader::tr(
                                 "There are more than %1 dex files; the rest was not read.")
                                 .arg(dexCountLimit);
    const auto all = mappedOnAllCores<Result<DexFacts>>(
        m_dex.first(std::min(m_dex.size(), dexCountLimit)), read);
    for (const Result<DexFacts> &dex : all)
        addDex(dex);
    m_facts.limits << app().code.errors;
}

void Reader::readJar(const ZipEntry &entry)
{
    const auto bytes = m_zip.read(entry, jarLimit);
    const auto jar = bytes ? ZipReader::open(*bytes) : Result<ZipReader>(bytes.error());
    if (!jar) {
        app().code.errors << jar.error().message;
        return;
    }
    app().code.isRead = true;
    for (const ZipEntry &member : jar->entries()) {
        if (!member.name.endsWith(".class"))
            continue;
        ++app().code.classCount;
        const QByteArray name = member.name.chopped(6);
        const bool isTracked =
            std::ranges::any_of(trackedClassPrefixes(), [&name](const QByteArray &prefix) {
                return name.startsWith(prefix);
            });
        if (isTracked)
            app().code.classes.insert(QString::fromUtf8(name));
    }
}

} // namespace

const QList<QByteArray> &trackedClassPrefixes()
{
    static const QList<QByteArray> prefixes{"com/mobile/auth/",
                                            "com/nirvana/",
                                            "com/cmic/",
                                            "cn/com/chinatelecom/",
                                            "com/unicom/",
                                            "com/alicom/tools/",
                                            "cn/jiguang/verifysdk/",
                                            "com/chuanglan/shanyan_sdk/",
                                            "com/g/gysdk/",
                                            "com/mob/secverify/",
                                            "com/netease/nis/quicklogin/",
                                            "com/umeng/umverify/",
                                            "com/sean/rao/ali_auth/",
                                            "com/fluttercandies/flutter_ali_auth/"};
    return prefixes;
}

void readAndroidPackage(const ZipReader &zip, AppFacts &facts)
{
    Reader(zip, facts).run();
}

} // namespace numauth::diagnosis::app
