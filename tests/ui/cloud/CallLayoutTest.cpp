#include "tests/ui/cloud/CloudFixture.h"
#include "ui/cloud/AnswerPanel.h"
#include "ui/cloud/CallForm.h"
#include "ui/cloud/EnvironmentBar.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/ThemeSwitch.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace numauth::ui {

/// How the place shares its room, in both languages, in the lowest window that is common.
class CallLayoutTest : public QObject, private CloudFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatMayBeLeftOutIsFolded_data() { languages(); }
    void whatMayBeLeftOutIsFolded();
    void aFoldOpensForAValue();
    void aFoldOpensForAnError();
    void aLeftoverIsSentWhenItIsFilledIn();
    void theFormHasItsHeightBeforeTheCall_data() { languages(); }
    void theFormHasItsHeightBeforeTheCall();
    void theVerdictIsReadWhole_data() { languages(); }
    void theVerdictIsReadWhole();
    void theTabsOfTheAnswerStandBesideEachOther_data() { languages(); }
    void theTabsOfTheAnswerStandBesideEachOther();
    void nothingOfTheHeadIsSqueezed_data() { languages(); }
    void nothingOfTheHeadIsSqueezed();
    void theStepsOfTheSignatureNeedNoSidewaysScrolling();
    void aTokenIsMintedForTheChosenCarrier();
    void theRequestIsCopiedAsCode();
    void theButtonOfLiveNamesTheCost();
    void theBannerLeadsBackToTheSandbox();

private:
    static void languages();
    void use(const char *operation);
    QLineEdit *editor(const char *parameter) const;

    shell::LanguageSwitch m_languages;
    ThemeSwitch m_themes;
};

void CallLayoutTest::languages()
{
    QTest::addColumn<bool>("isChinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void CallLayoutTest::init()
{
    m_themes.choose(ThemeChoice::Light);
    m_languages.choose(QByteArrayView(QTest::currentDataTag()) == "Chinese" ? Language::Chinese
                                                                            : Language::English);
    openPlace();
    m_place->resize(1212, 730);
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
}

void CallLayoutTest::cleanup()
{
    m_place.reset();
    m_languages.choose(Language::English);
}

void CallLayoutTest::use(const char *operation)
{
    m_place->openThing(QString::fromLatin1(operation));
    QTest::qWait(50);
}

QLineEdit *CallLayoutTest::editor(const char *parameter) const
{
    return m_place->form()->findChild<QLineEdit *>(QStringLiteral("cloud.parameter.") +
                                                   QString::fromLatin1(parameter));
}

void CallLayoutTest::whatMayBeLeftOutIsFolded()
{
    use("SendSmsVerifyCode");
    QVERIFY(editor("PhoneNumber")->isVisible());
    QVERIFY(!editor("OutId")->isVisible());
    auto *optional = child<QToolButton>("cloud.fold.optional");
    QVERIFY2(optional->text().startsWith(QStringLiteral("11")), qPrintable(optional->text()));
    optional->click();
    QVERIFY(editor("OutId")->isVisible());
    QVERIFY(!editor("OwnerId")->isVisible());
    child<QToolButton>("cloud.fold.leftovers")->click();
    QVERIFY(editor("OwnerId")->isVisible());
}

void CallLayoutTest::aFoldOpensForAValue()
{
    use("GetMobile");
    m_place->form()->setValue(QStringLiteral("OutId"), QStringLiteral("order-1"));
    QVERIFY(editor("OutId")->isVisible());
    use("DescribeVerifyScheme");
    QVERIFY(!editor("CustomerId")->isVisible());
}

void CallLayoutTest::aFoldOpensForAnError()
{
    use("SendSmsVerifyCode");
    editor("ValidTime")->setText(QStringLiteral("soon"));
    QVERIFY(!editor("ValidTime")->isVisible());
    m_place->runAction()->trigger();
    QVERIFY(editor("ValidTime")->isVisible());
}

void CallLayoutTest::aLeftoverIsSentWhenItIsFilledIn()
{
    use("GetMobile");
    editor("OwnerId")->setText(QStringLiteral("7"));
    QCOMPARE(m_place->form()->values().value(QStringLiteral("OwnerId")), QStringLiteral("7"));
}

void CallLayoutTest::theFormHasItsHeightBeforeTheCall()
{
    for (const char *operation : {"GetMobile", "SendSmsVerifyCode"}) {
        use(operation);
        const auto *scroll =
            qobject_cast<QScrollArea *>(m_place->form()->parentWidget()->parentWidget());
        QVERIFY(scroll);
        QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
    }
}

void CallLayoutTest::theVerdictIsReadWhole()
{
    use("GetMobile");
    m_place->form()->setValue(QStringLiteral("AccessToken"), QStringLiteral("sandbox-unknown"));
    send();
    QTest::qWait(50);
    const auto *banner = child<VerdictBanner>("cloud.answer.banner");
    QVERIFY(banner->sentence().size() > 20);
    for (const QLabel *label : banner->findChildren<QLabel *>()) {
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed, qPrintable(label->text()));
        QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
                 qPrintable(label->text()));
    }
}

void CallLayoutTest::theTabsOfTheAnswerStandBesideEachOther()
{
    use("GetMobile");
    child<QPushButton>("cloud.mint.AccessToken")->click();
    send();
    QTest::qWait(50);
    const auto *tabs = child<QTabBar>("cloud.answer.tabs");
    QVERIFY(tabs->tabRect(tabs->count() - 1).right() <= tabs->width());
    QVERIFY(child<QToolButton>("cloud.answer.reveal")->isVisible());
}

void CallLayoutTest::nothingOfTheHeadIsSqueezed()
{
    for (const cloud::Operation &operation : m_operations.operations()) {
        use(qPrintable(operation.name));
        for (const char *name : {"cloud.environment", "cloud.algorithm", "cloud.send"}) {
            const auto *widget = child<QWidget>(name);
            QVERIFY2(widget->width() >= widget->sizeHint().width(),
                     qPrintable(operation.name + QLatin1Char(' ') + QLatin1StringView(name)));
        }
    }
}

void CallLayoutTest::theStepsOfTheSignatureNeedNoSidewaysScrolling()
{
    const auto *view = child<QWidget>("cloud.signature.1");
    const QWidget *content = view->parentWidget();
    QVERIFY2(content->width() <= content->parentWidget()->width(),
             qPrintable(QString::number(content->width())));
}

void CallLayoutTest::aTokenIsMintedForTheChosenCarrier()
{
    use("GetMobile");
    child<QComboBox>("cloud.carrier")->setCurrentIndex(2);
    child<QPushButton>("cloud.mint.AccessToken")->click();
    const auto token = m_sandbox->token(editor("AccessToken")->text());
    QVERIFY(token);
    QCOMPARE(token->carrier, sandbox::Carrier::Ctcc);
}

void CallLayoutTest::theRequestIsCopiedAsCode()
{
    use("GetMobile");
    child<QComboBox>("cloud.code.language")->setCurrentIndex(1);
    child<QToolButton>("cloud.copyCode")->defaultAction()->trigger();
    QVERIFY(
        QGuiApplication::clipboard()->text().contains(QStringLiteral("numauth call GetMobile")));
    QCOMPARE(child<QTabBar>("cloud.details.tabs")->currentIndex(), 1);
}

void CallLayoutTest::theButtonOfLiveNamesTheCost()
{
    auto *environment = m_place->findChild<EnvironmentBar *>();
    use("GetMobile");
    environment->setLive(true);
    const QString billed = m_place->runAction()->text();
    use("DescribeVerifyScheme");
    QVERIFY(billed.startsWith(m_place->runAction()->text()));
    QVERIFY2(billed.contains(QStringLiteral("billed")), qPrintable(billed));
}

void CallLayoutTest::theBannerLeadsBackToTheSandbox()
{
    auto *environment = m_place->findChild<EnvironmentBar *>();
    environment->setLive(true);
    auto *back = child<QPushButton>("cloud.toSandbox");
    QVERIFY(back->isVisible());
    back->click();
    QVERIFY(!environment->isLive());
    QVERIFY(!back->isVisible());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeCallLayoutTest()
{
    return std::make_unique<numauth::ui::CallLayoutTest>();
}

#include "CallLayoutTest.moc"
