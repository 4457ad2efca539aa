#include "tests/models/diagnosis/app/AppSamples.h"

#include "models/package/ZipWriter.h"

#include <QHash>
#include <QXmlStreamReader>
#include <QtEndian>

namespace numauth::diagnosis::app::samples {

namespace {

using package::ZipWriter;

constexpr quint32 none = 0xffffffff;

template<class Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray u32(qsizetype number)
{
    return little(static_cast<quint32>(number));
}

QByteArray u16(qsizetype number)
{
    return little(static_cast<quint16>(number));
}

/// The strings of a compiled file in the order of their use.
class Pool
{
public:
    qsizetype add(const QString &text)
    {
        if (!m_index.contains(text)) {
            m_index.insert(text, m_texts.size());
            m_texts << text;
        }
        return m_index.value(text);
    }

    QByteArray chunk() const
    {
        QByteArray offsets;
        QByteArray data;
        for (const QString &text : m_texts) {
            offsets += u32(data.size());
            const QByteArray utf8 = text.toUtf8();
            data += char(text.size());
            data += char(utf8.size());
            data += utf8 + '\0';
        }
        while (data.size() % 4 != 0)
            data += '\0';
        const qsizetype size = 28 + offsets.size() + data.size();
        return u16(1) + u16(28) + u32(size) + u32(m_texts.size()) + u32(0) + u32(0x100) +
               u32(28 + offsets.size()) + u32(0) + offsets + data;
    }

private:
    QStringList m_texts;
    QHash<QString, qsizetype> m_index;
};

const QList<std::pair<const char *, quint32>> &attributeIds()
{
    static const QList<std::pair<const char *, quint32>> ids{{"theme", 0x01010000},
                                                             {"name", 0x01010003},
                                                             {"debuggable", 0x0101000f},
                                                             {"exported", 0x01010010},
                                                             {"launchMode", 0x0101001d},
                                                             {"screenOrientation", 0x0101001e},
                                                             {"configChanges", 0x0101001f},
                                                             {"minSdkVersion", 0x0101020c},
                                                             {"targetSdkVersion", 0x01010270},
                                                             {"maxSdkVersion", 0x01010271},
                                                             {"usesCleartextTraffic", 0x010104ec},
                                                             {"networkSecurityConfig", 0x01010527},
                                                             {"compileSdkVersion", 0x01010572}};
    return ids;
}

QByteArray zip(const Files &files, const Files &replaced)
{
    Files all = files;
    for (const auto &[name, content] : replaced) {
        bool isThere = false;
        for (auto &[known, bytes] : all) {
            if (known != name)
                continue;
            bytes = content;
            isThere = true;
        }
        if (!isThere)
            all.emplaceBack(name, content);
    }
    ZipWriter writer;
    for (const auto &[name, content] : all) {
        if (content.isEmpty())
            continue;
        const bool isLibrary = name.endsWith(QLatin1StringView(".so"));
        writer.add(name, content, isLibrary ? ZipWriter::Method::Store : ZipWriter::Method::Deflate,
                   isLibrary ? 16384 : 1);
    }
    return writer.finish();
}

} // namespace

QByteArray dex(const QStringList &classes, const QStringList &strings)
{
    QStringList all;
    for (const QString &name : classes)
        all << QStringLiteral("L%1;").arg(name);
    all += strings;
    const qsizetype stringIds = 0x70;
    const qsizetype typeIds = stringIds + 4 * all.size();
    const qsizetype classDefs = typeIds + 4 * classes.size();
    const qsizetype data = classDefs + 32 * classes.size();
    QByteArray offsets;
    QByteArray texts;
    for (const QString &text : all) {
        offsets += u32(data + texts.size());
        texts += char(text.size() & 0x7f);
        texts += text.toUtf8() + '\0';
    }
    QByteArray types;
    QByteArray definitions;
    for (qsizetype index = 0; index < classes.size(); ++index) {
        types += u32(index);
        definitions += u32(index) + QByteArray(28, '\0');
    }
    QByteArray header = QByteArray("dex\n035\0", 8) + QByteArray(0x20, '\0') + u32(0x12345678);
    header.resize(0x38, '\0');
    header += u32(all.size()) + u32(stringIds) + u32(classes.size()) + u32(typeIds);
    header.resize(0x60, '\0');
    header += u32(classes.size()) + u32(classDefs);
    header.resize(0x70, '\0');
    return header + offsets + types + definitions + texts;
}

QByteArray elf(quint64 alignment)
{
    QByteArray header("\x7f"
                      "ELF\x02\x01\x01",
                      7);
    header.resize(18, '\0');
    header += u16(183);
    header.resize(32, '\0');
    header += little(quint64(64));
    header.resize(54, '\0');
    header += u16(56) + u16(1);
    header.resize(64, '\0');
    return header + u32(1) + QByteArray(44, '\0') + little(alignment);
}

QByteArray machO(const QStringList &objcNames, const QStringList &libraries)
{
    QByteArray names;
    for (const QString &name : objcNames)
        names += name.toUtf8() + '\0';
    QByteArray commands;
    qsizetype count = 1;
    for (QString library : libraries) {
        const bool isWeak = library.startsWith(QLatin1Char('?'));
        library.remove(QLatin1Char('?'));
        QByteArray path = library.toUtf8() + '\0';
        while (path.size() % 8 != 0)
            path += '\0';
        commands += u32(isWeak ? 0x80000018 : 0x0c) + u32(24 + path.size()) + u32(24) +
                    QByteArray(12, '\0') + path;
        ++count;
    }
    const qsizetype offset = 32 + commands.size() + 72 + 80;
    QByteArray section("__objc_classname", 16);
    section += QByteArray("__TEXT\0\0\0\0\0\0\0\0\0\0", 16) + QByteArray(8, '\0') +
               little(static_cast<quint64>(names.size())) + u32(offset) + QByteArray(28, '\0');
    QByteArray segment = u32(0x19) + u32(72 + 80) + QByteArray(56, '\0') + u32(1) + u32(0);
    commands += segment + section;
    return u32(0xfeedfacf) + u32(0x0100000c) + QByteArray(8, '\0') + u32(count) +
           u32(commands.size()) + QByteArray(8, '\0') + commands + names;
}

QByteArray compiledXml(const QByteArray &text)
{
    Pool pool;
    QByteArray map;
    for (const auto &[name, id] : attributeIds()) {
        pool.add(QString::fromLatin1(name));
        map += little(id);
    }
    QByteArray nodes;
    QXmlStreamReader xml(text);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            QByteArray attributes;
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                const qsizetype value = pool.add(attribute.value().toString());
                attributes += u32(none) + u32(pool.add(attribute.name().toString())) + u32(value) +
                              u16(8) + QByteArray("\0\x03", 2) + u32(value);
            }
            const qsizetype size = 36 + attributes.size();
            nodes += u16(0x0102) + u16(16) + u32(size) + u32(1) + u32(none) + u32(none) +
                     u32(pool.add(xml.name().toString())) + u16(20) + u16(20) +
                     u16(xml.attributes().size()) + QByteArray(6, '\0') + attributes;
        } else if (token == QXmlStreamReader::EndElement) {
            nodes += u16(0x0103) + u16(16) + u32(24) + u32(1) + u32(none) + u32(none) +
                     u32(pool.add(xml.name().toString()));
        } else if (token == QXmlStreamReader::Characters && !xml.isWhitespace()) {
            const qsizetype value = pool.add(xml.text().toString());
            nodes += u16(0x0104) + u16(16) + u32(28) + u32(1) + u32(none) + u32(value) + u16(8) +
                     QByteArray("\0\x03", 2) + u32(value);
        }
    }
    const QByteArray body = pool.chunk() + u16(0x0180) + u16(8) + u32(8 + map.size()) + map + nodes;
    return u16(3) + u16(8) + u32(8 + body.size()) + body;
}

QStringList sdkClasses()
{
    return {QStringLiteral("com/mobile/auth/gatewayauth/PhoneNumberAuthHelper"),
            QStringLiteral("com/mobile/auth/gatewayauth/LoginAuthActivity"),
            QStringLiteral("com/mobile/auth/gatewayauth/ResultCode"),
            QStringLiteral("com/mobile/auth/gatewayauth/model/TokenRet"),
            QStringLiteral("com/nirvana/tools/core/Core"),
            QStringLiteral("com/nirvana/tools/logger/Logger"),
            QStringLiteral("com/cmic/gen/sdk/Auth"),
            QStringLiteral("cn/com/chinatelecom/account/api/CtAuth"),
            QStringLiteral("com/unicom/online/account/shield/UniAccountHelper")};
}

QByteArray goodManifest()
{
    const auto activity = [](const char *name) {
        return QByteArray("<activity android:name=\"com.mobile.auth.gatewayauth.") + name +
               "\" android:configChanges=\"orientation|keyboardHidden|screenSize\" "
               "android:exported=\"false\" android:launchMode=\"singleTop\" "
               "android:screenOrientation=\"behind\"/>";
    };
    QByteArray permissions;
    for (const char *name : {"INTERNET", "ACCESS_WIFI_STATE", "ACCESS_NETWORK_STATE",
                             "CHANGE_NETWORK_STATE", "CHANGE_WIFI_STATE"})
        permissions +=
            QByteArray("<uses-permission android:name=\"android.permission.") + name + "\"/>";
    return "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" "
           "package=\"com.example.shop\" android:compileSdkVersion=\"34\">"
           "<uses-sdk android:minSdkVersion=\"21\" android:targetSdkVersion=\"35\"/>" +
           permissions + "<application android:usesCleartextTraffic=\"true\">" +
           activity("LoginAuthActivity") + activity("activity.AuthWebVeiwActivity") +
           activity("PrivacyDialogActivity") + "</application></manifest>";
}

QByteArray apk(const Files &replaced)
{
    const Files files{
        {QStringLiteral("AndroidManifest.xml"), compiledXml(goodManifest())},
        {QStringLiteral("classes.dex"), dex(sdkClasses())},
        {QStringLiteral("META-INF/androidx.appcompat_appcompat.version"), "1.6.1\n"},
        {QStringLiteral("lib/arm64-v8a/"
                        "libpns-2.14.19-LogOnlineStandardCuumRelease_alijtca_plus.so"),
         elf(0x4000)}};
    return zip(files, replaced);
}

QStringList kitNames()
{
    return {QStringLiteral("TXCommonHandler"),
            QStringLiteral("ACMManager"),
            QStringLiteral("YTXCMVendorHandler"),
            QStringLiteral("YTXCTVendorHandler"),
            QStringLiteral("YTXCUVendorHandler"),
            QStringLiteral("ZOAUHandler"),
            QStringLiteral("UAFBusiness"),
            QStringLiteral("UAFServiceNetwork"),
            QStringLiteral("UAInternalImage"),
            QStringLiteral("UAToast"),
            QStringLiteral("UAEvent"),
            QStringLiteral("PNSAnimation")};
}

QByteArray goodInfoList()
{
    return "<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>"
           "<key>CFBundleIdentifier</key><string>com.example.shop</string>"
           "<key>CFBundleExecutable</key><string>Shop</string>"
           "<key>MinimumOSVersion</key><string>11.0</string>"
           "<key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><true/></dict>"
           "</dict></plist>";
}

QByteArray ipa(const Files &replaced)
{
    const QStringList libraries{
        QStringLiteral("/System/Library/Frameworks/UIKit.framework/UIKit"),
        QStringLiteral("?/System/Library/Frameworks/Network.framework/Network")};
    const QString app = QStringLiteral("Payload/Shop.app/");
    const Files files{{app + QStringLiteral("Info.plist"), goodInfoList()},
                      {app + QStringLiteral("Shop"), machO(kitNames(), libraries)},
                      {app + QStringLiteral("PrivacyInfo.xcprivacy"), "<plist/>"},
                      {app + QStringLiteral("ATAuthSDK.bundle/icon_check.png"), "p"},
                      {app + QStringLiteral("ATAuthSDK.bundle/icon_uncheck.png"), "p"},
                      {app + QStringLiteral("ATAuthSDK.bundle/icon_nav_back_gray.png"), "p"}};
    Files placed;
    for (const auto &[name, content] : replaced)
        placed.emplaceBack(app + name, content);
    return zip(files, placed);
}

} // namespace numauth::diagnosis::app::samples
