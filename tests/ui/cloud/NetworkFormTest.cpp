#include "ui/cloud/NetworkForm.h"

#include "models/base/AtomicFile.h"
#include "ui/widgets/FormRow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

using cloud::CallNetwork;

class NetworkFormTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aLimitIsWrittenAtOnce();
    void anUnwiseLimitIsSaid();
    void anOwnProxyNeedsAnAddress();
    void aBrokenFileIsSaid();
    void theDefaultsComeBack();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_form->findChild<T *>(QString::fromLatin1(name));
    }
    CallNetwork stored() const { return CallNetwork::read(m_path).valueOr({}); }
    bool says(const QString &words) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<NetworkForm> m_form;
};

void NetworkFormTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = CallNetwork::pathIn(m_folder->path());
    m_form = std::make_unique<NetworkForm>(m_path);
    m_form->show();
}

bool NetworkFormTest::says(const QString &words) const
{
    for (const QLabel *label : m_form->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

void NetworkFormTest::aLimitIsWrittenAtOnce()
{
    child<QSpinBox>("cloud.settings.read")->setValue(4000);
    QCOMPARE(stored().limits, (cloud::CallLimits{3000, 4000}));
    QVERIFY(!says(QStringLiteral("are advised")));
}

void NetworkFormTest::anUnwiseLimitIsSaid()
{
    child<QSpinBox>("cloud.settings.connect")->setValue(500);
    QVERIFY(says(QStringLiteral("are advised")));
    QCOMPARE(stored().limits.connectTimeoutMs, 500);
}

void NetworkFormTest::anOwnProxyNeedsAnAddress()
{
    auto *address = child<QLineEdit>("cloud.settings.proxyAddress");
    QVERIFY(!address->isVisible());
    child<QComboBox>("cloud.settings.proxy")->setCurrentIndex(2);
    QVERIFY(address->isVisible());
    QTest::keyClicks(address, QStringLiteral("nonsense"));
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(says(QStringLiteral("socks5://HOST:PORT")));
    QCOMPARE(stored().proxy, CallNetwork::Proxy::System);
    address->clear();
    QTest::keyClicks(address, QStringLiteral("http://127.0.0.1:8080"));
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(stored().proxyWord(), QStringLiteral("http://127.0.0.1:8080"));
}

void NetworkFormTest::aBrokenFileIsSaid()
{
    QVERIFY(AtomicFile::write(m_path, "{"));
    m_form->reload();
    QVERIFY(says(QStringLiteral("network.json")));
}

void NetworkFormTest::theDefaultsComeBack()
{
    child<QSpinBox>("cloud.settings.read")->setValue(100);
    child<QComboBox>("cloud.settings.proxy")->setCurrentIndex(1);
    m_form->restoreDefaults();
    QVERIFY(stored() == CallNetwork());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeNetworkFormTest()
{
    return std::make_unique<numauth::ui::NetworkFormTest>();
}

#include "NetworkFormTest.moc"
