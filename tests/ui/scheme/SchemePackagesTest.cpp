#include "tests/support/TestRun.h"
#include "tests/ui/scheme/SchemeFixture.h"
#include "ui/widgets/TaskBar.h"
#include "ui/widgets/VerdictBanner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QtEndian>

#include <algorithm>
#include <memory>

namespace numauth::ui {

namespace {

/// Puts \p filling bytes of nothing before the signing block, which its digests have to cover.
QByteArray swollen(const QByteArray &apk, int filling)
{
    const qsizetype end = apk.lastIndexOf(QByteArray("PK\x05\x06", 4));
    const qsizetype magic = apk.lastIndexOf("APK Sig Block 42");
    const auto size = qFromLittleEndian<quint64>(apk.constData() + magic - 8);
    QByteArray large = apk;
    const auto directory = qFromLittleEndian<quint32>(apk.constData() + end + 16);
    qToLittleEndian(directory + static_cast<quint32>(filling), large.data() + end + 16);
    large.insert(magic + 8 - static_cast<qsizetype>(size), QByteArray(filling, 'x'));
    return large;
}

} // namespace

/// What the place of the schemes does with files, driven offscreen.
class SchemePackagesTest : public QObject, private SchemeFixture
{
    Q_OBJECT

private slots:
    void init() { openPlace(); }
    void cleanup() { closePlace(); }
    void aDroppedPackageMakesADraftThatMatches();
    void aFileThatIsNoPackageIsRefused();
    void severalPackagesMakeATable();
    void aPastedReportIsCompared();
    void aLargePackageTellsItsBytesAndCanBeStopped();
    void theBannerIsShortAndTheCardSaysAll();
    void aCertificateOfTheCardIsRegistered();
    void everyFileReadHasACard();
    void anExportIsDroppedLikeAPackage();
    void aLockedKeystoreAsksForItsPassword();
};

void SchemePackagesTest::aDroppedPackageMakesADraftThatMatches()
{
    const QString empty = m_folder->filePath(QStringLiteral("empty"));
    QVERIFY(workspace::Workspace::create(empty, QStringLiteral("empty")));
    m_place->openWorkspace(empty);
    QCOMPARE(m_place->model()->rowCount(), 0);
    const QString apk = m_folder->filePath(QStringLiteral("shop/packages/shop-release.apk"));
    QVERIFY(m_place->canTake(apk));
    m_place->take({apk});
    QTRY_COMPARE(m_place->model()->rowCount(), 1);
    const SchemeRow &row = m_place->model()->row(0);
    QVERIFY(row.scheme);
    QCOMPARE(row.scheme->packageSignature.size(), 32);
    QVERIFY(row.verdict() != Verdict::Refuses);
    QVERIFY(QFile::exists(QDir(empty).filePath(QStringLiteral("schemes/%1.json").arg(row.id))));
}

void SchemePackagesTest::aFileThatIsNoPackageIsRefused()
{
    const QString path = m_folder->filePath(QStringLiteral("broken.apk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no zip at all");
    file.close();
    QString sentence;
    connect(m_place.get(), &shell::Place::toastRequested, this,
            [&sentence](const ToastMessage &message) { sentence = message.text; });
    m_place->take({path});
    QTRY_VERIFY(!sentence.isEmpty());
    QCOMPARE(m_place->model()->rowCount(), 1);
}

void SchemePackagesTest::severalPackagesMakeATable()
{
    const QString apk = m_folder->filePath(QStringLiteral("shop/packages/shop-release.apk"));
    const QString copy = m_folder->filePath(QStringLiteral("copy.apk"));
    const QString broken = m_folder->filePath(QStringLiteral("broken.apk"));
    QVERIFY(QFile::copy(apk, copy));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no zip at all");
    file.close();
    const int before = m_place->dock()->table(SchemeDock::ReadTab)->model()->rowCount();
    m_place->take({apk, copy, broken});
    const QAbstractItemModel *rows = m_place->dock()->table(SchemeDock::ReadTab)->model();
    QTRY_COMPARE(rows->rowCount(), before + 3);
    QVERIFY(m_place->dock()->table(SchemeDock::ReadTab)->isVisible());
    QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("broken.apk"));
    QCOMPARE(rows->index(1, 2).data().toString(), QStringLiteral("com.example.numberauth.demo"));
}

void SchemePackagesTest::aPastedReportIsCompared()
{
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Variant: release\nAlias: key0\n"
                       "MD5: 71:C3:4E:BE:D9:89:85:2F:6C:9F:02:ED:2C:C0:D6:FF\n"));
    action("scheme.paste")->trigger();
    const SchemeRow &row = m_place->model()->row(0);
    QCOMPARE(row.facts->kind, package::PackageKind::Keystore);
    QCOMPARE(m_place->model()->rowCount(), 1);
    QVERIFY(row.verdict() != Verdict::Refuses);
    const auto *reads = m_place->dock()->table(SchemeDock::ReadTab)->model();
    QCOMPARE(reads->index(0, 0).data().toString(), QStringLiteral("pasted text"));
    QGuiApplication::clipboard()->setText(QStringLiteral("nothing of that kind"));
    action("scheme.paste")->trigger();
    QCOMPARE(m_place->dock()->table(SchemeDock::ReadTab)->model()->index(0, 0).data().toString(),
             QStringLiteral("pasted text"));
}

void SchemePackagesTest::aLargePackageTellsItsBytesAndCanBeStopped()
{
    const QString path = m_folder->filePath(QStringLiteral("large.apk"));
    QFile sample(m_folder->filePath(QStringLiteral("shop/packages/shop-release.apk")));
    QFile large(path);
    QVERIFY(sample.open(QIODevice::ReadOnly) && large.open(QIODevice::WriteOnly));
    large.write(swollen(sample.readAll(), 200'000'000));
    large.close();
    QList<TaskState> states;
    connect(m_place.get(), &shell::Place::taskChanged, this, [&](const TaskState &state) {
        states << state;
        const bool isFirst = std::ranges::count_if(
                                 states, [](const TaskState &each) { return each.done > 10; }) == 1;
        if (state.done > 10 && isFirst)
            m_place->cancelTask(state.id);
    });
    m_place->take({path});
    QTRY_VERIFY(!states.isEmpty() && states.last().isFinished);
    QVERIFY(std::ranges::any_of(states, [](const TaskState &state) {
        return state.isCancellable && state.total > 10 && state.name.contains(u"MB");
    }));
}

void SchemePackagesTest::theBannerIsShortAndTheCardSaysAll()
{
    const auto *banner = find<VerdictBanner>("scheme.banner");
    QVERIFY(banner->sentence().contains(QStringLiteral("600017")));
    QVERIFY(banner->sentence().size() < 100);
    action("scheme.details")->trigger();
    const auto *findings = dialog()->findChild<QLabel *>(QStringLiteral("scheme.card.findings"));
    const SchemeRow &row = m_place->model()->row(0);
    QVERIFY(findings->text().contains(row.scheme->packageSignature));
    QVERIFY(findings->text().contains(row.facts->headlineSignature()));
    const auto *certificates =
        dialog()->findChild<TableView *>(QStringLiteral("scheme.card.certificates"))->model();
    QCOMPARE(certificates->rowCount(), row.facts->signing->certificates.size());
    QCOMPARE(certificates->index(0, 1).data().toString(), row.facts->headlineSignature());
    QCOMPARE(
        dialog()->findChild<TableView *>(QStringLiteral("scheme.card.levels"))->model()->rowCount(),
        row.facts->signing->byApi.size());
}

void SchemePackagesTest::aCertificateOfTheCardIsRegistered()
{
    const QString signature = m_place->model()->row(0).facts->headlineSignature();
    action("scheme.details")->trigger();
    dialog()->findChild<QPushButton *>(QStringLiteral("scheme.card.take"))->click();
    QCOMPARE(m_place->model()->rowCount(), 2);
    QCOMPARE(m_place->model()->row(1).scheme->packageSignature, signature);
    QVERIFY(m_place->model()->row(0).scheme->packageSignature != signature);
}

void SchemePackagesTest::everyFileReadHasACard()
{
    TableView *reads = m_place->dock()->table(SchemeDock::ReadTab);
    QTRY_VERIFY(reads->model()->rowCount() > 0);
    emit reads->opened(reads->model()->index(0, 0));
    QVERIFY(dialog());
    QCOMPARE(dialog()->objectName(), QStringLiteral("scheme.card"));
    QVERIFY(dialog()->windowTitle().endsWith(QStringLiteral(".apk")));
}

void SchemePackagesTest::anExportIsDroppedLikeAPackage()
{
    write("out.json", R"({"formatVersion":1,"schemes":[{"id":"other","name":"Other",
        "platform":"ios","bundleId":"com.example.other"}]})");
    write("page.json", R"({"formatVersion":1,"platform":"android","attributes":{}})");
    const QString file = m_folder->filePath(QStringLiteral("shop/out.json"));
    QVERIFY(m_place->canTake(file));
    QVERIFY(!m_place->canTake(m_folder->filePath(QStringLiteral("shop/page.json"))));
    m_place->take({file});
    confirm();
    QCOMPARE(m_place->model()->rowCount(), 2);
    QVERIFY(m_place->model()->indexOf(QStringLiteral("other")) >= 0);
}

void SchemePackagesTest::aLockedKeystoreAsksForItsPassword()
{
    const QString file =
        tests::sourceFolder() + QStringLiteral("/tests/data/keystores/k11-legacy-rc2.p12");
    const auto answer = [this](const char *password) {
        QTRY_VERIFY(find<QLineEdit>("scheme.password.text"));
        find<QLineEdit>("scheme.password.text")->setText(QString::fromLatin1(password));
        find<QPushButton>("scheme.password.submit")->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    m_place->take({file});
    answer("wrong");
    QTRY_VERIFY(dialog());
    QVERIFY(dialog()->findChild<QLabel *>()->text().contains(QStringLiteral("does not open")));
    answer("changeit");
    QTRY_VERIFY(m_place->model()->row(0).facts &&
                m_place->model()->row(0).facts->kind == package::PackageKind::Keystore);
    QVERIFY(!m_place->model()->row(0).facts->keystore->entries.isEmpty());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeSchemePackagesTest()
{
    return std::make_unique<numauth::ui::SchemePackagesTest>();
}

#include "SchemePackagesTest.moc"
