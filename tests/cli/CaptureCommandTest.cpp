#include "tests/cli/CliRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth {

namespace {

using tests::CliOutcome;
using tests::runNumauth;

/// The shape of a real page: 1080 px at 2.75, login 757 px, switch 963 px from the top.
QByteArray dump(int numberTop, int numberBottom)
{
    return QStringLiteral(
               "<?xml version='1.0' encoding='UTF-8'?><hierarchy rotation=\"0\">"
               "<node class=\"android.widget.FrameLayout\" bounds=\"[0,0][1080,2340]\">"
               "<node class=\"android.widget.RelativeLayout\" bounds=\"[0,0][1080,2340]\">"
               "<node class=\"android.widget.RelativeLayout\" "
               "resource-id=\"com.example.shop:id/authsdk_title_view\" bounds=\"[0,0][1080,138]\"/>"
               "<node class=\"android.widget.RelativeLayout\" bounds=\"[0,138][1080,2340]\">"
               "<node class=\"android.widget.TextView\" text=\"138****0001\" "
               "resource-id=\"com.example.shop:id/authsdk_number_view\" "
               "bounds=\"[300,%1][780,%2]\"/>"
               "<node class=\"android.widget.RelativeLayout\" "
               "resource-id=\"com.example.shop:id/authsdk_login_view\" "
               "bounds=\"[77,757][1003,897]\">"
               "<node class=\"android.widget.TextView\" text=\"一键登录\" "
               "bounds=\"[452,798][628,856]\"/></node>"
               "<node class=\"android.widget.TextView\" text=\"切换到其他方式\" "
               "resource-id=\"com.example.shop:id/authsdk_switch_view\" "
               "bounds=\"[350,963][730,1015]\"/>"
               "<node class=\"android.widget.RelativeLayout\" "
               "resource-id=\"com.example.shop:id/authsdk_protocol_view\" "
               "bounds=\"[77,2100][1003,2250]\">"
               "<node class=\"android.widget.TextView\" "
               "text=\"我已阅读并同意中国移动认证服务条款\" "
               "bounds=\"[154,2100][1003,2250]\"/></node>"
               "</node></node></node></hierarchy>")
        .arg(numberTop)
        .arg(numberBottom)
        .toUtf8();
}

CliOutcome capture(const QByteArray &bytes, const QStringList &more = {})
{
    return runNumauth(QStringList{QStringLiteral("capture"), QStringLiteral("-"),
                                  QStringLiteral("--format"), QStringLiteral("json")} +
                          more,
                      bytes);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A workspace with one page that places the button only.
QString makeWorkspace(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("shop"));
    runNumauth({QStringLiteral("workspace"), QStringLiteral("new"), path});
    QDir(path).mkpath(QStringLiteral("pages"));
    writeFile(
        path + QStringLiteral("/pages/login.json"),
        R"({"formatVersion":1,"platform":"android","attributes":{"setLogBtnOffsetY":[225]}})");
    writeFile(path + QStringLiteral("/dump.xml"), dump(500, 580));
    return path;
}

} // namespace

class CaptureCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichTwoViewsOverlap();
    void aTidyPageIsClean();
    void saysWhatADumpDoesNotHold();
    void aFileThatIsNoDumpIsUnreadable();
    void savingNeedsThePage();
    void aCalibrationTurnsCannotTellIntoAPlace();
};

void CaptureCommandTest::saysWhichTwoViewsOverlap()
{
    const CliOutcome outcome = capture(dump(780, 860));
    QCOMPARE(outcome.code, 1);
    const QJsonObject finding =
        outcome.json().value(QStringLiteral("findings")).toArray().first().toObject();
    QCOMPARE(finding.value(QStringLiteral("ruleId")).toString(), QStringLiteral("consent.overlap"));
    QCOMPARE(finding.value(QStringLiteral("subject")).toString(), QStringLiteral("numberMask"));
    QCOMPARE(finding.value(QStringLiteral("other")).toString(), QStringLiteral("loginButton"));
    const double height = finding.value(QStringLiteral("overlapDp"))
                              .toObject()
                              .value(QStringLiteral("height"))
                              .toDouble();
    QVERIFY(qAbs(height - 80 / 2.76) < 0.2);
}

void CaptureCommandTest::aTidyPageIsClean()
{
    const CliOutcome outcome = capture(dump(500, 580));
    QVERIFY2(outcome.code == 0, outcome.out.constData());
    QCOMPARE(outcome.json()
                 .value(QStringLiteral("verdicts"))
                 .toObject()
                 .value(QStringLiteral("ok"))
                 .toInt(),
             1);
}

void CaptureCommandTest::saysWhatADumpDoesNotHold()
{
    QCOMPARE(capture(dump(500, 580)).json().value(QStringLiteral("notChecked")).toArray().size(),
             2);
}

void CaptureCommandTest::aFileThatIsNoDumpIsUnreadable()
{
    QCOMPARE(capture("<html/>").code, 3);
    QCOMPARE(capture("").code, 3);
}

void CaptureCommandTest::savingNeedsThePage()
{
    const CliOutcome outcome =
        capture(dump(500, 580), {QStringLiteral("--save"), QStringLiteral("lab")});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.err.contains(QStringLiteral("--page")), qPrintable(outcome.err));
}

void CaptureCommandTest::aCalibrationTurnsCannotTellIntoAPlace()
{
    const QTemporaryDir folder;
    const QString shop = makeWorkspace(folder);
    const QString page = shop + QStringLiteral("/pages/login.json");
    const QStringList layout{QStringLiteral("layout"),   page,
                             QStringLiteral("--device"), QStringLiteral("huawei-p30"),
                             QStringLiteral("--format"), QStringLiteral("json")};
    const auto evidence = [&] {
        const QJsonArray elements =
            runNumauth(layout).json().value(QStringLiteral("elements")).toArray();
        for (const QJsonValue &element : elements) {
            if (element[QStringLiteral("id")].toString() == QLatin1StringView("numberMask"))
                return element[QStringLiteral("positionEvidence")].toString();
        }
        return QString();
    };
    QCOMPARE(evidence(), QStringLiteral("unknown"));
    const CliOutcome saved = runNumauth(
        {QStringLiteral("capture"), shop + QStringLiteral("/dump.xml"), QStringLiteral("--page"),
         page, QStringLiteral("--device"), QStringLiteral("huawei-p30"), QStringLiteral("--save"),
         QStringLiteral("实验室 1")});
    QVERIFY2(saved.code == 0, qPrintable(saved.err));
    QVERIFY(QFile::exists(shop + QStringLiteral("/calibrations/实验室 1.json")));
    QCOMPARE(evidence(), QStringLiteral("device-tested"));
}

} // namespace numauth

std::unique_ptr<QObject> makeCaptureCommandTest()
{
    return std::make_unique<numauth::CaptureCommandTest>();
}

#include "CaptureCommandTest.moc"
