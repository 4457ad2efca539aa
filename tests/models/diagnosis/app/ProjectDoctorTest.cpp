#include "models/base/Secret.h"
#include "models/diagnosis/app/AppDoctor.h"
#include "models/diagnosis/app/AppReader.h"
#include "tests/support/TestRun.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::diagnosis::app {

namespace {

/// `A80 app/src/Login.java:12`.
QString line(const QString &rule, const QString &file, int number)
{
    return QStringLiteral("%1 %2:%3").arg(rule, file).arg(number);
}

/// The faults marked in the files of \p folder, one entry for each finding.
QStringList marked(const QString &folder)
{
    static const QRegularExpression mark(QStringLiteral("expect(-next)?:((?: [A-Z]\\d{2})+)"));
    QStringList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (qsizetype index = 0; index < lines.size(); ++index) {
            const auto match = mark.match(lines.at(index));
            const qsizetype offset = match.captured(1).isEmpty() ? 1 : 2;
            for (const QString &rule :
                 match.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts))
                found << line(rule, QDir(folder).relativeFilePath(file.fileName()),
                              static_cast<int>(index + offset));
        }
    }
    found.sort();
    return found;
}

} // namespace

class ProjectDoctorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsEveryPlantedFaultAtItsLine_data();
    void findsEveryPlantedFaultAtItsLine();
    void nothingPassesInSilence();
    void neverShowsAKey();
    void comparesTheApplicationIdWithTheSchemes();
    void comparesTheKeyInTheSourceWithTheLedger();
    void saysWhatItCannotTell();

private:
    AppFacts read(const char *name) const;

    AppCheckTable m_table;
};

void ProjectDoctorTest::initTestCase()
{
    const auto table = AppCheckTable::open();
    QVERIFY(table);
    m_table = *table;
}

AppFacts ProjectDoctorTest::read(const char *name) const
{
    const auto facts = AppReader::read(
        tests::sourceFolder() + QStringLiteral("/tests/data/projects/") + QLatin1StringView(name),
        package::Verification::Skip);
    return facts.valueOr({});
}

void ProjectDoctorTest::findsEveryPlantedFaultAtItsLine_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QStringList>("withoutLine");
    QTest::newRow("android") << QByteArray("android-faulty")
                             << QStringList{QStringLiteral("A02"), QStringLiteral("A05"),
                                            QStringLiteral("A34")};
    QTest::newRow("unpacked classes")
        << QByteArray("android-jars")
        << QStringList{QStringLiteral("A34"), QStringLiteral("A61"), QStringLiteral("A61")};
    QTest::newRow("ios") << QByteArray("ios-faulty")
                         << QStringList{QStringLiteral("I05"), QStringLiteral("I05")};
    QTest::newRow("web") << QByteArray("web-faulty") << QStringList{};
}

void ProjectDoctorTest::findsEveryPlantedFaultAtItsLine()
{
    QFETCH(QByteArray, name);
    QFETCH(QStringList, withoutLine);
    const AppFacts facts = read(name.constData());
    QStringList found;
    QStringList elsewhere;
    for (const CheckAnswer &answer : AppDoctor(m_table).examine(facts)) {
        for (const Finding &finding : answer.findings) {
            if (finding.place.line > 0)
                found << line(finding.ruleId, finding.place.file, finding.place.line);
            else
                elsewhere << finding.ruleId;
        }
    }
    found.sort();
    const QStringList expected = marked(facts.path);
    for (const QString &each : expected)
        QVERIFY2(found.contains(each), qPrintable(QStringLiteral("missed: ") + each));
    for (const QString &each : found)
        QVERIFY2(expected.contains(each), qPrintable(QStringLiteral("unexpected: ") + each));
    QCOMPARE(found.size(), expected.size());
    QCOMPARE(elsewhere, withoutLine);
}

void ProjectDoctorTest::nothingPassesInSilence()
{
    for (const char *name : {"android-faulty", "android-jars", "ios-faulty", "web-faulty"}) {
        for (const CheckAnswer &answer : AppDoctor(m_table).examine(read(name))) {
            const bool needsReason =
                answer.state == CheckState::CannotTell || answer.state == CheckState::NotApplicable;
            QVERIFY2(needsReason == !answer.because.isEmpty(), qPrintable(answer.id));
            QVERIFY2((answer.state == CheckState::Found) == !answer.findings.isEmpty(),
                     qPrintable(answer.id));
        }
    }
}

void ProjectDoctorTest::neverShowsAKey()
{
    for (const char *name : {"android-faulty", "web-faulty"}) {
        const AppFacts facts = read(name);
        const AppDoctor doctor(m_table);
        for (const Finding &finding : doctor.findings(doctor.examine(facts), facts)) {
            const QString shown =
                QString::fromUtf8(QJsonDocument(finding.toJson(Language::English)).toJson());
            QVERIFY2(!shown.contains(QLatin1StringView("LTAIexample")), qPrintable(shown));
            QVERIFY2(!shown.contains(QLatin1StringView("c2VjcmV0")), qPrintable(shown));
        }
    }
}

void ProjectDoctorTest::comparesTheApplicationIdWithTheSchemes()
{
    AppFacts facts = read("android-faulty");
    scheme::Scheme scheme;
    scheme.platform = scheme::Platform::Android;
    scheme.packageName = QStringLiteral("com.example.other");
    facts.schemes << NamedScheme{QStringLiteral("schemes/other.json"), scheme};
    for (const CheckAnswer &answer : AppDoctor(m_table).examine(facts)) {
        if (answer.id != QLatin1StringView("A71"))
            continue;
        QCOMPARE(answer.findings.size(), 1);
        QCOMPARE(answer.findings.first().place.file, QStringLiteral("app/build.gradle"));
        QCOMPARE(answer.findings.first().place.line, 6);
    }
}

void ProjectDoctorTest::comparesTheKeyInTheSourceWithTheLedger()
{
    AppFacts facts = read("android-faulty");
    const auto otherKeys = [&] {
        QList<Finding> found;
        for (const CheckAnswer &answer : AppDoctor(m_table).examine(facts)) {
            for (const Finding &finding : answer.findings) {
                if (finding.ruleId == QLatin1StringView("A73") &&
                    finding.message.en.contains(QLatin1StringView("belongs to no scheme")))
                    found << finding;
            }
        }
        return found;
    };
    QVERIFY2(otherKeys().isEmpty(), "without a known key there is nothing to compare with");
    const QString inSource = Secret(QByteArray("c2VjcmV0 LWtleQ")).fingerprint();
    facts.schemes << NamedScheme{QStringLiteral("schemes/shop.json"), {}, {QStringLiteral("0000")}};
    const QList<Finding> found = otherKeys();
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().message.en.contains(QStringLiteral("sk#") + inSource));
    QVERIFY(found.first().message.en.contains(QStringLiteral("sk#0000 (apps.json)")));
    QVERIFY(found.first().place.file.endsWith(QStringLiteral("LoginHelper.java")));
    QCOMPARE(found.first().place.line, 28);
    facts.schemes.first().keyFingerprints << inSource;
    QVERIFY(otherKeys().isEmpty());
}

void ProjectDoctorTest::saysWhatItCannotTell()
{
    const AppFacts facts = read("ios-faulty");
    const AppDoctor doctor(m_table);
    const QList<Finding> all = doctor.findings(doctor.examine(facts), facts);
    const auto note = std::ranges::find(all, QStringLiteral("I22"), &Finding::ruleId);
    QVERIFY(note != all.end());
    QCOMPARE(note->severity, Severity::Note);
    QCOMPARE(note->facts.value(QStringLiteral("verdict")).toString(), QStringLiteral("cannotTell"));
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeProjectDoctorTest()
{
    return std::make_unique<numauth::diagnosis::app::ProjectDoctorTest>();
}

#include "ProjectDoctorTest.moc"
