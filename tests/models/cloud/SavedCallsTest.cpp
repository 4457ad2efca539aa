#include "models/cloud/SavedCalls.h"

#include "models/base/AtomicFile.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cloud {

class SavedCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsACallWithoutItsTokenAndNumber();
    void aMissingFileIsEmpty();
    void givesNamesThatAreFree();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void refusesANewerFormat();

private:
    OperationTable m_operations = *OperationTable::open();
};

void SavedCallsTest::keepsACallWithoutItsTokenAndNumber()
{
    const QTemporaryDir folder;
    const QString file = SavedCalls::filePathIn(folder.path());
    SavedCalls calls;
    calls.put(QStringLiteral("check"), *m_operations.find(QStringLiteral("VerifyMobile")),
              {{QStringLiteral("AccessCode"), QStringLiteral("canary-token")},
               {QStringLiteral("PhoneNumber"), QStringLiteral("13800000001")},
               {QStringLiteral("OutId"), QStringLiteral("order")}});
    QVERIFY(calls.write(file));
    const auto bytes = AtomicFile::read(file);
    QVERIFY(bytes && !bytes->contains("canary") && !bytes->contains("13800000001"));
    const auto again = SavedCalls::open(file);
    QVERIFY(again);
    QCOMPARE(again->calls().first().parameters.value(QStringLiteral("OutId")),
             QStringLiteral("order"));
}

void SavedCallsTest::aMissingFileIsEmpty()
{
    const auto calls = SavedCalls::open(QStringLiteral("/nowhere/favourites.json"));
    QVERIFY(calls && calls->calls().isEmpty());
}

void SavedCallsTest::givesNamesThatAreFree()
{
    SavedCalls calls;
    const Operation &operation = *m_operations.find(QStringLiteral("GetMobile"));
    calls.put(calls.freeName(operation.name), operation, {});
    QCOMPARE(calls.freeName(operation.name), QStringLiteral("GetMobile 2"));
    QVERIFY(!calls.rename(QStringLiteral("GetMobile"), QString()));
    QVERIFY(calls.rename(QStringLiteral("GetMobile"), QStringLiteral("login")));
    QCOMPARE(calls.freeName(operation.name), QStringLiteral("GetMobile"));
}

void SavedCallsTest::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no version") << QByteArray(R"({"calls": []})");
    QTest::newRow("no name") << QByteArray(R"({"formatVersion": 1, "calls": [{}]})");
    QTest::newRow("no text") << QByteArray(
        R"({"formatVersion": 1, "calls": [{"name": "a", "operation": "b",
            "parameters": {"c": 5}}]})");
}

void SavedCallsTest::refusesBrokenFiles()
{
    QFETCH(QByteArray, bytes);
    const auto calls = SavedCalls::parse(bytes, QStringLiteral("favourites.json"));
    QVERIFY(!calls);
    QVERIFY2(calls.error().message.contains(QStringLiteral("favourites.json")),
             qPrintable(calls.error().message));
}

void SavedCallsTest::refusesANewerFormat()
{
    const auto calls =
        SavedCalls::parse(R"({"formatVersion": 2, "calls": []})", QStringLiteral("f.json"));
    QVERIFY(!calls);
    QCOMPARE(calls.error().code, Error::Code::Unsupported);
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeSavedCallsTest()
{
    return std::make_unique<numauth::cloud::SavedCallsTest>();
}

#include "SavedCallsTest.moc"
