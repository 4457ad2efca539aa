#include "ui/consent/PageSession.h"

#include "models/consent/fix/ProvenAdvice.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace numauth::ui {

namespace {

/// The login button lies on the agreement of small phones: an offset clears it.
consent::ConsentPage overlappingPage()
{
    consent::ConsentPage page;
    const auto set = [&page](const char *id, const QJsonValue &value) {
        page.attributes.insert(QLatin1StringView(id), QJsonArray{value});
    };
    set("setNumFieldOffsetY", 92);
    set("setSloganOffsetY", 136);
    set("setLogBtnOffsetY", 398);
    set("setLogBtnHeight", 48);
    set("setSwitchOffsetY_B", 12);
    set("setPrivacyOffsetY_B", 44);
    return page;
}

} // namespace

/// What the panels of the place read.
class PageSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }
    void anAdviceComesWhenItIsProven();
    void anEditAsksForItsOwnAdvice();
    void nothingIsProvenWhileAViewIsUnderTheHand();
    void theSecondPopUpIsCheckedToo();
    void aDeviceSetIsAllThatIsChecked();

private:
    void open(const consent::ConsentPage &page)
    {
        m_session->setDocument(std::make_unique<consent::ConsentDocument>(page));
    }
    LocalText advice() const
    {
        const QList<consent::GroupedFinding> &findings = m_session->matrix().findings;
        return provenAdvice(findings.first().worst.finding, findings);
    }

    std::unique_ptr<PageSession> m_session;
};

void PageSessionTest::init()
{
    m_session = std::make_unique<PageSession>(*consent::ConsentTables::open());
}

void PageSessionTest::anAdviceComesWhenItIsProven()
{
    QSignalSpy proven(m_session.get(), &PageSession::adviceProven);
    open(overlappingPage());
    QCOMPARE(m_session->matrix().worst(), consent::Verdict::Refuses);
    QVERIFY(advice().isEmpty());
    QVERIFY(proven.wait());
    QVERIFY2(advice().en.contains(QLatin1StringView("setLogBtnOffsetY")), qPrintable(advice().en));
}

void PageSessionTest::anEditAsksForItsOwnAdvice()
{
    QSignalSpy proven(m_session.get(), &PageSession::adviceProven);
    open(overlappingPage());
    QVERIFY(proven.wait());
    const QString before = advice().en;
    m_session->document()->setAttribute(QStringLiteral("setLogBtnOffsetY"), QJsonArray{390});
    QVERIFY(advice().isEmpty());
    QVERIFY(proven.wait());
    QVERIFY(advice().en != before);
}

void PageSessionTest::nothingIsProvenWhileAViewIsUnderTheHand()
{
    QSignalSpy proven(m_session.get(), &PageSession::adviceProven);
    open(consent::ConsentPage());
    m_session->setUnderHand(true);
    m_session->document()->replacePage(overlappingPage(), QStringLiteral("drag"));
    QVERIFY(!proven.wait(400));
    m_session->setUnderHand(false);
    QVERIFY(proven.wait());
}

void PageSessionTest::theSecondPopUpIsCheckedToo()
{
    open(overlappingPage());
    const qsizetype cells = m_session->matrix().cells.size();
    m_session->document()->setAttribute(QStringLiteral("setPrivacyAlertIsNeedShow"),
                                        QJsonArray{true});
    QCOMPARE(m_session->matrix().cells.size(), 2 * cells);
    QVERIFY(std::ranges::any_of(m_session->matrix().cells, [](const consent::MatrixCell &cell) {
        return cell.state.isAlertShown;
    }));
}

void PageSessionTest::aDeviceSetIsAllThatIsChecked()
{
    open(overlappingPage());
    const QString id = m_session->devices().first().id;
    consent::DeviceFile file;
    file.sets << consent::DeviceSet{QStringLiteral("one"), {id}};
    m_session->setDeviceFile(file);
    m_session->setDeviceSet(QStringLiteral("one"));
    QCOMPARE(m_session->devices().size(), 1);
    QCOMPARE(m_session->matrix().cells.size(), 3);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePageSessionTest()
{
    return std::make_unique<numauth::ui::PageSessionTest>();
}

#include "PageSessionTest.moc"
