#include "models/cloud/CallNetwork.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cloud {

class CallNetworkTest : public QObject
{
    Q_OBJECT

private slots:
    void isAsUsualWithoutAFile();
    void readsWhatItWrote();
    void refusesAProxyThatIsNone_data();
    void refusesAProxyThatIsNone();
    void namesTheMemberThatIsWrong();
    void warnsOutsideOfWhatIsAdvised();
};

void CallNetworkTest::isAsUsualWithoutAFile()
{
    const auto network = CallNetwork::read(QStringLiteral("/nowhere/network.json"));
    QVERIFY(network);
    QVERIFY(*network == CallNetwork());
    QCOMPARE(network->limits.connectTimeoutMs, 3000);
    QCOMPARE(network->limits.readTimeoutMs, 5000);
    QCOMPARE(network->proxyWord(), QStringLiteral("system"));
}

void CallNetworkTest::readsWhatItWrote()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/network.json"));
    CallNetwork network;
    network.limits = {1500, 20'000};
    network = *CallNetwork::withProxy(network, QStringLiteral("socks5://proxy.example:1080"));
    QVERIFY(network.write(path));
    QVERIFY(*CallNetwork::read(path) == network);
}

void CallNetworkTest::refusesAProxyThatIsNone_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"", "proxy.example:8080", "http://proxy.example", "ftp://p:1",
                             "http://user:word@proxy.example:8080", "http://p:8080/path"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void CallNetworkTest::refusesAProxyThatIsNone()
{
    QFETCH(QString, word);
    const auto network = CallNetwork::withProxy({}, word);
    QVERIFY(!network);
    QCOMPARE(network.error().code, Error::Code::Usage);
    QVERIFY(!network.error().message.contains(QStringLiteral("user:word")));
}

void CallNetworkTest::namesTheMemberThatIsWrong()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("network.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"readTimeoutMs":5})");
    file.close();
    const auto network = CallNetwork::read(path);
    QVERIFY(!network);
    QVERIFY2(network.error().message.contains(QStringLiteral("readTimeoutMs")),
             qPrintable(network.error().message));
}

void CallNetworkTest::warnsOutsideOfWhatIsAdvised()
{
    CallNetwork network;
    QVERIFY(network.advice().isEmpty());
    network.limits.readTimeoutMs = 5001;
    QVERIFY(network.advice().contains(QStringLiteral("3 to 5 s")));
    network.limits = {2999, 5000};
    QVERIFY(!network.advice().isEmpty());
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeCallNetworkTest()
{
    return std::make_unique<numauth::cloud::CallNetworkTest>();
}

#include "CallNetworkTest.moc"
