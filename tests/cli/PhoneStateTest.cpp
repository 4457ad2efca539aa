#include "tests/support/ProgramRun.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);

tests::ProgramResult phone(const QStringList &arguments, const QString &folder = {})
{
    return tests::runProgram(
        program, QStringList{QStringLiteral("phone"), QStringLiteral("--format=json")} + arguments,
        {}, tests::cleanEnvironment(), folder);
}

/// The rows of the table of fields as it lies in the sources.
QJsonArray fieldRows()
{
    QFile file(tests::sourceFolder() + QStringLiteral("/resources/phone/fields.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no table of fields");
    return QJsonDocument::fromJson(file.readAll())
        .object()
        .value(QStringLiteral("fields"))
        .toArray();
}

/// Each value of a row, for numbers and versions one besides the default.
QStringList valuesOf(const QJsonObject &row)
{
    QStringList values;
    for (const QJsonValue &value : row.value(QStringLiteral("values")).toArray())
        values << value.toObject().value(QStringLiteral("id")).toString();
    if (values.isEmpty()) {
        const QJsonObject number = row.value(QStringLiteral("number")).toObject();
        values << (number.contains(QStringLiteral("version")) ? QStringLiteral("2.12.0")
                                                              : QStringLiteral("3600"));
    }
    return values;
}

} // namespace

/// What a phone may be set to, option by option and by scenario.
class PhoneStateTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyValueOfEveryFieldHasAnOption_data();
    void everyValueOfEveryFieldHasAnOption();
    void harmonyIsRefusedWithItsReason();
    void anotherFileThanAScenarioIsRefused_data();
    void anotherFileThanAScenarioIsRefused();
    void aScenarioOfTheSandboxAloneChangesNoPhone();
    void anEvidenceFileTakesTheProgramsScenarios();
    void theMatrixSaysTheOutcomeOfEveryOtherField();
};

void PhoneStateTest::everyValueOfEveryFieldHasAnOption_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &each : fieldRows()) {
        const QJsonObject row = each.toObject();
        QTest::addRow("%s", qPrintable(row.value(QStringLiteral("id")).toString())) << row;
    }
}

void PhoneStateTest::everyValueOfEveryFieldHasAnOption()
{
    QFETCH(QJsonObject, row);
    const QString id = row.value(QStringLiteral("id")).toString();
    for (const QString &value : valuesOf(row)) {
        const auto played = phone({row.value(QStringLiteral("option")).toString(), value,
                                   QStringLiteral("--action"), QStringLiteral("checkEnv")});
        QVERIFY2(played.exitCode == 0 || played.exitCode == 1, played.errors.constData());
        const QJsonObject state = played.json().value(QStringLiteral("state")).toObject();
        const QString standard = row.value(QStringLiteral("default")).toString();
        QCOMPARE(state.contains(id) ? state.value(id).toVariant().toString() : standard, value);
    }
}

void PhoneStateTest::harmonyIsRefusedWithItsReason()
{
    const auto refused = phone({QStringLiteral("--platform"), QStringLiteral("harmony")});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.errors.contains("HarmonyOS"), refused.errors.constData());
    QCOMPARE(refused.errors.count('\n'), 1);
}

void PhoneStateTest::anotherFileThanAScenarioIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("page") << QByteArray(R"({"formatVersion":1,"platform":"android",
        "attributes":{}})")
                          << QStringLiteral("is no scenario");
    QTest::newRow("empty object") << QByteArray(R"({"formatVersion":1})")
                                  << QStringLiteral("is no scenario");
    QTest::newRow("fraction") << QByteArray(R"({"formatVersion":1,"phone":{"timeout":1.5}})")
                              << QStringLiteral("“1.5”");
    QTest::newRow("array") << QByteArray("[1]") << QString();
    QTest::newRow("text") << QByteArray("vpn=on") << QString();
    QTest::newRow("phone is no object")
        << QByteArray(R"({"formatVersion":1,"phone":"vpn"})") << QStringLiteral("phone");
}

void PhoneStateTest::anotherFileThanAScenarioIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("other.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const auto refused = phone({QStringLiteral("--scenario"), file.fileName()});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("other.json") && refused.errors.contains(said.toUtf8()),
             refused.errors.constData());
    QVERIFY(refused.output.isEmpty());
}

void PhoneStateTest::aScenarioOfTheSandboxAloneChangesNoPhone()
{
    QTemporaryDir folder;
    const QString shop = folder.filePath(QStringLiteral("shop"));
    QCOMPARE(tests::runProgram(program, {QStringLiteral("workspace"), QStringLiteral("new"),
                                         QStringLiteral("--sample"), shop})
                 .exitCode,
             0);
    const auto played = phone({QStringLiteral("--scenario"), QStringLiteral("start")}, shop);
    QCOMPARE(played.exitCode, 0);
    QVERIFY(
        !played.json().value(QStringLiteral("state")).toObject().contains(QStringLiteral("vpn")));
}

void PhoneStateTest::anEvidenceFileTakesTheProgramsScenarios()
{
    const auto list = [](const char *name) {
        return tests::runProgram(program, {QStringLiteral("evidence"), QStringLiteral("pack"),
                                           QStringLiteral("--list"), QStringLiteral("--scenario"),
                                           QString::fromLatin1(name)});
    };
    const auto packed = list("vpn");
    QVERIFY2(packed.exitCode == 0, packed.errors.constData());
    QVERIFY2(packed.output.contains("phone.json"), packed.output.constData());
    const auto refused = list("vnp");
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.errors.contains("“vnp”"), refused.errors.constData());
}

void PhoneStateTest::theMatrixSaysTheOutcomeOfEveryOtherField()
{
    const QByteArray matrix =
        tests::runProgram(program, {QStringLiteral("phone"), QStringLiteral("--all")}).output;
    for (const QJsonValue &each : fieldRows()) {
        const QJsonObject row = each.toObject();
        const QByteArray id = row.value(QStringLiteral("id")).toString().toUtf8();
        const bool isColumn = matrix.left(matrix.indexOf('\n')).split(',').contains(id);
        QVERIFY2(isColumn || matrix.contains(',' + id + '='), id.constData());
    }
}

} // namespace numauth::cli

std::unique_ptr<QObject> makePhoneStateTest()
{
    return std::make_unique<numauth::cli::PhoneStateTest>();
}

#include "PhoneStateTest.moc"
