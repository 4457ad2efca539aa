#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

struct Outcome
{
    int code = -1;
    QString out;
    QString err;
};

Outcome runNumauth(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(NUMAUTH_BINARY), arguments);
    process.closeWriteChannel();
    process.waitForFinished(30000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class CommandContractTest : public QObject
{
    Q_OBJECT

private slots:
    void printsItsVersionAsJson();
    void anUnknownCommandIsWrongUsage();
    void helpIsChineseOnRequest();
};

void CommandContractTest::printsItsVersionAsJson()
{
    const Outcome outcome = runNumauth(
        {QStringLiteral("--version"), QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(outcome.code, 0);
    const QJsonObject document = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(document.value(QStringLiteral("formatVersion")).toInt(), 1);
    QVERIFY(!document.value(QStringLiteral("version")).toString().isEmpty());
}

void CommandContractTest::anUnknownCommandIsWrongUsage()
{
    const Outcome outcome =
        runNumauth({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("frobnicate")});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(QStringLiteral("frobnicate")), qPrintable(outcome.err));
    QVERIFY(outcome.out.isEmpty());
}

void CommandContractTest::helpIsChineseOnRequest()
{
    const Outcome outcome =
        runNumauth({QStringLiteral("--lang"), QStringLiteral("zh"), QStringLiteral("--help")});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.contains(QStringLiteral("号码认证")), qPrintable(outcome.out));
}

} // namespace numauth

std::unique_ptr<QObject> makeCommandContractTest()
{
    return std::make_unique<numauth::CommandContractTest>();
}

#include "CommandContractTest.moc"
