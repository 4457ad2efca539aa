#include "ui/consent/PageRecovery.h"

#include "models/workspace/Autosave.h"
#include "tests/ui/consent/PlaceFixture.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

#include <memory>

namespace numauth::ui {

namespace {

const char *const offset = "setLogBtnOffsetY";
const QString page = QStringLiteral("pages/login_main.json");

} // namespace

/// What a killed program had not saved, as the next one shows it.
class PageRecoveryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void nothingIsOfferedWhereNothingWasLost();
    void theLostEditsStandBesideTheFile();
    void discardedEditsComeBackByUndo();
    void keptEditsAreOfferedNoMore();
    void savedEditsAreOfferedNoMore();
    void editsOfAnotherFileWaitForAPerson();
    void editsOfAnotherFileOutliveNewerEdits();
    void discardedEditsOfAnotherFileAreGone();

private:
    void loseEdit(double value, const QByteArray &base);
    void loseEditOfThisFile(double value);
    void reopen();
    QString folder() const { return m_fixture->path(QStringLiteral("示例 shop")); }
    double value() { return m_fixture->number(offset); }
    QAction *action() { return m_fixture->place().recovery()->action(); }
    void answer(const char *button);

    std::unique_ptr<PlaceFixture> m_fixture;
    double m_saved = 0;
};

void PageRecoveryTest::init()
{
    m_fixture = std::make_unique<PlaceFixture>();
    m_saved = value();
}

void PageRecoveryTest::reopen()
{
    m_fixture->place().openWorkspace(folder());
}

/// Leaves an edit as a program does that is killed.
void PageRecoveryTest::loseEdit(double value, const QByteArray &base)
{
    consent::ConsentPage edited = m_fixture->session().page();
    edited.attributes.insert(QLatin1StringView(offset), QJsonArray{value});
    QVERIFY(workspace::Autosave(folder()).write(
        page, {edited.write(), base, QDateTime::currentDateTimeUtc()}));
    reopen();
}

void PageRecoveryTest::loseEditOfThisFile(double value)
{
    loseEdit(value, m_fixture->session().document()->savedHash());
}

void PageRecoveryTest::answer(const char *button)
{
    QDialog *dialog = m_fixture->place().recovery()->open();
    QVERIFY(dialog);
    auto *pressed = dialog->findChild<QPushButton *>(QLatin1StringView(button));
    QVERIFY(pressed);
    pressed->click();
}

void PageRecoveryTest::nothingIsOfferedWhereNothingWasLost()
{
    reopen();
    QVERIFY(!action()->isVisible());
    QVERIFY(!m_fixture->place().recovery()->open());
}

void PageRecoveryTest::theLostEditsStandBesideTheFile()
{
    loseEditOfThisFile(300);
    QCOMPARE(value(), 300);
    QVERIFY(action()->isVisible());
    QDialog *dialog = m_fixture->place().recovery()->open();
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTreeWidget *>(QStringLiteral("consent.recovery.differences"));
    QVERIFY(table);
    QCOMPARE(table->topLevelItemCount(), 1);
    QCOMPARE(table->topLevelItem(0)->text(0), QLatin1StringView(offset));
    QCOMPARE(table->topLevelItem(0)->text(1), QString::number(m_saved));
    QCOMPARE(table->topLevelItem(0)->text(2), QStringLiteral("300"));
    dialog->reject();
    QVERIFY(action()->isVisible());
}

void PageRecoveryTest::discardedEditsComeBackByUndo()
{
    loseEditOfThisFile(300);
    answer("consent.recovery.discard");
    QCOMPARE(value(), m_saved);
    QVERIFY(!action()->isVisible());
    m_fixture->place().undoStack()->undo();
    QCOMPARE(value(), 300);
}

void PageRecoveryTest::keptEditsAreOfferedNoMore()
{
    loseEditOfThisFile(300);
    answer("consent.recovery.keep");
    QCOMPARE(value(), 300);
    QCOMPARE(m_fixture->place().undoStack()->count(), 1);
    QVERIFY(!action()->isVisible());
}

void PageRecoveryTest::savedEditsAreOfferedNoMore()
{
    loseEditOfThisFile(300);
    QVERIFY(m_fixture->place().save());
    QVERIFY(!action()->isVisible());
    reopen();
    QVERIFY(!action()->isVisible());
}

void PageRecoveryTest::editsOfAnotherFileWaitForAPerson()
{
    loseEdit(300, "another file");
    QCOMPARE(value(), m_saved);
    answer("consent.recovery.keep");
    QCOMPARE(value(), 300);
}

void PageRecoveryTest::editsOfAnotherFileOutliveNewerEdits()
{
    loseEdit(300, "another file");
    QSignalSpy autosaved(&m_fixture->place(), &ConsentPlace::autosaved);
    m_fixture->session().document()->setAttribute(QLatin1StringView(offset), QJsonArray{250});
    QVERIFY(autosaved.wait(8000));
    QVERIFY(m_fixture->place().save());
    reopen();
    answer("consent.recovery.keep");
    QCOMPARE(value(), 300);
}

void PageRecoveryTest::discardedEditsOfAnotherFileAreGone()
{
    loseEdit(300, "another file");
    answer("consent.recovery.discard");
    QCOMPARE(value(), m_saved);
    reopen();
    QVERIFY(!action()->isVisible());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePageRecoveryTest()
{
    return std::make_unique<numauth::ui::PageRecoveryTest>();
}

#include "PageRecoveryTest.moc"
