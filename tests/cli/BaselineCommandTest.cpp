#include "tests/cli/CliRun.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

using tests::CliOutcome;
using tests::runNumauth;

/// A page in a file of its own, and its baseline beside it.
class Fixture
{
public:
    Fixture() { setButton(270); }

    void setButton(int top) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the page");
        file.write(
            R"({"formatVersion":1,"platform":"android","attributes":{"setNumFieldOffsetY":[200],)"
            R"("setLogBtnOffsetY":[)" +
            QByteArray::number(top) + "]}}");
    }

    QString path() const { return m_folder.filePath(QStringLiteral("page.json")); }

    CliOutcome run(const char *verb, const QStringList &more = {}) const
    {
        return runNumauth(QStringList{QStringLiteral("baseline"), QLatin1StringView(verb), path(),
                                      QStringLiteral("--file"),
                                      m_folder.filePath(QStringLiteral("accepted.json")),
                                      QStringLiteral("--format"), QStringLiteral("json")} +
                          more);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class BaselineCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theSamePageIsClean();
    void aMovedButtonIsAFinding();
    void acceptingMakesItClean();
    void comparingWithoutABaselineIsWrongUsage();
    void picturesAreComparedWhereNothingMoved();
};

void BaselineCommandTest::theSamePageIsClean()
{
    const Fixture fixture;
    QCOMPARE(fixture.run("record").code, 0);
    const CliOutcome compared = fixture.run("compare");
    QCOMPARE(compared.code, 0);
    QVERIFY(compared.json().value(QStringLiteral("changes")).toArray().isEmpty());
}

void BaselineCommandTest::aMovedButtonIsAFinding()
{
    const Fixture fixture;
    fixture.run("record");
    fixture.setButton(280);
    const CliOutcome compared = fixture.run("compare");
    QCOMPARE(compared.code, 1);
    const QJsonObject change =
        compared.json().value(QStringLiteral("changes")).toArray().first().toObject();
    QVERIFY(change.value(QStringLiteral("element")).toString().startsWith(QStringLiteral("login")));
    QVERIFY(qAbs(change.value(QStringLiteral("top")).toDouble() - 10) <= 0.5);
}

void BaselineCommandTest::acceptingMakesItClean()
{
    const Fixture fixture;
    fixture.run("record");
    fixture.setButton(280);
    QCOMPARE(fixture.run("accept").code, 0);
    QCOMPARE(fixture.run("compare").code, 0);
}

void BaselineCommandTest::comparingWithoutABaselineIsWrongUsage()
{
    const Fixture fixture;
    QCOMPARE(fixture.run("compare").code, 2);
}

void BaselineCommandTest::picturesAreComparedWhereNothingMoved()
{
    const Fixture fixture;
    const QStringList one{QStringLiteral("--pictures"), QStringLiteral("--devices"),
                          QStringLiteral("huawei-p30")};
    QCOMPARE(fixture.run("record", one).code, 0);
    const CliOutcome compared = fixture.run("compare");
    QCOMPARE(compared.code, 0);
    QVERIFY(compared.json().value(QStringLiteral("picturesNotCompared")).toString().isEmpty());
}

} // namespace numauth

std::unique_ptr<QObject> makeBaselineCommandTest()
{
    return std::make_unique<numauth::BaselineCommandTest>();
}

#include "BaselineCommandTest.moc"
