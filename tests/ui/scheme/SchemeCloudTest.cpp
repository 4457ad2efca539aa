#include "models/cloud/OwnEnvironments.h"
#include "tests/ui/scheme/SchemeFixture.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/VerdictBanner.h"

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QTimer>

#include <memory>

namespace numauth::ui {

/// Schemes and keys between the workspace and an environment, driven offscreen.
class SchemeCloudTest : public QObject, private SchemeFixture
{
    Q_OBJECT

private slots:
    void init() { openPlace(); }
    void cleanup() { closePlace(); }
    void pushShowsItsCallsFirst();
    void pullPutsTheKeyIntoTheVault();
    void pullAsksForTheVaultFirst();
    void anotherEnvironmentIsSaidAndAskedFor();
    void whatTheCloudCreatesIsInTheFiles();
    void aDeletionInLiveNeedsItsCodeTyped();

private:
    void useGateway();
    void answerCode(const QString &code);
};

void SchemeCloudTest::pushShowsItsCallsFirst()
{
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    QVERIFY(dialog());
    QVERIFY(!m_place->model()->row(1).cloud);
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).cloud);
    QCOMPARE(m_place->model()->row(1).cloud->state, workspace::CloudState::CreatedHere);
    QVERIFY(m_place->model()->row(1).scheme->schemeCode.isEmpty());
    QTRY_COMPARE(m_place->dock()->table(SchemeDock::CloudTab)->model()->rowCount(), 1);
}

void SchemeCloudTest::pullPutsTheKeyIntoTheVault()
{
    openVault();
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).cloud);
    action("scheme.pull")->trigger();
    QTRY_COMPARE(m_place->model()->row(1).cloud->state, workspace::CloudState::KeyAnswers);
    QTRY_COMPARE(m_vault->entries()->size(), 1);
}

void SchemeCloudTest::pullAsksForTheVaultFirst()
{
    action("scheme.pull")->trigger();
    QVERIFY(dialog());
    QCOMPARE(dialog()->objectName(), QStringLiteral("vault.dialog"));
}

void SchemeCloudTest::anotherEnvironmentIsSaidAndAskedFor()
{
    const auto *banner = find<VerdictBanner>("scheme.live.banner");
    QVERIFY(!banner->isVisible());
    find<SegmentedGroup>("cloud.environment")->setCurrentIndex(1);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(QStringLiteral("real")));
    openVault();
    useGateway();
    QCOMPARE(banner->head(), QStringLiteral("staging"));
    action("scheme.pull")->trigger();
    QVERIFY(dialog());
    QVERIFY(dialog()->windowTitle().contains(QStringLiteral("staging")));
    dialog()->reject();
    QVERIFY(!m_place->model()->row(0).cloud);
    m_place->openWorkspace(shop());
    QVERIFY(!banner->isVisible());
}

void SchemeCloudTest::whatTheCloudCreatesIsInTheFiles()
{
    openVault();
    useGateway();
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    confirm();
    QTRY_VERIFY(!m_place->model()->row(1).scheme->schemeCode.isEmpty());
    const QString code = m_place->model()->row(1).scheme->schemeCode;
    QVERIFY(find<QLineEdit>("scheme.field.packageSignature")->isReadOnly());
    action("scheme.pull")->trigger();
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).scheme->keyReference.startsWith(QStringLiteral("vault:")));
    QVERIFY(m_vault->value(m_place->model()->row(1).scheme->keyReference.mid(6)));
    m_place->openThing(m_place->model()->row(1).id);
    action("scheme.deleteInCloud")->trigger();
    QVERIFY(dialog());
    answerCode(code);
    confirm();
    QTRY_VERIFY(m_place->model()->row(1).scheme->schemeCode.isEmpty());
    QVERIFY(!find<QLineEdit>("scheme.field.packageSignature")->isReadOnly());
}

void SchemeCloudTest::aDeletionInLiveNeedsItsCodeTyped()
{
    useGateway();
    action("scheme.takeSignature")->trigger();
    action("scheme.push")->trigger();
    confirm();
    QTRY_VERIFY(!m_place->model()->row(1).scheme->schemeCode.isEmpty());
    const QString code = m_place->model()->row(1).scheme->schemeCode;
    action("scheme.deleteInCloud")->trigger();
    answerCode(code.chopped(1));
    confirm();
    QCOMPARE(m_place->model()->row(1).scheme->schemeCode, code);
    QCOMPARE(m_place->model()->row(1).cloud->state, workspace::CloudState::CreatedHere);
}

void SchemeCloudTest::useGateway()
{
    qputenv("NUMAUTH_GATEWAY_ID", m_sandbox->credentials().accessKeyId.toUtf8());
    qputenv("NUMAUTH_GATEWAY_SECRET", m_sandbox->credentials().accessKeySecret.reveal());
    const QString folder = shop();
    cloud::OwnEnvironments own = *cloud::OwnEnvironments::open(folder);
    cloud::CredentialSource source;
    source.kind = cloud::CredentialSource::Kind::References;
    source.accessKeyId = QStringLiteral("env:NUMAUTH_GATEWAY_ID");
    source.accessKeySecret = QStringLiteral("env:NUMAUTH_GATEWAY_SECRET");
    own.put({QStringLiteral("staging"), m_sandbox->url(), source});
    QVERIFY(own.write(folder));
    m_place->reloadEnvironments();
    find<SegmentedGroup>("cloud.environment")->setCurrentIndex(2);
}

void SchemeCloudTest::answerCode(const QString &code)
{
    QTimer::singleShot(0, qApp, [code] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), QStringLiteral("cloud.live.code"));
        dialog->setTextValue(code);
        dialog->accept();
    });
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeSchemeCloudTest()
{
    return std::make_unique<numauth::ui::SchemeCloudTest>();
}

#include "SchemeCloudTest.moc"
