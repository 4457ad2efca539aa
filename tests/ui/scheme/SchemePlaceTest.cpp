#include "ui/scheme/SchemePlace.h"

#include "models/workspace/Workspace.h"
#include "ui/scheme/SchemeDetail.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// Drives the real place offscreen on the sample workspace.
class SchemePlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSampleSchemeDoesNotMatchItsPackage();
    void aCreatedSchemeIsReadOnly();
    void aDroppedPackageMakesADraftThatMatches();
    void aFileThatIsNoPackageIsRefused();

private:
    scheme::SchemeRules m_rules = *scheme::SchemeRules::load();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SchemePlace> m_place;
};

void SchemePlaceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(workspace::Workspace::createSample(m_folder->filePath(QStringLiteral("shop"))));
    m_place = std::make_unique<SchemePlace>(m_rules);
    m_place->resize(1372, 816);
    m_place->show();
    m_place->openWorkspace(m_folder->filePath(QStringLiteral("shop")));
}

void SchemePlaceTest::cleanup()
{
    m_place.reset();
}

void SchemePlaceTest::theSampleSchemeDoesNotMatchItsPackage()
{
    QCOMPARE(m_place->model()->rowCount(), 1);
    QCOMPARE(m_place->counts().refuses, 1);
    QCOMPARE(*m_place->detail()->findChild<VerdictBanner *>()->verdict(), Verdict::Refuses);
    const auto *comparison = m_place->detail()->findChild<TableView *>();
    QVERIFY(comparison->model()->rowCount() >= 2);
}

void SchemePlaceTest::aCreatedSchemeIsReadOnly()
{
    auto *signature =
        m_place->detail()->findChild<QLineEdit *>(QStringLiteral("scheme.field.packageSignature"));
    QVERIFY(signature);
    QVERIFY(signature->isReadOnly());
}

void SchemePlaceTest::aDroppedPackageMakesADraftThatMatches()
{
    const QString empty = m_folder->filePath(QStringLiteral("empty"));
    QVERIFY(workspace::Workspace::create(empty, QStringLiteral("empty")));
    m_place->openWorkspace(empty);
    QCOMPARE(m_place->model()->rowCount(), 0);
    const QString apk = m_folder->filePath(QStringLiteral("shop/packages/shop-release.apk"));
    QVERIFY(m_place->canTake(apk));
    m_place->take({apk});
    QTRY_COMPARE(m_place->model()->rowCount(), 1);
    const SchemeRow &row = m_place->model()->row(0);
    QVERIFY(row.scheme);
    QCOMPARE(row.scheme->packageSignature.size(), 32);
    QVERIFY(row.verdict() != Verdict::Refuses);
    QVERIFY(QFile::exists(QDir(empty).filePath(QStringLiteral("schemes/%1.json").arg(row.id))));
}

void SchemePlaceTest::aFileThatIsNoPackageIsRefused()
{
    const QString path = m_folder->filePath(QStringLiteral("broken.apk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no zip at all");
    file.close();
    QString sentence;
    connect(m_place.get(), &shell::Place::toastRequested, this,
            [&sentence](const ToastMessage &message) { sentence = message.text; });
    m_place->take({path});
    QTRY_VERIFY(!sentence.isEmpty());
    QCOMPARE(m_place->model()->rowCount(), 1);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeSchemePlaceTest()
{
    return std::make_unique<numauth::ui::SchemePlaceTest>();
}

#include "SchemePlaceTest.moc"
