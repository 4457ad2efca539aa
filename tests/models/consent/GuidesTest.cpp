#include "models/consent/edit/Guides.h"

#include <QJsonObject>
#include <QTest>

#include <memory>

namespace numauth::consent {

/// Guides as the page file holds them.
class GuidesTest : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip();
    void moveInPlace();
    void keepWhatIsNotKnown();
    void foreignEntriesStay();
    void holdHugeNumbers();
    void removeOnlyTheirOwn();
};

void GuidesTest::roundTrip()
{
    const QJsonArray stored =
        withGuide(withGuide({}, {Qt::Vertical, 24, -1}), {Qt::Horizontal, 351.26, -1});
    const QList<Guide> read = guidesOf(stored);
    QCOMPARE(read, (QList<Guide>{{Qt::Vertical, 24, 0}, {Qt::Horizontal, 351.3, 1}}));
}

void GuidesTest::moveInPlace()
{
    const QJsonArray stored =
        withGuide(withGuide({}, {Qt::Vertical, 24, -1}), {Qt::Vertical, 30, 0});
    QCOMPARE(guidesOf(stored), (QList<Guide>{{Qt::Vertical, 30, 0}}));
}

void GuidesTest::keepWhatIsNotKnown()
{
    const QJsonArray before{QJsonObject{{QStringLiteral("axis"), QStringLiteral("x")},
                                        {QStringLiteral("at"), 5},
                                        {QStringLiteral("note"), QStringLiteral("margin")}}};
    const QJsonArray after = withGuide(before, {Qt::Vertical, 6, 0});
    QCOMPARE(after.first().toObject().value(QStringLiteral("note")).toString(),
             QStringLiteral("margin"));
}

void GuidesTest::foreignEntriesStay()
{
    const QJsonArray before{QStringLiteral("mine"), QJsonObject{{QStringLiteral("axis"), 3}}};
    QVERIFY(guidesOf(before).isEmpty());
    const QJsonArray after = withGuide(before, {Qt::Vertical, 6, -1});
    QCOMPARE(after.size(), 3);
    QCOMPARE(after.first().toString(), QStringLiteral("mine"));
    QCOMPARE(guidesOf(after).first().index, 2);
}

void GuidesTest::holdHugeNumbers()
{
    const QJsonArray stored{
        QJsonObject{{QStringLiteral("axis"), QStringLiteral("y")}, {QStringLiteral("at"), 1e300}}};
    QCOMPARE(guidesOf(stored).first().at, 100000);
}

void GuidesTest::removeOnlyTheirOwn()
{
    const QJsonArray stored =
        withGuide(withGuide({}, {Qt::Vertical, 24, -1}), {Qt::Horizontal, 100, -1});
    QCOMPARE(guidesOf(withoutGuide(stored, 0)), (QList<Guide>{{Qt::Horizontal, 100, 0}}));
    QCOMPARE(withoutGuide(stored, 7), stored);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeGuidesTest()
{
    return std::make_unique<numauth::consent::GuidesTest>();
}

#include "GuidesTest.moc"
