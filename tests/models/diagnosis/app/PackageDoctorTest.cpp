#include "models/diagnosis/app/AppDoctor.h"
#include "models/diagnosis/app/AppReader.h"
#include "models/package/ZipWriter.h"
#include "tests/models/diagnosis/app/AppSamples.h"

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
    void tellsTheVersionByTheNativeLibrary();
    void cannotTellWhatDamagedCodeHides();
    void findsNothingWrongWithAGoodIpa();
    void findsWhatIsWrongWithAnIpa_data();
    void findsWhatIsWrongWithAnIpa();
    void readsALibraryArchive();

private:
    AppFacts read(const QString &name, const QByteArray &bytes);
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
    const auto facts = AppReader::read(path, package::Verification::Full);
    if (!facts)
        qCritical("%s", qPrintable(facts.error().message));
    return facts.valueOr({});
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
    QTest::addColumn<Files>("replaced");
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char *rules, const Files &replaced) {
        const QString words = QString::fromLatin1(rules);
        QTest::newRow(rules) << replaced << words.split(QLatin1Char(' '));
    };
    row("A02", {{code, dexWithout("com/unicom/online/account/shield/UniAccountHelper")},
                {library, {}},
                {QStringLiteral("lib/arm64-v8a/libpns-2.12.15-LogOnlineStandardCuxwRelease_x.so"),
                 samples::elf(0x4000)}});
    row("A04", {{code, dexWithout("com/nirvana/tools/logger/Logger")}});
    row("A06", {{code, samples::dex(samples::sdkClasses()
                                    << QStringLiteral("cn/jiguang/verifysdk/api/Api"))}});
    row("A10", {{QStringLiteral("lib/x86_64/libother.so"), samples::elf(0x4000)}});
    row("A11", {{library, samples::elf(0x1000)}});
    row("A12", {{library, {}}});
    row("A20", {{manifest, changed("gatewayauth.LoginAuthActivity", "gatewayauth.Other")}});
    row("A24", {{manifest, changed("android:exported=\"false\"", "android:exported=\"true\"")}});
    row("A25", {{manifest, changed("|keyboardHidden", "")}});
    row("A26", {{manifest, changed("singleTop", "standard")}});
    row("A33", {{manifest, changed("CHANGE_NETWORK_STATE", "OTHER")}});
    row("A40", {{manifest, changed(" android:usesCleartextTraffic=\"true\"", "")}});
    row("A42 A43", {{manifest, manifestWithNetwork()},
                    {QStringLiteral("res/xml/net.xml"),
                     network("<domain includeSubdomains=\"true\">cmpassport.com</domain>")}});
    row("A45", {{manifest, manifestWithNetwork()}});
    row("A50", {{manifest, changed("minSdkVersion=\"21\"", "minSdkVersion=\"19\"")}});
    row("A51", {{manifest, changed("compileSdkVersion=\"34\"", "compileSdkVersion=\"28\"")}});
    row("A53", {{manifest, changed("<application ", "<application android:debuggable=\"true\" ")}});
    row("A55", {{QStringLiteral("META-INF/androidx.appcompat_appcompat.version"), "1.2.0"}});
    row("A60", {{code, dexWithout("com/mobile/auth/gatewayauth/model/TokenRet")}});
    row("A73",
        {{code, samples::dex(samples::sdkClasses(), {QStringLiteral("LTAIexample0000000000")})}});
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
    QTest::addColumn<Files>("replaced");
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char *rules, const Files &replaced) {
        const QString words = QString::fromLatin1(rules);
        QTest::newRow(rules) << replaced << words.split(QLatin1Char(' '));
    };
    const QString binary = QStringLiteral("Shop");
    const QString weak = QStringLiteral("?/System/Library/Frameworks/Network.framework/Network");
    row("I01", {{binary, samples::machO({QStringLiteral("Other")}, {weak})}});
    row("I03 I05", {{binary, samples::machO({QStringLiteral("TXCommonHandler")}, {weak})}});
    row("I10", {{QStringLiteral("ATAuthSDK.bundle/icon_nav_back_gray.png"), {}}});
    row("I17", {{QStringLiteral("PrivacyInfo.xcprivacy"), {}}});
    row("I04", {{QStringLiteral("Frameworks/YTXMonitor.framework/Info.plist"), "<plist/>"}});
}

void PackageDoctorTest::findsWhatIsWrongWithAnIpa()
{
    QFETCH(Files, replaced);
    QFETCH(QStringList, rules);
    QCOMPARE(faults(read(QStringLiteral("faulty.ipa"), samples::ipa(replaced))), rules);
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

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makePackageDoctorTest()
{
    return std::make_unique<numauth::diagnosis::app::PackageDoctorTest>();
}

#include "PackageDoctorTest.moc"
