#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

struct TableOutcome
{
    int code = -1;
    QByteArray out;
    QString err;

    QJsonArray rows(const QString &key) const
    {
        return QJsonDocument::fromJson(out).object().value(key).toArray();
    }
};

TableOutcome runTable(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(NUMAUTH_BINARY), arguments);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TableCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void devicesHaveTheKeysOfTheContract();
    void anUnknownHeightIsNull();
    void devicesCanBeNarrowedToAPlatform();
    void attributesSpeakTheChosenLanguage();
    void attributesCanBeNarrowedToAnElement();
    void rulesNameTheirVerdict();
    void nothingFoundIsSaidOnStandardError();
    void anUnknownPlatformIsWrongUsage();
    void codesAreFoundByNumberAndCarrier();
    void codesAreFoundByText();
    void anUnknownSystemIsWrongUsage();
};

void TableCommandsTest::devicesHaveTheKeysOfTheContract()
{
    const TableOutcome outcome =
        runTable({QStringLiteral("devices"), QStringLiteral("--format=json")});
    QCOMPARE(outcome.code, 0);
    const QJsonArray devices = outcome.rows(QStringLiteral("devices"));
    QCOMPARE(devices.size(), 153);
    for (const QJsonValue &device : devices) {
        for (const char *key :
             {"id", "platform", "name", "width", "height", "unit", "density", "insets", "evidence"})
            QVERIFY2(device.toObject().contains(QLatin1StringView(key)), key);
    }
}

void TableCommandsTest::anUnknownHeightIsNull()
{
    const TableOutcome outcome =
        runTable({QStringLiteral("devices"), QStringLiteral("measured-phone-1080-275"),
                  QStringLiteral("--format=json")});
    const QJsonArray devices = outcome.rows(QStringLiteral("devices"));
    QCOMPARE(devices.size(), 1);
    QVERIFY(devices.first().toObject().value(QStringLiteral("height")).isNull());
}

void TableCommandsTest::devicesCanBeNarrowedToAPlatform()
{
    const TableOutcome outcome =
        runTable({QStringLiteral("devices"), QStringLiteral("--platform=ios"),
                  QStringLiteral("--format=json")});
    QCOMPARE(outcome.rows(QStringLiteral("devices")).size(), 81);
}

void TableCommandsTest::attributesSpeakTheChosenLanguage()
{
    const auto labelIn = [](const QString &language) {
        const TableOutcome outcome =
            runTable({QStringLiteral("attributes"), QStringLiteral("setLogBtnOffsetY"),
                      QStringLiteral("--platform=android"), QStringLiteral("--format=json"),
                      QStringLiteral("--lang"), language});
        const QJsonObject first = outcome.rows(QStringLiteral("attributes")).first().toObject();
        return first.value(QStringLiteral("label")).toString();
    };
    QCOMPARE(labelIn(QStringLiteral("zh")), QStringLiteral("距导航栏底部"));
    QCOMPARE(labelIn(QStringLiteral("en")), QStringLiteral("Offset from navigation bar"));
}

void TableCommandsTest::attributesCanBeNarrowedToAnElement()
{
    const TableOutcome outcome =
        runTable({QStringLiteral("attributes"), QStringLiteral("--element=checkbox"),
                  QStringLiteral("--format=json")});
    const QJsonArray attributes = outcome.rows(QStringLiteral("attributes"));
    QVERIFY(!attributes.isEmpty());
    for (const QJsonValue &attribute : attributes)
        QCOMPARE(attribute.toObject().value(QStringLiteral("element")).toString(),
                 QStringLiteral("checkbox"));
}

void TableCommandsTest::rulesNameTheirVerdict()
{
    const TableOutcome outcome =
        runTable({QStringLiteral("rules"), QStringLiteral("--format=json")});
    QCOMPARE(outcome.code, 0);
    const QJsonObject first = outcome.rows(QStringLiteral("rules")).first().toObject();
    QCOMPARE(first.value(QStringLiteral("id")).toString(), QStringLiteral("consent.overlap"));
    QCOMPARE(first.value(QStringLiteral("verdict")).toString(), QStringLiteral("refuses"));
}

void TableCommandsTest::nothingFoundIsSaidOnStandardError()
{
    const TableOutcome outcome = runTable({QStringLiteral("devices"), QStringLiteral("nokia"),
                                           QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(QStringLiteral("nokia")), qPrintable(outcome.err));
}

void TableCommandsTest::anUnknownPlatformIsWrongUsage()
{
    const TableOutcome outcome =
        runTable({QStringLiteral("attributes"), QStringLiteral("--platform=symbian")});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
}

void TableCommandsTest::codesAreFoundByNumberAndCarrier()
{
    const QStringList lookUp{QStringLiteral("codes"), QStringLiteral("1001"),
                             QStringLiteral("--format=json")};
    QCOMPARE(runTable(lookUp).rows(QStringLiteral("codes")).size(), 4);
    const TableOutcome outcome = runTable(lookUp + QStringList{QStringLiteral("--carrier=cu_xw"),
                                                               QStringLiteral("--system=carrier")});
    QCOMPARE(outcome.code, 0);
    const QJsonArray codes = outcome.rows(QStringLiteral("codes"));
    QCOMPARE(codes.size(), 1);
    QCOMPARE(codes.first().toObject().value(QStringLiteral("family")).toString(),
             QStringLiteral("carrier.cucc.legacy"));
}

void TableCommandsTest::codesAreFoundByText()
{
    const TableOutcome outcome = runTable(
        {QStringLiteral("codes"), QStringLiteral("授权页弹出"), QStringLiteral("--lang=zh")});
    QCOMPARE(outcome.code, 0);
    QVERIFY(QString::fromUtf8(outcome.out).contains(QStringLiteral("600002")));
}

void TableCommandsTest::anUnknownSystemIsWrongUsage()
{
    const TableOutcome outcome = runTable({QStringLiteral("codes"), QStringLiteral("600008"),
                                           QStringLiteral("--system=carrier.nobody")});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.err.contains(QStringLiteral("carrier.nobody")));
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeTableCommandsTest()
{
    return std::make_unique<numauth::cli::TableCommandsTest>();
}

#include "TableCommandsTest.moc"
