#include "ui/cloud/CloudPlace.h"

#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallForm.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

/// Drives the real place offscreen against a sandbox of its own.
class CloudPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyOperationHasAForm();
    void aMintedTokenGetsTheNumberOnce();
    void theSignatureStepsHideTheToken();
    void aMissingParameterIsNamedAndNothingIsSent();
    void aStoppedSandboxIsSaid();
    void theWorkspacesLateTokenIsFilledInAndSaidToBeOver();
    void aBrokenStartScenarioIsSaid();

private:
    Verdict send();
    void mint();
    static void writeStart(const QTemporaryDir &folder, const QByteArray &scenario);

    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    cloud::ErrorTable m_errors = *cloud::ErrorTable::open();
    SystemClock m_clock;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    std::unique_ptr<CloudPlace> m_place;
};

void CloudPlaceTest::init()
{
    m_sandbox = std::make_unique<sandbox::SandboxServer>(m_clock);
    QVERIFY(m_sandbox->start({}));
    m_place = std::make_unique<CloudPlace>(m_operations, m_errors, *m_sandbox);
    m_place->resize(1372, 816);
    m_place->show();
}

void CloudPlaceTest::cleanup()
{
    m_place.reset();
}

void CloudPlaceTest::mint()
{
    auto *button = m_place->findChild<QPushButton *>(QStringLiteral("cloud.mint.AccessToken"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

void CloudPlaceTest::writeStart(const QTemporaryDir &folder, const QByteArray &scenario)
{
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("scenarios")));
    QFile file(folder.filePath(QStringLiteral("scenarios/start.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(scenario);
}

Verdict CloudPlaceTest::send()
{
    QSignalSpy answered(m_place.get(), &CloudPlace::answered);
    m_place->runAction()->trigger();
    if (answered.isEmpty() && !answered.wait(10000))
        return Verdict::Information;
    return *m_place->answer()->findChild<VerdictBanner *>()->verdict();
}

void CloudPlaceTest::everyOperationHasAForm()
{
    for (const cloud::Operation &operation : m_operations.operations()) {
        m_place->openThing(operation.name);
        for (const cloud::Parameter &parameter : operation.parameters) {
            if (!parameter.isGatewayLeftover)
                QVERIFY2(m_place->form()->findChild<QWidget *>(
                             QStringLiteral("cloud.parameter.%1").arg(parameter.name)),
                         qPrintable(operation.name + QLatin1Char('.') + parameter.name));
        }
    }
}

void CloudPlaceTest::aMintedTokenGetsTheNumberOnce()
{
    mint();
    QCOMPARE(send(), Verdict::Ok);
    const auto *body = m_place->answer()->findChild<CodeView *>();
    QVERIFY2(body->toPlainText().contains(QStringLiteral("138****0001")),
             qPrintable(body->toPlainText()));
    QCOMPARE(send(), Verdict::Refuses);
}

void CloudPlaceTest::theSignatureStepsHideTheToken()
{
    mint();
    const QString token = m_place->form()->values().value(QStringLiteral("AccessToken"));
    QVERIFY(!token.isEmpty());
    QCOMPARE(send(), Verdict::Ok);
    for (const QString &step : {QStringLiteral("1"), QStringLiteral("2")}) {
        auto *view = m_place->findChild<CodeView *>(QStringLiteral("cloud.signature.%1").arg(step));
        QVERIFY(!view->toPlainText().isEmpty());
        QVERIFY(!view->toPlainText().contains(token));
    }
}

void CloudPlaceTest::aMissingParameterIsNamedAndNothingIsSent()
{
    m_place->runAction()->trigger();
    QVERIFY(m_sandbox->requests().isEmpty());
}

void CloudPlaceTest::aStoppedSandboxIsSaid()
{
    mint();
    m_sandbox->stop();
    m_place->runAction()->trigger();
    QCOMPARE(*m_place->answer()->findChild<VerdictBanner *>()->verdict(), Verdict::Refuses);
}

void CloudPlaceTest::theWorkspacesLateTokenIsFilledInAndSaidToBeOver()
{
    QTemporaryDir folder;
    writeStart(folder, R"({"formatVersion":1,"sandbox":{"tokens":[{"token":"sandbox-late",
        "carrier":"CTCC","phone":"18900000001","ageSeconds":100}]}})");
    m_place->openWorkspace(folder.path());
    QCOMPARE(m_place->form()->values().value(QStringLiteral("AccessToken")),
             QStringLiteral("sandbox-late"));
    const auto *row = m_place->findChild<QWidget *>(QStringLiteral("cloud.parameter.AccessToken"));
    QStringList texts;
    for (const QLabel *label : row->parentWidget()->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(QLatin1Char(' ')).contains(QStringLiteral("expired")),
             qPrintable(texts.join(QLatin1Char('|'))));
    QCOMPARE(send(), Verdict::Refuses);
}

void CloudPlaceTest::aBrokenStartScenarioIsSaid()
{
    QTemporaryDir folder;
    writeStart(folder, "{");
    m_place->openWorkspace(folder.path());
    QCOMPARE(*m_place->answer()->findChild<VerdictBanner *>()->verdict(), Verdict::Refuses);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeCloudPlaceTest()
{
    return std::make_unique<numauth::ui::CloudPlaceTest>();
}

#include "CloudPlaceTest.moc"
