#include "models/workspace/SchemeMigration.h"

#include <QTest>

#include <memory>

namespace numauth::workspace {

using scheme::AppRelease;
using scheme::KeyLedger;
using scheme::Scheme;
using scheme::StoredScheme;
using Step = SchemeMigration::Step;

namespace {

StoredScheme stored(const char *id, const char *replaces = "")
{
    Scheme scheme;
    scheme.name = QString::fromLatin1(id);
    scheme.replaces = QString::fromLatin1(replaces);
    return {scheme.name, scheme};
}

KeyLedger ledgerWith(const QList<std::pair<const char *, const char *>> &releases)
{
    KeyLedger ledger;
    for (const auto &[app, scheme] : releases) {
        AppRelease release;
        release.app = QString::fromLatin1(app);
        release.scheme = QString::fromLatin1(scheme);
        ledger.releases << release;
    }
    return ledger;
}

CloudStates answers(const char *id)
{
    CloudStates states;
    states.put({QStringLiteral("live"),
                QString::fromLatin1(id),
                QStringLiteral("FC1"),
                CloudState::KeyAnswers,
                {},
                {}});
    return states;
}

} // namespace

class SchemeMigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithAClone();
    void aCloneIsVerifiedFirst();
    void switchesAppVersionsOnceTheKeyAnswers();
    void isTheSameSeenFromEitherScheme();
    void countsWhoStillUsesTheOldScheme();
    void isDoneWhenTheOldSchemeIsGone();
};

void SchemeMigrationTest::beginsWithAClone()
{
    const auto migration = SchemeMigration::of(QStringLiteral("shop"), {stored("shop")}, {}, {});
    QCOMPARE(migration.next(), Step::Clone);
    QVERIFY(migration.successor.isEmpty());
}

void SchemeMigrationTest::aCloneIsVerifiedFirst()
{
    const auto migration = SchemeMigration::of(QStringLiteral("shop"),
                                               {stored("shop"), stored("shop-2", "shop")}, {}, {});
    QCOMPARE(migration.successor, QStringLiteral("shop-2"));
    QCOMPARE(migration.next(), Step::Verify);
}

void SchemeMigrationTest::switchesAppVersionsOnceTheKeyAnswers()
{
    const auto migration =
        SchemeMigration::of(QStringLiteral("shop"), {stored("shop"), stored("shop-2", "shop")},
                            ledgerWith({{"3.8", "shop"}}), answers("shop-2"));
    QCOMPARE(migration.next(), Step::Switch);
}

void SchemeMigrationTest::isTheSameSeenFromEitherScheme()
{
    const QList<StoredScheme> schemes{stored("shop"), stored("shop-2", "shop")};
    const auto left = SchemeMigration::of(QStringLiteral("shop"), schemes, {}, {});
    const auto right = SchemeMigration::of(QStringLiteral("shop-2"), schemes, {}, {});
    QCOMPARE(left.old, right.old);
    QCOMPARE(left.successor, right.successor);
}

void SchemeMigrationTest::countsWhoStillUsesTheOldScheme()
{
    const auto migration = SchemeMigration::of(
        QStringLiteral("shop"), {stored("shop"), stored("shop-2", "shop")},
        ledgerWith({{"3.10", "shop-2"}, {"3.9", "shop-2"}, {"3.8", "shop"}, {"3.7", "shop"}}),
        answers("shop-2"));
    QCOMPARE(migration.next(), Step::Delete);
    QCOMPARE(migration.firstApp, QStringLiteral("3.9"));
    QCOMPARE(migration.releasesOnOld, 2);
}

void SchemeMigrationTest::isDoneWhenTheOldSchemeIsGone()
{
    const auto migration = SchemeMigration::of(QStringLiteral("shop-2"), {stored("shop-2", "shop")},
                                               ledgerWith({{"3.9", "shop-2"}}), answers("shop-2"));
    QVERIFY(migration.old.isEmpty());
    QCOMPARE(migration.next(), Step::Done);
}

} // namespace numauth::workspace

std::unique_ptr<QObject> makeSchemeMigrationTest()
{
    return std::make_unique<numauth::workspace::SchemeMigrationTest>();
}

#include "SchemeMigrationTest.moc"
