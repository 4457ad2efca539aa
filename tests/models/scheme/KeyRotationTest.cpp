#include "models/scheme/KeyRotation.h"

#include "models/base/UtcZone.h"

#include <QTest>

#include <memory>

namespace numauth::scheme {

namespace {

const QByteArray ledgerText = R"({
  "formatVersion": 1,
  "keys": [
    {"id": "old", "scheme": "shop", "reference": "vault:shop-old", "sdkTo": "2.12"},
    {"id": "new", "scheme": "shop", "reference": "vault:shop-new", "sdkFrom": "2.12",
     "created": "2026-01-02T03:04:05Z"}
  ],
  "releases": [
    {"app": "3.1", "platform": "android", "sdk": "2.10.1", "scheme": "shop", "key": "old",
     "keptIn": "client"},
    {"app": "3.2", "platform": "android", "sdk": "2.12.0", "scheme": "shop", "key": "old",
     "keptIn": "server"},
    {"app": "3.3", "platform": "android", "sdk": "2.10.1", "scheme": "shop", "key": "new",
     "keptIn": "client"},
    {"app": "3.2", "platform": "ios", "sdk": "2.12.0", "scheme": "shop", "key": "old",
     "keptIn": "server"}
  ],
  "later": true
})";

KeyLedger ledger()
{
    return *KeyLedger::read(ledgerText, QStringLiteral("apps.json"));
}

} // namespace

class KeyRotationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhichKeyAnAppGets();
    void aTrailingZeroMakesNoOtherVersion();
    void anOldKeyInANewSdkFailsOnUnicomOnly();
    void aNewKeyInAnOldSdkCannotBeJudged();
    void aWrongPairNamesBothKeysAndWhereTheyStand();
    void aVersionThatTheLedgerLacksCannotBeJudged();
    void iosIsNotAffected();
    void saysWhenNoKeyOrSeveralFit();
    void mobileIsReadyAfterTenMinutes();
    void h5IsReadyOnTheSecondWorkingDay();
    void keepsWhatItDoesNotKnow();
    void refusesABadLedger_data();
    void refusesABadLedger();

private:
    KeyRotation m_rotation;
};

void KeyRotationTest::initTestCase()
{
    const auto rotation = KeyRotation::load();
    QVERIFY2(rotation, rotation ? "" : qPrintable(rotation.error().message));
    m_rotation = *rotation;
}

void KeyRotationTest::tellsWhichKeyAnAppGets()
{
    const KeyLedger known = ledger();
    const auto answer = m_rotation.keyFor(known, QStringLiteral("3.2"), QVersionNumber(2, 12), {},
                                          Platform::Android);
    QVERIFY(answer.key);
    QCOMPARE(answer.key->id, QStringLiteral("new"));
    QCOMPARE(answer.effect.id, QStringLiteral("oldKeyNewSdk"));
    QVERIFY(answer.keeping.en.contains(QStringLiteral("server")));
}

void KeyRotationTest::aTrailingZeroMakesNoOtherVersion()
{
    KeyVersion key;
    key.sdkFrom = QVersionNumber(2, 12, 0);
    key.sdkTo = QVersionNumber(2, 14);
    QVERIFY(key.isFor(QVersionNumber(2, 12)));
    QVERIFY(!key.isFor(QVersionNumber(2, 14, 0)));
}

void KeyRotationTest::anOldKeyInANewSdkFailsOnUnicomOnly()
{
    const KeyEffect effect = m_rotation.effect(ledger(), ledger().releases.at(1));
    QCOMPARE(effect.cmcc, QStringLiteral("works"));
    QCOMPARE(effect.cucc, QStringLiteral("fails"));
    QCOMPARE(effect.ctcc, QStringLiteral("works"));
    QCOMPARE(m_rotation.findings(ledger()).size(), 2);
}

void KeyRotationTest::aNewKeyInAnOldSdkCannotBeJudged()
{
    const KeyEffect effect = m_rotation.effect(ledger(), ledger().releases.at(2));
    QCOMPARE(effect.id, QStringLiteral("newKeyOldSdk"));
    QCOMPARE(effect.cucc, QStringLiteral("unknown"));
    QCOMPARE(effect.evidence, Evidence::Unknown);
}

void KeyRotationTest::aWrongPairNamesBothKeysAndWhereTheyStand()
{
    const KeyLedger known = ledger();
    const AppRelease &release = known.releases.at(1);
    const QList<Finding> found = m_rotation.findingsOf(known, release.scheme, release.app);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().ruleId, QStringLiteral("scheme.key.oldKeyNewSdk"));
    const LocalText message = found.first().message;
    for (const QString &text : {message.zh, message.en}) {
        QVERIFY2(text.contains(release.app) && text.contains(release.sdk.toString()) &&
                     text.contains(known.shownKey(release.key)) &&
                     text.contains(known.keys.at(1).shownName()) &&
                     text.contains(QStringLiteral("apps.json")),
                 qPrintable(text));
    }
}

void KeyRotationTest::aVersionThatTheLedgerLacksCannotBeJudged()
{
    const QString scheme = ledger().releases.first().scheme;
    const QList<Finding> found = m_rotation.findingsOf(ledger(), scheme, QStringLiteral("99.0"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().ruleId, QStringLiteral("scheme.key.noRelease"));
    QCOMPARE(found.first().severity, Severity::Note);
    QVERIFY(m_rotation.findingsOf(ledger(), QStringLiteral("another"), QStringLiteral("99.0"))
                .isEmpty());
}

void KeyRotationTest::iosIsNotAffected()
{
    QCOMPARE(m_rotation.effect(ledger(), ledger().releases.at(3)).id,
             QStringLiteral("iosUnaffected"));
}

void KeyRotationTest::saysWhenNoKeyOrSeveralFit()
{
    KeyLedger known = ledger();
    const auto asked = [&] {
        return m_rotation
            .keyFor(known, QStringLiteral("9"), QVersionNumber(2, 12), QStringLiteral("shop"),
                    Platform::Android)
            .effect.id;
    };
    QCOMPARE(asked(), QStringLiteral("match"));
    known.keys[0].sdkTo = {};
    QCOMPARE(asked(), QStringLiteral("severalKeys"));
    known.keys.clear();
    QCOMPARE(asked(), QStringLiteral("noKey"));
}

void KeyRotationTest::mobileIsReadyAfterTenMinutes()
{
    const QDateTime created = ledger().keys.at(1).created;
    const auto clocks = m_rotation.clocks(Platform::Android, created);
    QCOMPARE(clocks.size(), 2);
    QCOMPARE(*clocks.at(0).ready, created.addSecs(600));
    QVERIFY2(!clocks.at(1).ready, "no time is documented for the others");
}

void KeyRotationTest::h5IsReadyOnTheSecondWorkingDay()
{
    const QDateTime friday(QDate(2026, 1, 2), QTime(9, 0), utcZone);
    QCOMPARE(m_rotation.clocks(Platform::H5, friday).at(0).ready->date(), QDate(2026, 1, 6));
    QVERIFY(!m_rotation.clocks(Platform::H5, {}).at(0).ready);
}

void KeyRotationTest::keepsWhatItDoesNotKnow()
{
    const auto again = KeyLedger::read(ledger().toBytes(), QStringLiteral("apps.json"));
    QVERIFY(again);
    QVERIFY(*again == ledger());
    QVERIFY(again->unknown.value(QStringLiteral("later")).toBool());
}

void KeyRotationTest::refusesABadLedger_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("newer") << QByteArray("\"formatVersion\": 1")
                           << QByteArray("\"formatVersion\": 2");
    QTest::newRow("twice") << QByteArray("\"id\": \"new\"") << QByteArray("\"id\": \"old\"");
    QTest::newRow("version") << QByteArray("2.10.1") << QByteArray("2.x");
    QTest::newRow("secret") << QByteArray("vault:shop-old") << QByteArray("the-key-itself");
    QTest::newRow("absent") << QByteArray("\"key\": \"new\"") << QByteArray("\"key\": \"newer\"");
    QTest::newRow("platform") << QByteArray("\"ios\"") << QByteArray("\"amiga\"");
    QTest::newRow("date") << QByteArray("2026-01-02T03:04:05Z") << QByteArray("yesterday");
}

void KeyRotationTest::refusesABadLedger()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const auto read =
        KeyLedger::read(QByteArray(ledgerText).replace(from, to), QStringLiteral("apps.json"));
    QVERIFY(!read);
    QVERIFY(!read.error().message.contains(QStringLiteral("the-key-itself")));
}

} // namespace numauth::scheme

std::unique_ptr<QObject> makeKeyRotationTest()
{
    return std::make_unique<numauth::scheme::KeyRotationTest>();
}

#include "KeyRotationTest.moc"
