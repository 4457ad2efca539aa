#include "models/workspace/SchemeImpact.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::workspace {

class SchemeImpactTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingUsesANewScheme();
    void findsReleasesAndKeysInTheLedger();
    void findsTheCodeInASuite();
    void findsTheFileNameAsAScheme();
    void anotherSchemeIsNotMeant();
    void saysWhichFileNobodyCanRead();

private:
    void write(const char *file, const QByteArray &bytes) const;
    SchemeImpact impact() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SchemeImpactTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SchemeImpactTest::write(const char *file, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(QString::fromLatin1(file));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile written(path);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(bytes);
}

SchemeImpact SchemeImpactTest::impact() const
{
    scheme::Scheme shop;
    shop.schemeCode = QStringLiteral("FC100000000000001");
    return SchemeImpact::of(m_folder->path(), QStringLiteral("shop"), shop);
}

void SchemeImpactTest::nothingUsesANewScheme()
{
    QVERIFY(impact().uses.isEmpty());
    QVERIFY(impact().unreadable.isEmpty());
}

void SchemeImpactTest::findsReleasesAndKeysInTheLedger()
{
    write("apps.json", R"({"formatVersion":1,
        "keys":[{"id":"k1","scheme":"shop"},{"id":"k2","scheme":"other"}],
        "releases":[{"app":"3.2","platform":"android","sdk":"2.12.1","scheme":"shop",
                     "keptIn":"client"}]})");
    const QList<SchemeUse> uses = impact().uses;
    QCOMPARE(uses.size(), 2);
    QCOMPARE(uses.at(0).where, QStringLiteral("3.2 (android), SDK 2.12.1"));
    QCOMPARE(uses.at(1).where, QStringLiteral("k1"));
}

void SchemeImpactTest::findsTheCodeInASuite()
{
    write("suites/smoke.json", R"({"steps":[{"parameters":{"SchemeCode":"FC100000000000001"}}]})");
    const SchemeUse expected{SchemeUse::Kind::Suite, QStringLiteral("suites/smoke.json"),
                             QStringLiteral("steps[0].parameters.SchemeCode")};
    QCOMPARE(impact().uses, QList<SchemeUse>{expected});
}

void SchemeImpactTest::findsTheFileNameAsAScheme()
{
    write("scenarios/start.json", R"({"phone":{"scheme":"shop"},"note":"shop"})");
    QCOMPARE(impact().uses.size(), 1);
    QCOMPARE(impact().uses.first().where, QStringLiteral("phone.scheme"));
}

void SchemeImpactTest::anotherSchemeIsNotMeant()
{
    write("pages/login.json", R"({"scheme":"shop-2","code":"FC10000000000000"})");
    QVERIFY(impact().uses.isEmpty());
}

void SchemeImpactTest::saysWhichFileNobodyCanRead()
{
    write("suites/broken.json", "{");
    write("apps.json", "[]");
    QCOMPARE(impact().unreadable,
             (QStringList{QStringLiteral("apps.json"), QStringLiteral("suites/broken.json")}));
}

} // namespace numauth::workspace

std::unique_ptr<QObject> makeSchemeImpactTest()
{
    return std::make_unique<numauth::workspace::SchemeImpactTest>();
}

#include "SchemeImpactTest.moc"
