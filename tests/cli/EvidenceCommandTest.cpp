#include "tests/cli/CliRun.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

QString shop()
{
    return tests::sourceFolder() + QStringLiteral("/resources/samples/shop-login");
}

tests::CliOutcome evidence(const QStringList &arguments, const QByteArray &input = {})
{
    return tests::runNumauth(QStringList{QStringLiteral("evidence")} + arguments, input);
}

} // namespace

class EvidenceCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void listsBeforeWriting();
    void packsAndOpens();
    void packsThePhoneAndTheAnswersOfTheCase();
    void refusesToPackWithoutAName();
    void refusesWhatIsNoEvidence();
};

void EvidenceCommandTest::listsBeforeWriting()
{
    const auto outcome =
        evidence({QStringLiteral("pack"), QStringLiteral("--list"), QStringLiteral("--format=json"),
                  QStringLiteral("--workspace"), shop(), QStringLiteral("--log=-")},
                 "13812345678 600011");
    QCOMPARE(outcome.code, 0);
    QStringList paths;
    for (const QJsonValue &part : outcome.json().value(QStringLiteral("parts")).toArray())
        paths << part.toObject().value(QStringLiteral("path")).toString();
    QVERIFY(paths.contains(QLatin1StringView("log.txt")));
    QVERIFY(paths.contains(QLatin1StringView("workspace/workspace.json")));
}

void EvidenceCommandTest::packsAndOpens()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("case.zip"));
    const auto packed = evidence({QStringLiteral("pack"), QStringLiteral("--workspace"), shop(),
                                  QStringLiteral("--seed=7"), QStringLiteral("--output"), file});
    QVERIFY2(packed.code == 0, qPrintable(packed.err));
    const QString opened = folder.filePath(QStringLiteral("case"));
    QCOMPARE(evidence({QStringLiteral("open"), file, opened}).code, 0);
    QVERIFY(QFileInfo::exists(opened + QStringLiteral("/workspace/workspace.json")));
    QCOMPARE(evidence({QStringLiteral("open"), file, opened}).code, 2);
}

void EvidenceCommandTest::packsThePhoneAndTheAnswersOfTheCase()
{
    QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        (void)file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    };
    const QString scenario =
        write("vpn.json", R"({"formatVersion":1,"name":"v","phone":{"vpn":"on"}})");
    const QString answers = write("case.json", R"({"formatVersion":1,"answers":{"S44":"no"}})");
    const QString log = write("a.log", R"({"code":"600015","msg":"x","requestId":"r1"})");
    const QString file = folder.filePath(QStringLiteral("case.zip"));
    const auto packed = evidence({QStringLiteral("pack"), QStringLiteral("--log"), log,
                                  QStringLiteral("--scenario"), scenario, QStringLiteral("--case"),
                                  answers, QStringLiteral("--output"), file});
    QVERIFY2(packed.code == 0, qPrintable(packed.err));
    const QString opened = folder.filePath(QStringLiteral("opened"));
    QCOMPARE(evidence({QStringLiteral("open"), file, opened}).code, 0);
    QFile ticket(opened + QStringLiteral("/ticket.en.txt"));
    QVERIFY(ticket.open(QIODevice::ReadOnly));
    QVERIFY(ticket.readAll().contains("arrears or suspended? no"));
    // What was unpacked is what the phone takes.
    const auto phone = tests::runNumauth({QStringLiteral("phone"), QStringLiteral("--scenario"),
                                          opened + QStringLiteral("/phone.json"),
                                          QStringLiteral("--format=json")});
    QCOMPARE(phone.json().value(QStringLiteral("state")).toObject().value(QStringLiteral("vpn")),
             QJsonValue(QStringLiteral("on")));
}

void EvidenceCommandTest::refusesToPackWithoutAName()
{
    QCOMPARE(evidence({QStringLiteral("pack"), QStringLiteral("--workspace"), shop()}).code, 2);
    QCOMPARE(evidence({}).code, 2);
}

void EvidenceCommandTest::refusesWhatIsNoEvidence()
{
    QTemporaryDir folder;
    const QString apk = tests::sourceFolder() + QStringLiteral("/tests/data/packages/s01-v1.apk");
    QCOMPARE(evidence({QStringLiteral("open"), apk, folder.filePath(QStringLiteral("x"))}).code, 3);
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeEvidenceCommandTest()
{
    return std::make_unique<numauth::cli::EvidenceCommandTest>();
}

#include "EvidenceCommandTest.moc"
