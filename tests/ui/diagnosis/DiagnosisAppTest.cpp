#include "tests/support/TestRun.h"
#include "ui/diagnosis/AppPanel.h"
#include "ui/diagnosis/DiagnosisPlace.h"
#include "ui/diagnosis/FindingPanel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/VerdictBanner.h"

#include <QComboBox>
#include <QFile>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
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
    void initTestCase();
    void init();
    void cleanup() { m_place.reset(); }
    void aProjectsFindingsAreListedAndExplained();
    void aPackageAndItsLogShareTheirEvidence();
    void twoPackagesAreComparedFieldByField();
    void anUpgradeIsJudgedInTheWindow();
    void linesAreWrittenOnlyAfterThePreview();
    void aStoppedCheckLeavesThePlaceEmpty();
    void whatIsNoAppIsRefusedInWords();
    void aCauseIsReproducedOnThePhone();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_place->findChild<T *>(QString::fromLatin1(name));
    }
    void readSample()
    {
        QSignalSpy shown(m_place.get(), &DiagnosisPlace::logShown);
        child<QPushButton>("diagnosis.sample")->click();
        QVERIFY(shown.wait(20'000));
    }

    void examine(const QStringList &paths)
    {
        QSignalSpy shown(m_place.get(), &DiagnosisPlace::appShown);
        m_place->take(paths);
        QVERIFY(shown.wait(20'000));
    }
    static QString data(const char *path)
    {
        return tests::sourceFolder() + QStringLiteral("/tests/data/") + QLatin1StringView(path);
    }

    std::optional<codes::CodeTable> m_codes;
    std::optional<diagnosis::LogReader> m_reader;
    diagnosis::RuleTable m_rules;
    diagnosis::app::AppCheckTable m_checks;
    diagnosis::app::UpgradeAdvice m_upgrades;
    std::unique_ptr<DiagnosisPlace> m_place;
};

void DiagnosisAppTest::initTestCase()
{
    auto codes = codes::CodeTable::open();
    QVERIFY(codes);
    m_codes = *std::move(codes);
    auto reader = diagnosis::LogReader::open(*m_codes);
    QVERIFY(reader);
    m_reader = *std::move(reader);
    auto rules = diagnosis::RuleTable::open();
    QVERIFY(rules);
    m_rules = *std::move(rules);
    auto checks = diagnosis::app::AppCheckTable::open();
    QVERIFY(checks);
    m_checks = *std::move(checks);
    auto upgrades = diagnosis::app::UpgradeAdvice::open();
    QVERIFY(upgrades);
    m_upgrades = *std::move(upgrades);
}

void DiagnosisAppTest::init()
{
    m_place = std::make_unique<DiagnosisPlace>(
        DiagnosisPlace::Services{*m_reader, m_rules, m_checks, m_upgrades, {}});
    m_place->resize(1372, 830);
    m_place->show();
}

void DiagnosisAppTest::aProjectsFindingsAreListedAndExplained()
{
    QSignalSpy found(m_place.get(), &DiagnosisPlace::sdkFound);
    examine({data("projects/android-faulty")});
    auto *table = child<QTreeView>("diagnosis.app.findings");
    QVERIFY(table->model()->rowCount() > 10);
    QCOMPARE(m_place->banner()->verdict(), std::optional(Verdict::Refuses));
    QVERIFY(m_place->counts().refuses > 0);
    QVERIFY(!found.isEmpty());
    table->setCurrentIndex(table->model()->index(1, 0));
    const QString sentence = table->model()->index(1, 1).data().toString();
    const auto labels = m_place->finding()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [&sentence](const QLabel *label) { return label->text() == sentence; }));
    child<Chip>("diagnosis.appInput")->closeRequested();
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(m_place->counts().refuses, 0);
}

void DiagnosisAppTest::aPackageAndItsLogShareTheirEvidence()
{
    readSample();
    examine({data("projects/android-faulty")});
    auto *chip = m_place->findChild<Chip *>(QStringLiteral("diagnosis.related.A41"));
    QVERIFY(chip);
    chip->click();
    QVERIFY(m_place->finding()->isVisible());
    QVERIFY(m_place->banner()->sentence().contains(QStringLiteral("app checks agree")));
}

void DiagnosisAppTest::twoPackagesAreComparedFieldByField()
{
    examine({data("packages/s01-v1.apk"), data("packages/UnicodeIME-debug.apk")});
    auto *table = child<QTreeView>("diagnosis.app.differences");
    QVERIFY(table->isVisible());
    QVERIFY(table->model()->rowCount() > 0);
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(),
             QStringLiteral("s01-v1.apk"));
}

void DiagnosisAppTest::anUpgradeIsJudgedInTheWindow()
{
    examine({data("projects/android-faulty")});
    child<SegmentedGroup>("diagnosis.app.pages")->setCurrentIndex(2);
    auto *version = child<QComboBox>("diagnosis.app.version");
    version->setEditText(QStringLiteral("2.14.23"));
    const QString answer = child<QLabel>("diagnosis.app.upgrade")->text();
    QVERIFY2(answer.contains(QStringLiteral("to 2.14.23")), qPrintable(answer));
    QVERIFY(child<QTreeView>("diagnosis.app.changes")->model()->rowCount() > 0);
    version->setEditText(QStringLiteral("soon"));
    QCOMPARE(child<QTreeView>("diagnosis.app.changes")->model()->rowCount(), 0);
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
    examine({folder.path()});
    auto *table = child<QTreeView>("diagnosis.app.findings");
    QVERIFY(!m_place->findChild<QPushButton *>(QStringLiteral("diagnosis.finding.write")));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 1).data().toString().contains(
                QStringLiteral("LoginAuthActivity")))
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    auto *preview = m_place->findChild<QPushButton *>(QStringLiteral("diagnosis.finding.preview"));
    QVERIFY(preview);
    preview->click();
    auto *button = m_place->findChild<QPushButton *>(QStringLiteral("diagnosis.finding.write"));
    QVERIFY(button);
    QSignalSpy shown(m_place.get(), &DiagnosisPlace::appShown);
    button->click();
    QVERIFY(shown.wait(20'000));
    QFile file(folder.filePath(QStringLiteral("AndroidManifest.xml")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("LoginAuthActivity"));
}

void DiagnosisAppTest::aStoppedCheckLeavesThePlaceEmpty()
{
    QSignalSpy shown(m_place.get(), &DiagnosisPlace::appShown);
    QSignalSpy tasks(m_place.get(), &shell::Place::taskChanged);
    m_place->examine({data("projects/android-faulty")});
    m_place->cancelTask(QStringLiteral("diagnosis.app"));
    QTRY_COMPARE(tasks.size(), 2);
    QVERIFY(shown.isEmpty());
    QVERIFY(m_place->app()->apps().isEmpty());
}

void DiagnosisAppTest::whatIsNoAppIsRefusedInWords()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("broken.apk")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, '\x7f'));
    file.close();
    m_place->take({file.fileName()});
    QTRY_COMPARE(m_place->banner()->head(), QStringLiteral("Not read"));
    QVERIFY(!m_place->banner()->sentence().isEmpty());
}

void DiagnosisAppTest::aCauseIsReproducedOnThePhone()
{
    readSample();
    QSignalSpy asked(m_place.get(), &DiagnosisPlace::phoneRequested);
    QSignalSpy opened(m_place.get(), &shell::Place::placeRequested);
    m_place->findChild<QPushButton *>(QStringLiteral("diagnosis.reproduce.cleartext"))->click();
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
