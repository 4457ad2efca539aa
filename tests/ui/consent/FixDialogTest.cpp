#include "ui/consent/FixDialog.h"

#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/FixCard.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QUndoStack>

#include <memory>

namespace numauth::ui {

/// The dialog that offers fixes, on the refused sample.
class FixDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_it.reset(); }
    void anotherChangeIsAppliedInOneStep();
    void whatElseChangesIsTold();
    void theMarginIsPartOfWhatIsApplied();
    void everyDeviceOfThePreviewIsShown();
    void anotherChangeIsChosenByKeys();
    void itMayBeClosedWhileItLooks();
    void aPageWithoutAWaySaysWhy();

private:
    QList<FixCard *> cards() const { return m_dialog->findChildren<FixCard *>(); }
    QString effects() const
    {
        return m_dialog->findChild<Label *>(QStringLiteral("consent.fix.effects"))->text();
    }
    bool isMended() const
    {
        return m_it->session().matrix().worst() < consent::Verdict::NonCompliant;
    }

    std::unique_ptr<PlaceFixture> m_it;
    FixDialog *m_dialog = nullptr;
};

void FixDialogTest::init()
{
    m_it = std::make_unique<PlaceFixture>();
    m_dialog = m_it->place().openFix();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->isReady(), 60'000);
    QCoreApplication::processEvents();
}

void FixDialogTest::anotherChangeIsAppliedInOneStep()
{
    QVERIFY(cards().size() >= 2);
    QVERIFY(cards().first()->radio()->isChecked());
    QTest::mouseClick(cards().at(1), Qt::LeftButton);
    QVERIFY(cards().at(1)->radio()->isChecked() && !cards().first()->radio()->isChecked());
    m_dialog->applyButton()->click();
    QVERIFY(isMended());
    QCOMPARE(m_it->place().undoStack()->count(), 1);
    QVERIFY(m_it->session().page().isSet(QStringLiteral("setLogBtnOffsetY_B")));
}

void FixDialogTest::whatElseChangesIsTold()
{
    const QString first = effects();
    QVERIFY2(first.contains(consent::elementLabel(QStringLiteral("loginButton")).text()),
             qPrintable(first));
    QTest::mouseClick(cards().at(1), Qt::LeftButton);
    QVERIFY(!effects().isEmpty() && effects() != first);
}

void FixDialogTest::theMarginIsPartOfWhatIsApplied()
{
    auto *margin = m_dialog->findChild<QCheckBox *>(QStringLiteral("consent.fix.margin"));
    QVERIFY(margin && margin->isVisible());
    margin->setChecked(true);
    m_dialog->applyButton()->click();
    QVERIFY(isMended());
    const double further = m_it->number("setLogBtnOffsetY");
    m_it->place().undoStack()->undo();
    FixDialog *again = m_it->place().openFix();
    QTRY_VERIFY_WITH_TIMEOUT(again->applyButton()->isEnabled(), 60'000);
    again->applyButton()->click();
    QCOMPARE(m_it->number("setLogBtnOffsetY"), further + 4);
}

void FixDialogTest::everyDeviceOfThePreviewIsShown()
{
    auto *choice = m_dialog->findChild<SegmentedGroup *>(QStringLiteral("consent.fix.device"));
    const auto *before = m_dialog->findChild<Label *>(QStringLiteral("consent.fix.before"));
    QCOMPARE(choice->count(), 4);
    for (int index = 0; index < choice->count(); ++index) {
        choice->setCurrentIndex(index);
        QVERIFY(!before->text().isEmpty());
    }
}

void FixDialogTest::anotherChangeIsChosenByKeys()
{
    cards().first()->radio()->setFocus();
    QTest::keyClick(cards().first()->radio(), Qt::Key_Down);
    QVERIFY(cards().at(1)->radio()->isChecked());
}

void FixDialogTest::itMayBeClosedWhileItLooks()
{
    m_dialog->close();
    for (int round = 0; round < 5; ++round) {
        FixDialog *dialog = m_it->place().openFix();
        QCoreApplication::processEvents();
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(m_it->place().undoStack()->count(), 0);
}

void FixDialogTest::aPageWithoutAWaySaysWhy()
{
    m_dialog->close();
    m_it->session().document()->setAttribute(QStringLiteral("setLogBtnHeight"), QJsonArray{600});
    FixDialog *dialog = m_it->place().openFix();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), 60'000);
    QCoreApplication::processEvents();
    const bool offers = !dialog->findChildren<FixCard *>().isEmpty();
    QCOMPARE(dialog->applyButton()->isEnabled(), offers);
    QVERIFY(!dialog->findChild<Label *>(QStringLiteral("consent.fix.intro"))->text().isEmpty());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeFixDialogTest()
{
    return std::make_unique<numauth::ui::FixDialogTest>();
}

#include "FixDialogTest.moc"
