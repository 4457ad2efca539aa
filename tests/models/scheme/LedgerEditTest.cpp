#include "models/scheme/LedgerEdit.h"

#include <QTest>

#include <memory>

namespace numauth::scheme {

namespace {

AppRelease release(const char *app, const char *sdk, const char *key)
{
    return {QString::fromLatin1(app),
            Platform::Android,
            QVersionNumber::fromString(QLatin1StringView(sdk)),
            QStringLiteral("shop"),
            QString::fromLatin1(key),
            KeyKeeping::Client};
}

KeyVersion key(const char *id, const char *sdkFrom = "")
{
    KeyVersion made;
    made.id = QString::fromLatin1(id);
    made.scheme = QStringLiteral("shop");
    made.reference = QStringLiteral("vault:") + made.id;
    made.sdkFrom = QVersionNumber::fromString(QLatin1StringView(sdkFrom));
    return made;
}

KeyLedger ledger()
{
    KeyLedger made;
    made.keys << key("old");
    made.releases << release("3.10", "2.12.1", "old") << release("3.9", "2.12.0", "old")
                  << release("3.1", "2.10.1", "old");
    return made;
}

KeyChange newKeyFrom(const char *app)
{
    return {key("new", "2.12"), Platform::Android, QString::fromLatin1(app)};
}

} // namespace

class LedgerEditTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void ordersAppVersionsByNumber_data();
    void ordersAppVersionsByNumber();
    void addsAnAppVersion();
    void replacesAnAppVersion();
    void refusesABadAppVersion_data();
    void refusesABadAppVersion();
    void whatItMakesCanBeReadAgain();
    void aNewKeyEndsTheOldOneAndMovesNewerApps();
    void aKeyInBetweenEndsWhereTheOldOneDid();
    void tellsWhatAnAppWithANewSdkAndTheOldKeyLoses();
    void refusesABadKey_data();
    void refusesABadKey();
    void knowsTheFirstAppOfAnSdk();
    void findsAFreeKeyId();

private:
    KeyRotation m_rotation;
};

void LedgerEditTest::initTestCase()
{
    m_rotation = *KeyRotation::load();
}

void LedgerEditTest::ordersAppVersionsByNumber_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("order");
    QTest::newRow("ten after nine") << "3.10"
                                    << "3.9" << 1;
    QTest::newRow("a trailing zero is nothing") << "3.9.0"
                                                << "3.9" << 0;
    QTest::newRow("longer is later") << "3.9.1"
                                     << "3.9" << 1;
    QTest::newRow("text after the number") << "3.9-beta"
                                           << "3.9-rc" << -1;
    QTest::newRow("no numbers at all") << "beta"
                                       << "alpha" << 1;
}

void LedgerEditTest::ordersAppVersionsByNumber()
{
    QFETCH(const QString, left);
    QFETCH(const QString, right);
    QFETCH(const int, order);
    QVERIFY(compareAppVersions(left, right) == (order <=> 0));
    QVERIFY(compareAppVersions(right, left) == (0 <=> order));
}

void LedgerEditTest::addsAnAppVersion()
{
    const auto changed = LedgerEdit::withRelease(ledger(), release("3.11", "2.14", "old"));
    QVERIFY(changed);
    QCOMPARE(changed->releases.size(), 4);
    QCOMPARE(changed->releases.last().app, QStringLiteral("3.11"));
}

void LedgerEditTest::replacesAnAppVersion()
{
    const auto changed = LedgerEdit::withRelease(ledger(), release("3.1", "2.11", ""), 2);
    QVERIFY(changed);
    QCOMPARE(changed->releases.size(), 3);
    QCOMPARE(changed->releases.at(2).sdk, QVersionNumber(2, 11));
    QCOMPARE(LedgerEdit::withoutRelease(*changed, 2).releases.size(), 2);
}

void LedgerEditTest::refusesABadAppVersion_data()
{
    QTest::addColumn<AppRelease>("wrong");
    QTest::addColumn<QString>("says");
    AppRelease noScheme = release("4.0", "2.12", "");
    noScheme.scheme.clear();
    AppRelease foreign = release("4.0", "2.12", "old");
    foreign.scheme = QStringLiteral("other");
    QTest::newRow("no app") << release("", "2.12", "") << "app version";
    QTest::newRow("no SDK") << release("4.0", "", "") << "SDK version";
    QTest::newRow("no scheme") << noScheme << "scheme of app 4.0";
    QTest::newRow("a key that is not there") << release("4.0", "2.12", "none") << "no key";
    QTest::newRow("a key of another scheme") << foreign << "belongs to the scheme shop";
    QTest::newRow("twice") << release("3.9.0", "2.12", "") << "already";
}

void LedgerEditTest::refusesABadAppVersion()
{
    QFETCH(const AppRelease, wrong);
    QFETCH(const QString, says);
    const auto changed = LedgerEdit::withRelease(ledger(), wrong);
    QVERIFY(!changed);
    QVERIFY2(changed.error().message.contains(says), qPrintable(changed.error().message));
}

void LedgerEditTest::whatItMakesCanBeReadAgain()
{
    const auto changed = LedgerEdit::withKeyChange(ledger(), newKeyFrom("3.9"));
    QVERIFY(changed);
    QCOMPARE(*KeyLedger::read(changed->toBytes(), QStringLiteral("apps.json")), *changed);
}

void LedgerEditTest::aNewKeyEndsTheOldOneAndMovesNewerApps()
{
    const auto changed = LedgerEdit::withKeyChange(ledger(), newKeyFrom("3.9"));
    QVERIFY(changed);
    QCOMPARE(changed->key(QStringLiteral("old"))->sdkTo, QVersionNumber(2, 12));
    QCOMPARE(changed->key(QStringLiteral("new"))->sdkFrom, QVersionNumber(2, 12));
    QCOMPARE(changed->releases.at(0).key, QStringLiteral("new"));
    QCOMPARE(changed->releases.at(1).key, QStringLiteral("new"));
    QCOMPARE(changed->releases.at(2).key, QStringLiteral("old"));
    QVERIFY(m_rotation.findings(*changed).isEmpty());
}

void LedgerEditTest::aKeyInBetweenEndsWhereTheOldOneDid()
{
    KeyLedger known = *LedgerEdit::withKeyChange(ledger(), newKeyFrom("3.9"));
    const auto changed =
        LedgerEdit::withKeyChange(known, {key("middle", "2.11"), Platform::Android, {}});
    QVERIFY(changed);
    QCOMPARE(changed->key(QStringLiteral("middle"))->sdkTo, QVersionNumber(2, 12));
    QCOMPARE(changed->key(QStringLiteral("old"))->sdkTo, QVersionNumber(2, 11));
}

void LedgerEditTest::tellsWhatAnAppWithANewSdkAndTheOldKeyLoses()
{
    const auto moves = LedgerEdit::moves(ledger(), newKeyFrom("3.10"), m_rotation);
    QVERIFY(moves);
    QCOMPARE(moves->size(), 3);
    QCOMPARE(moves->at(0).before.app, QStringLiteral("3.1"));
    QVERIFY(!moves->at(1).getsNewKey());
    QCOMPARE(moves->at(1).effectBefore.cucc, QStringLiteral("works"));
    QCOMPARE(moves->at(1).effectAfter.cucc, QStringLiteral("fails"));
    QCOMPARE(moves->at(1).effectAfter.cmcc, QStringLiteral("works"));
    QVERIFY(moves->at(2).getsNewKey());
}

void LedgerEditTest::refusesABadKey_data()
{
    QTest::addColumn<KeyVersion>("wrong");
    QTest::addColumn<QString>("says");
    KeyVersion homeless = key("new", "2.12");
    homeless.scheme.clear();
    KeyVersion samePlace = key("new", "2.12");
    samePlace.reference = QStringLiteral("vault:old");
    QTest::newRow("no scheme") << homeless << "scheme";
    QTest::newRow("twice") << key("old", "2.12") << "already";
    QTest::newRow("no SDK") << key("new") << "SDK version";
    QTest::newRow("where another is kept") << samePlace << "name another place";
}

void LedgerEditTest::refusesABadKey()
{
    QFETCH(const KeyVersion, wrong);
    QFETCH(const QString, says);
    const auto changed = LedgerEdit::withKeyChange(ledger(), {wrong, Platform::Android, {}});
    QVERIFY(!changed);
    QVERIFY2(changed.error().message.contains(says), qPrintable(changed.error().message));
}

void LedgerEditTest::knowsTheFirstAppOfAnSdk()
{
    const auto first = [](int minor) {
        return LedgerEdit::firstAppWith(ledger(), QStringLiteral("shop"), Platform::Android,
                                        QVersionNumber(2, minor));
    };
    QCOMPARE(first(12), QStringLiteral("3.9"));
    QCOMPARE(first(14), QString());
}

void LedgerEditTest::findsAFreeKeyId()
{
    KeyLedger known = ledger();
    known.keys << key("shop-9f2c");
    QCOMPARE(LedgerEdit::freeKeyId(known, QStringLiteral("shop"), QStringLiteral("9f2c")),
             QStringLiteral("shop-9f2c-2"));
    QCOMPARE(LedgerEdit::freeKeyId(known, QStringLiteral("shop"), {}), QStringLiteral("shop"));
}

} // namespace numauth::scheme

std::unique_ptr<QObject> makeLedgerEditTest()
{
    return std::make_unique<numauth::scheme::LedgerEditTest>();
}

#include "LedgerEditTest.moc"
