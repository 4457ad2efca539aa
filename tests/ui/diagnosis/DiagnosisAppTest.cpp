#include "tests/ui/diagnosis/DiagnosisFixture.h"
#include "ui/diagnosis/AppPanel.h"
#include "ui/diagnosis/FindingPanel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/VerdictBanner.h"

#include <QComboBox>
#include <QFile>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <memory>
#include <optional>

namespace numauth::ui {

/// Gives the real place apps, offscreen.
class DiagnosisAppTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<DiagnosisFixture>(); }
    void cleanup() { m_fixture.reset(); }
    void aProjectsFindingsAreListedAndExplained();
    void aPackageAndItsLogShareTheirEvidence();
    void twoPackagesAreComparedFieldByField();
    void anotherPackageIsOfferedOnlyBesideOne();
    void anUpgradeIsJudgedInTheWindow();
    void anUpgradeIsJudgedForBothApps();
    void linesAreWrittenOnlyAfterThePreview();
    void aStoppedCheckLeavesThePlaceEmpty();
    void whatIsNoAppIsRefusedInWords();
    void aCauseIsReproducedOnThePhone();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_fixture->child<T>(name);
    }
    DiagnosisPlace &place() { return m_fixture->place(); }
    static QString data(const char *path) { return DiagnosisFixture::data(path); }

    std::unique_ptr<DiagnosisFixture> m_fixture;
};

void DiagnosisAppTest::aProjectsFindingsAreListedAndExplained()
{
    QSignalSpy found(&place(), &DiagnosisPlace::sdkFound);
    QVERIFY(m_fixture->examine({data("projects/android-faulty")}));
    auto *table = child<QTreeView>("diagnosis.app.findings");
    QVERIFY(table->model()->rowCount() > 10);
    QCOMPARE(place().banner()->verdict(), std::optional(Verdict::Refuses));
    QVERIFY(place().counts().refuses > 0);
    QVERIFY(!found.isEmpty());
    table->setCurrentIndex(table->model()->index(1, 0));
    const QString sentence = table->model()->index(1, 1).data().toString();
    const auto labels = place().finding()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [&sentence](const QLabel *label) { return label->text() == sentence; }));
    child<Chip>("diagnosis.appInput")->closeRequested();
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(place().counts().refuses, 0);
}

void DiagnosisAppTest::aPackageAndItsLogShareTheirEvidence()
{
    QVERIFY(m_fixture->readSample());
    QVERIFY(m_fixture->examine({data("projects/android-faulty")}));
    auto *chip = place().findChild<Chip *>(QStringLiteral("diagnosis.related.A41"));
    QVERIFY(chip);
    chip->click();
    QVERIFY(place().finding()->isVisible());
    QVERIFY(place().banner()->sentence().contains(QStringLiteral("app checks agree")));
}

void DiagnosisAppTest::twoPackagesAreComparedFieldByField()
{
    QVERIFY(
        m_fixture->examine({data("packages/s01-v1.apk"), data("packages/UnicodeIME-debug.apk")}));
    auto *table = child<QTreeView>("diagnosis.app.differences");
    QVERIFY(table->isVisible());
    QVERIFY(table->model()->rowCount() > 0);
    QSet<QString> subjects;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString what = table->model()->index(row, 0).data().toString();
        QVERIFY2(!subjects.contains(what), qPrintable(what));
        subjects.insert(what);
    }
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(),
             QStringLiteral("s01-v1.apk"));
}

void DiagnosisAppTest::anotherPackageIsOfferedOnlyBesideOne()
{
    const auto *compare = child<QToolButton>("diagnosis.compare");
    QVERIFY(!compare->isVisible());
    QVERIFY(m_fixture->examine({data("packages/s01-v1.apk")}));
    QTRY_VERIFY(compare->isVisible());
    QVERIFY(compare->isEnabled());
    child<Chip>("diagnosis.appInput")->closeRequested();
    QTRY_VERIFY(!compare->isVisible());
}

void DiagnosisAppTest::anUpgradeIsJudgedInTheWindow()
{
    QVERIFY(m_fixture->examine({data("projects/android-faulty")}));
    child<SegmentedGroup>("diagnosis.app.pages")->setCurrentIndex(2);
    auto *version = child<QComboBox>("diagnosis.app.version");
    version->setEditText(QStringLiteral("2.14.23"));
    const QString answer = child<QLabel>("diagnosis.app.upgrade")->text();
    QVERIFY2(answer.contains(QStringLiteral("to 2.14.23")), qPrintable(answer));
    QVERIFY(child<QTreeView>("diagnosis.app.changes")->model()->rowCount() > 0);
    version->setEditText(QStringLiteral("soon"));
    QCOMPARE(child<QTreeView>("diagnosis.app.changes")->model()->rowCount(), 0);
}

void DiagnosisAppTest::anUpgradeIsJudgedForBothApps()
{
    const QString sample =
        tests::sourceFolder() +
        QStringLiteral("/resources/samples/shop-login/packages/shop-release.apk");
    QVERIFY(m_fixture->examine({data("projects/android-faulty"), sample}));
    child<QComboBox>("diagnosis.app.version")->setEditText(QStringLiteral("2.14.30"));
    const QString answer = child<QLabel>("diagnosis.app.upgrade")->text();
    QVERIFY2(answer.contains(QStringLiteral("android-faulty: From")), qPrintable(answer));
    QVERIFY2(answer.contains(QStringLiteral("shop-release.apk: From 2.14.23")), qPrintable(answer));
}

void DiagnosisAppTest::linesAreWrittenOnlyAfterThePreview()
{
    QTemporaryDir folder;
    const QByteArray manifest = "<manifest package=\"a.b\">\n<application>\n</application>\n"
                                "</manifest>\n";
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QLatin1StringView(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write("AndroidManifest.xml", manifest);
    write("Login.java", "import com.mobile.auth.gatewayauth.PhoneNumberAuthHelper;\n");
    QVERIFY(m_fixture->examine({folder.path()}));
    auto *table = child<QTreeView>("diagnosis.app.findings");
    QVERIFY(!place().findChild<QPushButton *>(QStringLiteral("diagnosis.finding.write")));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 1).data().toString().contains(
                QStringLiteral("LoginAuthActivity")))
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    auto *preview = place().findChild<QPushButton *>(QStringLiteral("diagnosis.finding.preview"));
    QVERIFY(preview);
    preview->click();
    auto *button = place().findChild<QPushButton *>(QStringLiteral("diagnosis.finding.write"));
    QVERIFY(button);
    QSignalSpy shown(&place(), &DiagnosisPlace::appShown);
    button->click();
    QVERIFY(shown.wait(20'000));
    QFile file(folder.filePath(QStringLiteral("AndroidManifest.xml")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("LoginAuthActivity"));
}

void DiagnosisAppTest::aStoppedCheckLeavesThePlaceEmpty()
{
    QSignalSpy shown(&place(), &DiagnosisPlace::appShown);
    QSignalSpy tasks(&place(), &shell::Place::taskChanged);
    place().examine({data("projects/android-faulty")});
    place().cancelTask(QStringLiteral("diagnosis.app"));
    QTRY_COMPARE(tasks.size(), 2);
    QVERIFY(shown.isEmpty());
    QVERIFY(place().app()->apps().isEmpty());
}

void DiagnosisAppTest::whatIsNoAppIsRefusedInWords()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("broken.apk")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, '\x7f'));
    file.close();
    place().take({file.fileName()});
    QTRY_COMPARE(place().banner()->head(), QStringLiteral("Not read"));
    QVERIFY(!place().banner()->sentence().isEmpty());
}

void DiagnosisAppTest::aCauseIsReproducedOnThePhone()
{
    QVERIFY(m_fixture->readSample());
    QSignalSpy asked(&place(), &DiagnosisPlace::phoneRequested);
    QSignalSpy opened(&place(), &shell::Place::placeRequested);
    place().findChild<QPushButton *>(QStringLiteral("diagnosis.reproduce.cleartext"))->click();
    QCOMPARE(asked.size(), 1);
    const QJsonObject changes = asked.first().first().toJsonObject();
    QCOMPARE(changes.value(QStringLiteral("cleartext")), QJsonValue(QStringLiteral("blocked")));
    QCOMPARE(changes.value(QStringLiteral("sim")), QJsonValue(QStringLiteral("cmcc")));
    QCOMPARE(opened.first().first().toString(), QStringLiteral("phone"));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeDiagnosisAppTest()
{
    return std::make_unique<numauth::ui::DiagnosisAppTest>();
}

#include "DiagnosisAppTest.moc"
