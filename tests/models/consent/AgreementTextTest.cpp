#include "models/consent/AgreementText.h"

#include "tests/models/consent/PageFixture.h"

#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

QString agreement(const ConsentPage &page, Carrier carrier = Carrier::ChinaMobile,
                  const SdkVersion &sdk = plainState().sdk)
{
    CellState state = plainState();
    state.carrier = carrier;
    state.sdk = sdk;
    const PageValues values(page, productTables().attributes);
    return composeAgreement(values, state, productTables().carrierTexts);
}

ConsentPage pageWithAgreements(const QStringList &names)
{
    static const QStringList setters{QStringLiteral("setAppPrivacyOne"),
                                     QStringLiteral("setAppPrivacyTwo"),
                                     QStringLiteral("setAppPrivacyThree")};
    ConsentPage page;
    for (qsizetype index = 0; index < names.size(); ++index)
        page.attributes.insert(setters.at(index), {names.at(index), QStringLiteral("about:blank")});
    return page;
}

const QString A = QStringLiteral("《甲》");
const QString B = QStringLiteral("《乙》");
const QString C = QStringLiteral("《丙》");
const QString mobile = QStringLiteral("中国移动认证服务条款");

} // namespace

class AgreementTextTest : public QObject
{
    Q_OBJECT

private slots:
    void aloneTheCarriersAgreementFollowsTheStart();
    void ownAgreementsFollowTheCarriers();
    void theCarriersAgreementStandsAtItsIndex_data();
    void theCarriersAgreementStandsAtItsIndex();
    void emptyNamesAreLeftOut();
    void thePopupOfIosTakesItsOwnStartAndEnd();
    void connectorsAreReplacedOneByOne();
    void startAndEndCanBeReplaced();
    void withoutABoxTheStartNamesTheLabel();
    void marksCountOnlyAsSingleKnownCharacters_data();
    void marksCountOnlyAsSingleKnownCharacters();
    void theNameDependsOnCarrierAndVersion();
};

void AgreementTextTest::aloneTheCarriersAgreementFollowsTheStart()
{
    QCOMPARE(agreement({}), QStringLiteral("我已阅读并同意") + mobile);
}

void AgreementTextTest::ownAgreementsFollowTheCarriers()
{
    QCOMPARE(agreement(pageWithAgreements({A, B, C})),
             QStringLiteral("我已阅读并同意") + mobile + QStringLiteral("和") + A +
                 QStringLiteral("、") + B + QStringLiteral("、") + C);
}

void AgreementTextTest::theCarriersAgreementStandsAtItsIndex_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("text");
    const QString start = QStringLiteral("我已阅读并同意");
    const QString both = QStringLiteral("和");
    const QString comma = QStringLiteral("、");
    QTest::newRow("first") << 0 << start + mobile + both + A + comma + B;
    QTest::newRow("second") << 1 << start + A + both + mobile + comma + B;
    QTest::newRow("last") << 2 << start + A + both + B + comma + mobile;
    QTest::newRow("beyond the last") << 9 << start + A + both + B + comma + mobile;
}

void AgreementTextTest::theCarriersAgreementStandsAtItsIndex()
{
    QFETCH(int, index);
    QFETCH(QString, text);
    ConsentPage page = pageWithAgreements({A, B});
    page.attributes.insert(QStringLiteral("setPrivacyOperatorIndex"), {index});
    QCOMPARE(agreement(page), text);
}

void AgreementTextTest::emptyNamesAreLeftOut()
{
    QCOMPARE(agreement(pageWithAgreements({QString(), B})),
             QStringLiteral("我已阅读并同意") + mobile + QStringLiteral("和") + B);
}

void AgreementTextTest::connectorsAreReplacedOneByOne()
{
    ConsentPage page = pageWithAgreements({A, B, C});
    page.attributes.insert(QStringLiteral("setPrivacyConectTexts"),
                           QJsonArray({QJsonArray{QStringLiteral("\n")}}));
    QCOMPARE(agreement(page), QStringLiteral("我已阅读并同意") + mobile + QStringLiteral("\n") + A +
                                  QStringLiteral("、") + B + QStringLiteral("、") + C);
}

void AgreementTextTest::startAndEndCanBeReplaced()
{
    const ConsentPage page = pageWith({{"setPrivacyBefore", QStringLiteral("同意")},
                                       {"setPrivacyEnd", QStringLiteral("并登录")},
                                       {"setCheckboxHidden", true}});
    QCOMPARE(agreement(page), QStringLiteral("同意") + mobile + QStringLiteral("并登录"));
}

void AgreementTextTest::withoutABoxTheStartNamesTheLabel()
{
    const ConsentPage page =
        pageWith({{"setCheckboxHidden", true}, {"setLogBtnText", QStringLiteral("本机登录")}});
    QCOMPARE(agreement(page), QStringLiteral("点击本机登录表示您已阅读并同意") + mobile);
}

void AgreementTextTest::marksCountOnlyAsSingleKnownCharacters_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("counts");
    const auto row = [](const char *prefix, const char *suffix, bool counts) {
        QTest::addRow("%s %s", prefix, suffix)
            << QString::fromUtf8(prefix) << QString::fromUtf8(suffix) << counts;
    };
    row("《", "》", true);
    row("【", "】", true);
    row("<", ">", true);
    row("（", "）", true);
    row("\"", "\"", true);
    row("《《", "》", false);
    row("《", "", false);
    row("{", "}", false);
}

void AgreementTextTest::marksCountOnlyAsSingleKnownCharacters()
{
    QFETCH(QString, prefix);
    QFETCH(QString, suffix);
    QFETCH(bool, counts);
    const ConsentPage page =
        pageWith({{"setVendorPrivacyPrefix", prefix}, {"setVendorPrivacySuffix", suffix}});
    const QString name = counts ? prefix + mobile + suffix : mobile;
    QCOMPARE(agreement(page), QStringLiteral("我已阅读并同意") + name);
}

void AgreementTextTest::theNameDependsOnCarrierAndVersion()
{
    const auto ends = [](Carrier carrier, std::array<int, 4> sdk, const char *name) {
        return agreement({}, carrier, SdkVersion{sdk}).endsWith(QString::fromUtf8(name));
    };
    QVERIFY(ends(Carrier::ChinaTelecom, {2, 14, 23, 0}, "天翼账号认证服务条款"));
    QVERIFY(ends(Carrier::ChinaUnicom, {2, 14, 23, 0}, "中国联通认证服务协议"));
    QVERIFY(ends(Carrier::ChinaUnicom, {2, 12, 15, 0}, "联通统一认证服务条款"));
}

void AgreementTextTest::thePopupOfIosTakesItsOwnStartAndEnd()
{
    ConsentPage page = pageWith(
        {{"privacyPreText", QStringLiteral("同意")}, {"privacySufText", QStringLiteral("后登录")}});
    page.platform = Platform::Ios;
    const auto popup = [&page] {
        return composeIosAlertAgreement(PageValues(page, productTables().attributes), mobile);
    };
    const QString item = QStringLiteral("《%1》").arg(mobile);
    QCOMPARE(popup(), QStringLiteral("同意%1后登录").arg(item));
    page.attributes.insert(QStringLiteral("privacyAlertPreText"), {QStringLiteral("请阅读")});
    page.attributes.insert(QStringLiteral("privacyAlertSufText"), {QString()});
    QCOMPARE(popup(), QStringLiteral("请阅读") + item);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeAgreementTextTest()
{
    return std::make_unique<numauth::consent::AgreementTextTest>();
}

#include "AgreementTextTest.moc"
