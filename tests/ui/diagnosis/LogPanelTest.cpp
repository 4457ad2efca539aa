#include "ui/diagnosis/LogPanel.h"

#include "tests/ui/diagnosis/DiagnosisFixture.h"
#include "ui/diagnosis/CauseCard.h"
#include "ui/diagnosis/CodesPanel.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <memory>

namespace numauth::ui {

/// What can be done with single lines of the log, on the real place.
class LogPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aDoubleClickCopiesTheEventAsJson();
    void aDoubleClickElsewhereSelectsTheWord();
    void aMarkedLineStaysWhereOnlyWhatMattersIsShown();
    void linesLikeOneAreHiddenButNoneWithAnEvent();
    void linesWithoutATagAreAlikeButForTheirNumbers();
    void theCodeOfALineIsLookedUp();
    void aLineIsReachedByItsNumber();
    void longLinesWrapOrDoNot();
    void keysOpenTheCauses();
    void theLinesOfACauseAreCopied();
    void anotherLogForgetsWhatWasHidden();

private:
    LogPanel &log() { return *m_fixture->place().log(); }
    QString shown() { return log().view()->toPlainText(); }
    QAction *action(int number, const char *name);
    void doubleClick(int number);

    std::unique_ptr<DiagnosisFixture> m_fixture;
    std::unique_ptr<QMenu> m_menu;
};

void LogPanelTest::init()
{
    m_fixture = std::make_unique<DiagnosisFixture>();
    QVERIFY(m_fixture->readSample());
}

QAction *LogPanelTest::action(int number, const char *name)
{
    m_menu = std::make_unique<QMenu>();
    for (QAction *each : log().lineActions(number, m_menu.get())) {
        if (each->objectName() == QLatin1StringView(name))
            return each;
    }
    qCritical("no action %s", name);
    return nullptr;
}

void LogPanelTest::doubleClick(int number)
{
    log().goToLine(number);
    const QPoint point = log().view()->cursorRect().center();
    QTest::mouseDClick(log().view()->viewport(), Qt::LeftButton, {}, point + QPoint(60, 0));
}

void LogPanelTest::aDoubleClickCopiesTheEventAsJson()
{
    doubleClick(10);
    const QJsonObject event =
        QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(event.value(QStringLiteral("line")).toInt(), 10);
    QCOMPARE(event.value(QStringLiteral("code")).toString(), QStringLiteral("600011"));
    QCOMPARE(event.value(QStringLiteral("vendorCode")).toString(), QStringLiteral("200028"));
}

void LogPanelTest::aDoubleClickElsewhereSelectsTheWord()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    QVERIFY(!log().copyEvent(14));
    doubleClick(14);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QVERIFY(log().view()->textCursor().hasSelection());
}

void LogPanelTest::aMarkedLineStaysWhereOnlyWhatMattersIsShown()
{
    m_fixture->child<SegmentedGroup>("diagnosis.log.filter")->setCurrentIndex(1);
    QVERIFY(!shown().contains(QStringLiteral("onekey.cmpassport.com/unisdk")));
    action(7, "mark")->trigger();
    QVERIFY(shown().contains(QStringLiteral("onekey.cmpassport.com/unisdk")));
    action(7, "mark")->trigger();
    QVERIFY(!shown().contains(QStringLiteral("onekey.cmpassport.com/unisdk")));
}

void LogPanelTest::linesLikeOneAreHiddenButNoneWithAnEvent()
{
    QVERIFY(!action(10, "hide")->isEnabled());
    QVERIFY(!action(14, "showHidden")->isEnabled());
    QSignalSpy messages(&m_fixture->place(), &shell::Place::statusMessage);
    action(14, "hide")->trigger();
    QVERIFY(!shown().contains(QStringLiteral("fallback to sms")));
    QVERIFY(shown().contains(QStringLiteral("onTokenFailed")));
    QVERIFY(messages.last().first().toString().startsWith(QStringLiteral("2 line")));
    action(10, "showHidden")->trigger();
    QVERIFY(shown().contains(QStringLiteral("fallback to sms")));
}

void LogPanelTest::linesWithoutATagAreAlikeButForTheirNumbers()
{
    QVERIFY(m_fixture->read("tick 17 of worker 0x1f\ntick 18 of worker 0x2a\ntock 18\n"
                            "{\"code\":\"600007\",\"msg\":\"x\",\"requestId\":\"1\"}"));
    action(1, "hide")->trigger();
    QVERIFY(!shown().contains(QStringLiteral("tick")));
    QVERIFY(shown().contains(QStringLiteral("tock 18")));
}

void LogPanelTest::theCodeOfALineIsLookedUp()
{
    QVERIFY(!action(14, "searchCode")->isEnabled());
    action(10, "searchCode")->trigger();
    QCOMPARE(m_fixture->child<SearchField>("diagnosis.codes.search")->text(),
             QStringLiteral("200028"));
    QVERIFY(m_fixture->place().codesPanel()->isVisible());
}

void LogPanelTest::aLineIsReachedByItsNumber()
{
    log().askForLine();
    auto *search = m_fixture->child<SearchField>("diagnosis.log.search");
    QCOMPARE(search->text(), QStringLiteral(":"));
    search->setText(QStringLiteral(":12"));
    QCOMPARE(log().currentLine(), 12);
    // Where the line is left out, the next that is shown.
    m_fixture->child<SegmentedGroup>("diagnosis.log.filter")->setCurrentIndex(1);
    search->setText(QStringLiteral(":11"));
    QCOMPARE(log().currentLine(), 12);
}

void LogPanelTest::longLinesWrapOrDoNot()
{
    QCOMPARE(log().view()->lineWrapMode(), QPlainTextEdit::WidgetWidth);
    m_fixture->child<QAction>("diagnosis.log.wrap")->trigger();
    QCOMPARE(log().view()->lineWrapMode(), QPlainTextEdit::NoWrap);
}

void LogPanelTest::keysOpenTheCauses()
{
    auto *second = m_fixture->child<CauseCard>("diagnosis.cause.2");
    QVERIFY(!second->isUnfolded());
    auto *action = m_fixture->child<QAction>("diagnosis.openCause.2");
    QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
    action->trigger();
    QVERIFY(second->isUnfolded());
    m_fixture->child<QAction>("diagnosis.openCause.9")->trigger();
}

void LogPanelTest::theLinesOfACauseAreCopied()
{
    m_fixture->child<QAction>("diagnosis.snippet.cleartext")->trigger();
    const QString lines = QGuiApplication::clipboard()->text();
    QVERIFY(lines.startsWith(QStringLiteral("<network-security-config>")));
    QVERIFY(lines.contains(QStringLiteral("cmpassport.com")));
}

void LogPanelTest::anotherLogForgetsWhatWasHidden()
{
    action(14, "hide")->trigger();
    QVERIFY(m_fixture->readSample());
    QVERIFY(shown().contains(QStringLiteral("fallback to sms")));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeLogPanelTest()
{
    return std::make_unique<numauth::ui::LogPanelTest>();
}

#include "LogPanelTest.moc"
