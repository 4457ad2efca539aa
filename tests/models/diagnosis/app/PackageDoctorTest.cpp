#include "models/diagnosis/app/AppDoctor.h"
#include "models/diagnosis/app/AppReader.h"
#include "models/package/ZipWriter.h"
#include "tests/models/diagnosis/app/AppSamples.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::diagnosis::app {

namespace {

using samples::Files;

QByteArray changed(const char *from, const char *to)
{
    return samples::compiledXml(samples::goodManifest().replace(from, to));
}

QByteArray manifestWithNetwork()
{
    return changed("android:usesCleartextTraffic=\"true\"",
                   "android:networkSecurityConfig=\"res/xml/net.xml\"");
}

QByteArray network(const char *domains)
{
    return samples::compiledXml(
        QByteArray("<network-security-config><domain-config cleartextTrafficPermitted=\"true\">") +
        domains + "</domain-config></network-security-config>");
}

QByteArray dexWithout(const char *name)
{
    QStringList classes = samples::sdkClasses();
    classes.removeAll(QString::fromLatin1(name));
    return samples::dex(classes);
}

const QString library =
    QStringLiteral("lib/arm64-v8a/libpns-2.14.19-LogOnlineStandardCuumRelease_alijtca_plus.so");
const QString manifest = QStringLiteral("AndroidManifest.xml");
const QString code = QStringLiteral("classes.dex");

const QString binary = QStringLiteral("Shop");
const QString weakNetwork = QStringLiteral("?/System/Library/Frameworks/Network.framework/Network");

QStringList namesWithout(const char *name)
{
    QStringList names = samples::kitNames();
    names.removeAll(QString::fromLatin1(name));
    return names;
}

QByteArray kitInfoList(const char *version)
{
    return QByteArray("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>"
                      "<key>CFBundleShortVersionString</key><string>") +
           version + "</string></dict></plist>";
}

/// An executable that says x86_64 where ours say arm64.
QByteArray simulatorSlice()
{
    return samples::machO({}, {}).replace(4, 4, QByteArray("\x07\x00\x00\x01", 4));
}

QByteArray expiredProfile()
{
    QFile file(tests::sourceFolder() +
               QStringLiteral("/tests/data/ios/p06-expired.mobileprovision"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A package with one thing changed and the checks that must speak, in their order.
struct Fault
{
    const char *rules;
    Files replaced;
};

QList<Fault> apkFaults()
{
    return {
        {"A02",
         {{code, dexWithout("com/unicom/online/account/shield/UniAccountHelper")},
          {library, {}},
          {QStringLiteral("lib/arm64-v8a/libpns-2.12.15-LogOnlineStandardCuxwRelease_x.so"),
           samples::elf(0x4000)}}},
        {"A04", {{code, dexWithout("com/nirvana/tools/logger/Logger")}}},
        {"A06",
         {{code,
           samples::dex(samples::sdkClasses() << QStringLiteral("cn/jiguang/verifysdk/api/Api"))}}},
        {"A10", {{QStringLiteral("lib/x86_64/libother.so"), samples::elf(0x4000)}}},
        {"A11", {{library, samples::elf(0x1000)}}},
        {"A12", {{library, {}}}},
        {"A20", {{manifest, changed("gatewayauth.LoginAuthActivity", "gatewayauth.Other")}}},
        {"A24", {{manifest, changed("android:exported=\"false\"", "android:exported=\"true\"")}}},
        {"A25", {{manifest, changed("|keyboardHidden", "")}}},
        {"A26", {{manifest, changed("singleTop", "standard")}}},
        {"A33", {{manifest, changed("CHANGE_NETWORK_STATE", "OTHER")}}},
        {"A40", {{manifest, changed(" android:usesCleartextTraffic=\"true\"", "")}}},
        {"A42 A43",
         {{manifest, manifestWithNetwork()},
          {QStringLiteral("res/xml/net.xml"),
           network("<domain includeSubdomains=\"true\">cmpassport.com</domain>")}}},
        {"A45", {{manifest, manifestWithNetwork()}}},
        {"A50", {{manifest, changed("minSdkVersion=\"21\"", "minSdkVersion=\"19\"")}}},
        {"A51", {{manifest, changed("compileSdkVersion=\"34\"", "compileSdkVersion=\"28\"")}}},
        {"A53",
         {{manifest, changed("<application ", "<application android:debuggable=\"true\" ")}}},
        {"A55", {{QStringLiteral("META-INF/androidx.appcompat_appcompat.version"), "1.2.0"}}},
        {"A60", {{code, dexWithout("com/mobile/auth/gatewayauth/model/TokenRet")}}},
        {"A73",
         {{code, samples::dex(samples::sdkClasses(), {QStringLiteral("LTAIexample0000000000")})}}},
        {"A02 A03",
         {{code, dexWithout("com/unicom/online/account/shield/UniAccountHelper")},
          {library, {}},
          {QStringLiteral("lib/arm64-v8a/libpns-2.8.2-LogOnlineStandardCuxwRelease_x.so"),
           samples::elf(0x4000)}}},
        {"A22", {{manifest, changed("PrivacyDialogActivity", "Other")}}},
        {"A30", {{manifest, changed("permission.INTERNET", "permission.OTHER")}}},
        {"A31", {{manifest, changed("permission.ACCESS_WIFI_STATE", "permission.OTHER")}}}};
}

QList<Fault> ipaFaults()
{
    return {
        {"I01", {{binary, samples::machO({QStringLiteral("Other")}, {weakNetwork})}}},
        {"I03 I05", {{binary, samples::machO({QStringLiteral("TXCommonHandler")}, {weakNetwork})}}},
        {"I10", {{QStringLiteral("ATAuthSDK.bundle/icon_nav_back_gray.png"), {}}}},
        {"I17", {{QStringLiteral("PrivacyInfo.xcprivacy"), {}}}},
        {"I04", {{QStringLiteral("Frameworks/YTXMonitor.framework/Info.plist"), "<plist/>"}}},
        {"I02 I03",
         {{binary, samples::machO({QStringLiteral("Other")}, {weakNetwork})},
          {QStringLiteral("Frameworks/ATAuthSDK_D.framework/Info.plist"), kitInfoList("2.12.3")}}},
        {"I07", {{binary, samples::machO(namesWithout("UAFBusiness"), {weakNetwork})}}},
        {"I11",
         {{QStringLiteral("Frameworks/Other.framework/Other"), simulatorSlice()},
          {QStringLiteral("Frameworks/Other.framework/Info.plist"), "<plist/>"}}}};
}

QList<Fault> ipaNotes()
{
    return {{"I14", {{QStringLiteral("embedded.mobileprovision"), expiredProfile()}}},
            {"I16",
             {{QStringLiteral("Info.plist"), samples::goodInfoList().replace(">11.0<", ">8.0<")}}}};
}

void addRows(const QList<Fault> &faults)
{
    QTest::addColumn<Files>("replaced");
    QTest::addColumn<QStringList>("rules");
    for (const Fault &fault : faults)
        QTest::newRow(fault.rules)
            << fault.replaced << QString::fromLatin1(fault.rules).split(QLatin1Char(' '));
}

} // namespace

class PackageDoctorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsNothingWrongWithAGoodApk();
    void findsWhatIsWrongWithAnApk_data();
    void findsWhatIsWrongWithAnApk();
    void asksForNothingMoreWithoutTheSdk();
    void comparesSignatureAndPackageWithTheSchemes();
    void tellsTheVersionByTheNativeLibrary();
    void cannotTellWhatDamagedCodeHides();
    void findsNothingWrongWithAGoodIpa();
    void findsWhatIsWrongWithAnIpa_data();
    void findsWhatIsWrongWithAnIpa();
    void notesWhatIsOddAboutAnIpa_data();
    void notesWhatIsOddAboutAnIpa();
    void readsALibraryArchive();
    void everyCheckHasAnAppThatItFaults();

private:
    AppFacts read(const QString &name, const QByteArray &bytes);
    AppFacts signedOtherwise();
    /// Ids of the checks that found something, notes left out.
    QStringList faults(const AppFacts &facts) const;

    QTemporaryDir m_folder;
    AppCheckTable m_table;
};

void PackageDoctorTest::initTestCase()
{
    const auto table = AppCheckTable::open();
    QVERIFY(table);
    m_table = *table;
}

AppFacts PackageDoctorTest::read(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    auto facts = AppReader::read(path, package::Verification::Full);
    if (!facts) {
        qCritical("%s", qPrintable(facts.error().message));
        return {};
    }
    facts->now = QDateTime(QDate(2030, 1, 1), QTime());
    return *std::move(facts);
}

QStringList PackageDoctorTest::faults(const AppFacts &facts) const
{
    QStringList ids;
    for (const CheckAnswer &answer : AppDoctor(m_table).examine(facts)) {
        for (const Finding &finding : answer.findings) {
            if (finding.severity != Severity::Note && !ids.contains(answer.id))
                ids << answer.id;
        }
    }
    return ids;
}

void PackageDoctorTest::findsNothingWrongWithAGoodApk()
{
    QCOMPARE(faults(read(QStringLiteral("good.apk"), samples::apk())), QStringList());
}

void PackageDoctorTest::findsWhatIsWrongWithAnApk_data()
{
    addRows(apkFaults());
}

void PackageDoctorTest::findsWhatIsWrongWithAnApk()
{
    QFETCH(Files, replaced);
    QFETCH(QStringList, rules);
    QCOMPARE(faults(read(QStringLiteral("faulty.apk"), samples::apk(replaced))), rules);
}

void PackageDoctorTest::asksForNothingMoreWithoutTheSdk()
{
    const AppFacts facts = read(
        QStringLiteral("plain.apk"),
        samples::apk({{code, samples::dex({QStringLiteral("com/example/A")})}, {library, {}}}));
    QCOMPARE(faults(facts), QStringList{QStringLiteral("A01")});
}

/// A good app under the debug certificate of another, beside a scheme for another signature.
AppFacts PackageDoctorTest::signedOtherwise()
{
    AppFacts facts = read(QStringLiteral("signed.apk"), samples::apk());
    const auto debug = AppReader::read(
        tests::sourceFolder() + QStringLiteral("/tests/data/packages/UnicodeIME-debug.apk"),
        package::Verification::Full);
    if (debug)
        facts.package.signing = debug->package.signing;
    scheme::Scheme scheme;
    scheme.platform = scheme::Platform::Android;
    scheme.packageName = facts.package.identity();
    scheme.packageSignature = QString(32, QLatin1Char('0'));
    facts.schemes << NamedScheme{QStringLiteral("schemes/shop.json"), scheme};
    return facts;
}

void PackageDoctorTest::comparesSignatureAndPackageWithTheSchemes()
{
    AppFacts facts = signedOtherwise();
    QCOMPARE(faults(facts), QStringList({QStringLiteral("A70"), QStringLiteral("A72")}));
    facts.schemes.first().scheme.packageName = QStringLiteral("com.example.other");
    QCOMPARE(faults(facts), QStringList({QStringLiteral("A71"), QStringLiteral("A72")}));
}

void PackageDoctorTest::tellsTheVersionByTheNativeLibrary()
{
    const AppFacts facts = read(QStringLiteral("version.apk"), samples::apk());
    const FoundSdk *sdk = facts.sdk(scheme::Platform::Android);
    QVERIFY(sdk);
    QCOMPARE(sdk->version, QVersionNumber(2, 14, 19));
    QCOMPARE(sdk->channel, QStringLiteral("Cuum"));
}

void PackageDoctorTest::cannotTellWhatDamagedCodeHides()
{
    const AppFacts facts =
        read(QStringLiteral("damaged.apk"), samples::apk({{code, "dex\n035"}, {library, {}}}));
    QVERIFY(!facts.limits.isEmpty());
    for (const CheckAnswer &answer : AppDoctor(m_table).examine(facts)) {
        if (QStringList{QStringLiteral("A01"), QStringLiteral("A04"), QStringLiteral("A12"),
                        QStringLiteral("A60")}
                .contains(answer.id))
            QVERIFY2(answer.state == CheckState::CannotTell, qPrintable(answer.id));
    }
}

void PackageDoctorTest::findsNothingWrongWithAGoodIpa()
{
    QCOMPARE(faults(read(QStringLiteral("good.ipa"), samples::ipa())), QStringList());
}

void PackageDoctorTest::findsWhatIsWrongWithAnIpa_data()
{
    addRows(ipaFaults());
}

void PackageDoctorTest::findsWhatIsWrongWithAnIpa()
{
    QFETCH(Files, replaced);
    QFETCH(QStringList, rules);
    QCOMPARE(faults(read(QStringLiteral("faulty.ipa"), samples::ipa(replaced))), rules);
}

void PackageDoctorTest::notesWhatIsOddAboutAnIpa_data()
{
    addRows(ipaNotes());
}

void PackageDoctorTest::notesWhatIsOddAboutAnIpa()
{
    QFETCH(Files, replaced);
    QFETCH(QStringList, rules);
    const AppFacts facts = read(QStringLiteral("odd.ipa"), samples::ipa(replaced));
    QCOMPARE(faults(facts), QStringList());
    QStringList noted;
    for (const CheckAnswer &answer : AppDoctor(m_table).examine(facts)) {
        if (!answer.findings.isEmpty())
            noted << answer.id;
    }
    QCOMPARE(noted, rules);
}

void PackageDoctorTest::readsALibraryArchive()
{
    package::ZipWriter jar;
    for (const QString &name : samples::sdkClasses())
        jar.add(name + QStringLiteral(".class"), "c");
    package::ZipWriter archive;
    archive.add(QStringLiteral("AndroidManifest.xml"),
                "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\" "
                "package=\"com.mobile.auth\"/>");
    archive.add(QStringLiteral("classes.jar"), jar.finish());
    archive.add(QStringLiteral("jni/arm64-v8a/libpns-2.13.3-LogOnlineStandardCuumRelease_x.so"),
                samples::elf(0x1000));
    const AppFacts facts = read(QStringLiteral("auth.aar"), archive.finish());
    QCOMPARE(facts.artefact, Artefact::Aar);
    QCOMPARE(facts.sdk(scheme::Platform::Android)->version, QVersionNumber(2, 13, 3));
    QCOMPARE(faults(facts), QStringList{QStringLiteral("A11")});
}

void PackageDoctorTest::everyCheckHasAnAppThatItFaults()
{
    QList<AppFacts> apps;
    for (const Fault &fault : apkFaults())
        apps << read(QStringLiteral("faulty.apk"), samples::apk(fault.replaced));
    for (const Fault &fault : ipaFaults() + ipaNotes())
        apps << read(QStringLiteral("faulty.ipa"), samples::ipa(fault.replaced));
    for (const char *name :
         {"projects/android-faulty", "projects/ios-faulty", "projects/web-faulty",
          "projects/android-jars", "packages/UnicodeIME-debug.apk"})
        apps << AppReader::read(tests::sourceFolder() + QStringLiteral("/tests/data/") +
                                    QLatin1StringView(name),
                                package::Verification::Full)
                    .valueOr({});
    apps << signedOtherwise() << signedOtherwise();
    apps.last().schemes.first().scheme.packageName = QStringLiteral("com.example.other");
    QSet<QString> spoken;
    for (const AppFacts &facts : apps) {
        for (const CheckAnswer &answer : AppDoctor(m_table).examine(facts)) {
            if (!answer.findings.isEmpty())
                spoken.insert(answer.id);
        }
    }
    QStringList silent;
    for (const AppCheckRow &row : m_table.rows()) {
        if (!row.notStatic && !spoken.contains(row.id))
            silent << row.id;
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char(' '))));
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makePackageDoctorTest()
{
    return std::make_unique<numauth::diagnosis::app::PackageDoctorTest>();
}

#include "PackageDoctorTest.moc"
