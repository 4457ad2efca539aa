#include "ui/widgets/BadgeToolButton.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RulerItem.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TaskBar.h"
#include "ui/widgets/ThemeSwitch.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/ToggleSwitch.h"
#include "ui/widgets/VerdictBanner.h"
#include "ui/widgets/VerdictMark.h"
#include "ui/widgets/VerdictTally.h"

#include <QAction>
#include <QDialog>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

#include <memory>

namespace numauth::ui {

class WidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_themes.choose(ThemeChoice::Light); }
    void aBannerSaysItsVerdictInWords();
    void aBannerButtonFollowsItsAction();
    void aSegmentIsChosenByClickAndByData();
    void segmentsDoNotJumpWhenTheChoiceMoves();
    void aToggleIsACheckBox();
    void aLongToggleGivesWay();
    void anApostropheIsNarrow();
    void aFormRowShowsTheErrorAndOffersTheCorrection();
    void aDropZoneSaysWhyItRefuses();
    void escapeEmptiesASearchField();
    void aTaskBarShowsOneTaskAndCountsMore();
    void atMostThreeToastsStand();
    void theActionOfAToastRunsOnce();
    void aClosableChipAsksToBeClosed();
    void rulerTicksKeepSixPixels();
    void keysOfJsonDifferFromStrings();
    void codeColoursFollowTheTheme();
    void aTabWithACountIsWider();
    void anElidedLabelKeepsItsTextInTheTooltip();
    void aBadgeAbove99IsShort();
    void enterInADialogPressesNoButtonOfItsOwnChoice();
    void enterInADialogPressesTheDefaultOrTheFocusedButton();
    void aTallyNamesWhatOccurs();
    void theFootOfADialogHasOnePrimaryButton();

private:
    ThemeSwitch m_themes;
};

void WidgetsTest::aBannerSaysItsVerdictInWords()
{
    VerdictBanner banner;
    banner.setVerdict(Verdict::Refuses, QStringLiteral("Refused"),
                      QStringLiteral("Covers <b>12.5 dp</b>."));
    QCOMPARE(banner.accessibleName(), QStringLiteral("Refused"));
    QCOMPARE(banner.accessibleDescription(), QStringLiteral("Covers 12.5 dp."));
    QCOMPARE(banner.height(), 40);
    banner.setNoVerdict(QString(), QStringLiteral("No device is chosen."));
    QVERIFY(!banner.verdict());
}

void WidgetsTest::aBannerButtonFollowsItsAction()
{
    VerdictBanner banner;
    QAction fix(QStringLiteral("Fix…"));
    QPushButton *button = banner.addAction(&fix, ButtonKind::Primary);
    QSignalSpy triggered(&fix, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    fix.setEnabled(false);
    fix.setToolTip(QStringLiteral("Nothing is proved."));
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), QStringLiteral("Nothing is proved."));
    fix.setVisible(false);
    QVERIFY(button->isHidden());
}

void WidgetsTest::aSegmentIsChosenByClickAndByData()
{
    SegmentedGroup group;
    group.addSegment(QStringLiteral("Mobile"), QStringLiteral("cm"));
    group.addSegment(QStringLiteral("Unicom"), QStringLiteral("cu"));
    QCOMPARE(group.currentIndex(), 0);
    QSignalSpy changed(&group, &SegmentedGroup::currentIndexChanged);
    QTest::mouseClick(group.button(1), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(group.currentData().toString(), QStringLiteral("cu"));
    group.setCurrentData(QStringLiteral("cm"));
    QCOMPARE(group.currentIndex(), 0);
    group.setCurrentData(QStringLiteral("nobody"));
    QCOMPARE(group.currentIndex(), 0);
}

void WidgetsTest::segmentsDoNotJumpWhenTheChoiceMoves()
{
    SegmentedGroup group;
    group.addSegment(QStringLiteral("Debug"));
    group.addSegment(QStringLiteral("Release"));
    const QSize before = group.sizeHint();
    group.setCurrentIndex(1);
    QCOMPARE(group.sizeHint(), before);
}

void WidgetsTest::aToggleIsACheckBox()
{
    ToggleSwitch toggle(QStringLiteral("VPN"));
    toggle.resize(200, 28);
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, QPoint(5, 10));
    QVERIFY(toggle.isChecked());
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(!toggle.isChecked());
    QCOMPARE(toggle.accessibleName(), QStringLiteral("VPN"));
}

void WidgetsTest::aLongToggleGivesWay()
{
    ToggleSwitch toggle(QStringLiteral("Can switch from Wi-Fi to mobile data"));
    QVERIFY(toggle.minimumSizeHint().width() < toggle.sizeHint().width() / 2);
    toggle.resize(toggle.minimumSizeHint());
    QHelpEvent help(QEvent::ToolTip, {5, 5}, toggle.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&toggle, &help);
    QCOMPARE(QToolTip::text(), toggle.text());
}

/// English texts are drawn by a Latin face even where the system names none.
void WidgetsTest::anApostropheIsNarrow()
{
    const QFontMetricsF metrics(uiFont());
    for (const char16_t character : {u'’', u'“', u'”'})
        QVERIFY(metrics.horizontalAdvance(QChar(character)) <
                metrics.horizontalAdvance(QChar(u'国')) * 0.6);
}

void WidgetsTest::aFormRowShowsTheErrorAndOffersTheCorrection()
{
    auto *editor = new QLineEdit(QStringLiteral("5F:2A"));
    FormRow row(QStringLiteral("MD5"), editor);
    QCOMPARE(editor->accessibleName(), QStringLiteral("MD5"));
    row.setError(QStringLiteral("MD5 is 32 hexadecimal digits."), QStringLiteral("Remove colons"));
    QVERIFY(row.hasError());
    QVERIFY(isWrong(editor));
    QCOMPARE(editor->accessibleDescription(), QStringLiteral("MD5 is 32 hexadecimal digits."));
    QSignalSpy requested(&row, &FormRow::correctionRequested);
    row.findChild<QPushButton *>()->click();
    QCOMPARE(requested.size(), 1);
    row.clearError();
    QVERIFY(!row.hasError());
}

void WidgetsTest::aDropZoneSaysWhyItRefuses()
{
    DropZone zone;
    zone.setJudge([](const QStringList &paths) {
        return DropAnswer{paths.first().endsWith(QLatin1StringView(".apk")),
                          QStringLiteral("Only packages")};
    });
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.txt")),
                   QUrl(QStringLiteral("https://example.com/b.apk"))});
    QCOMPARE(droppedFiles(&files), QStringList{QStringLiteral("/tmp/a.txt")});
    QSignalSpy clicked(&zone, &DropZone::clicked);
    QTest::keyClick(&zone, Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
}

void WidgetsTest::escapeEmptiesASearchField()
{
    SearchField field;
    field.setText(QStringLiteral("abc"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void WidgetsTest::aTaskBarShowsOneTaskAndCountsMore()
{
    TaskBar bar;
    QVERIFY(bar.isHidden());
    bar.report({QStringLiteral("a"), QStringLiteral("Export"), 4, 10, true, false});
    QVERIFY(!bar.isHidden());
    QCOMPARE(bar.findChild<QProgressBar *>()->value(), 4);
    bar.report({QStringLiteral("b"), QStringLiteral("Read"), 0, 0, false, false});
    QCOMPARE(bar.tasks().size(), 2);
    bar.report({QStringLiteral("a"), {}, 0, 0, false, true});
    bar.report({QStringLiteral("b"), {}, 0, 0, false, true});
    QVERIFY(bar.isHidden());
    bar.report({QStringLiteral("never seen"), {}, 0, 0, false, true});
    QVERIFY(bar.tasks().isEmpty());
}

void WidgetsTest::atMostThreeToastsStand()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastArea area(&window, 26);
    for (int index = 0; index < 5; ++index)
        area.show({QString::number(index)});
    int visible = 0;
    for (const Toast *toast : window.findChildren<Toast *>())
        visible += toast->isVisible() ? 1 : 0;
    QCOMPARE(visible, 3);
    QCOMPARE(area.history().size(), 5);
}

void WidgetsTest::theActionOfAToastRunsOnce()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    ToastArea area(&window, 0);
    int runs = 0;
    area.show(
        {QStringLiteral("Removed"), Verdict::Ok, QStringLiteral("Undo"), [&runs] { ++runs; }});
    auto *toast = window.findChild<Toast *>();
    toast->findChild<QPushButton *>()->click();
    QCOMPARE(runs, 1);
    QVERIFY(!toast->isVisible());
}

void WidgetsTest::aClosableChipAsksToBeClosed()
{
    Chip chip(QStringLiteral("app.apk"));
    chip.setClosable(true);
    chip.resize(chip.sizeHint());
    QSignalSpy asked(&chip, &Chip::closeRequested);
    QTest::keyClick(&chip, Qt::Key_Delete);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 12, chip.height() / 2));
    QCOMPARE(asked.size(), 2);
    QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(6, chip.height() / 2));
    QCOMPARE(asked.size(), 2);
}

void WidgetsTest::rulerTicksKeepSixPixels()
{
    for (const double scale : {0.05, 0.1, 0.48, 0.78, 1.0, 2.0, 6.0, 32.0}) {
        const double step = RulerItem::tickStep(scale);
        QVERIFY(step * scale >= 6);
        QVERIFY(step * scale * RulerItem::labelEvery(scale) >= 30);
    }
    QCOMPARE(RulerItem::tickStep(6), 1.0);
    QCOMPARE(RulerItem::tickStep(1.3), 5.0);
    QCOMPARE(RulerItem::tickStep(0.7), 10.0);
}

namespace {

QColor colourAt(const CodeView &view, const QString &word)
{
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        const qsizetype at = block.text().indexOf(word);
        if (at < 0)
            continue;
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.start <= at && at < range.start + range.length)
                return range.format.foreground().color();
        }
    }
    return {};
}

} // namespace

void WidgetsTest::keysOfJsonDifferFromStrings()
{
    CodeView view(CodeLanguage::Json);
    view.setCode(QStringLiteral("{\n  \"Code\": \"OK\",\n  \"n\": 12\n}"));
    QCOMPARE(colourAt(view, QStringLiteral("\"Code\"")), Theme::light().codeKey);
    QCOMPARE(colourAt(view, QStringLiteral("\"OK\"")), Theme::light().codeString);
    QCOMPARE(colourAt(view, QStringLiteral("12")), Theme::light().codeNumber);
}

void WidgetsTest::codeColoursFollowTheTheme()
{
    CodeView view(CodeLanguage::Kotlin);
    view.setCode(QStringLiteral("val badge = dp(46) // note\n/* a\n b */"));
    QCOMPARE(colourAt(view, QStringLiteral("val")), Theme::light().codeKey);
    QCOMPARE(colourAt(view, QStringLiteral("dp")), Theme::light().codeCall);
    QCOMPARE(colourAt(view, QStringLiteral("// note")), Theme::light().codeComment);
    QCOMPARE(colourAt(view, QStringLiteral("b */")), Theme::light().codeComment);
    m_themes.choose(ThemeChoice::Dark);
    QTRY_COMPARE(colourAt(view, QStringLiteral("val")), Theme::dark().codeKey);
    m_themes.choose(ThemeChoice::Light);
}

void WidgetsTest::aTabWithACountIsWider()
{
    TabHead head;
    head.tabs()->addTab(QStringLiteral("Problems"));
    const int without = head.tabs()->tabRect(0).width();
    head.tabs()->setCount(0, 212);
    QVERIFY(head.tabs()->tabRect(0).width() > without + 10);
    head.tabs()->setCount(0, -1);
    QCOMPARE(head.tabs()->tabRect(0).width(), without);
}

void WidgetsTest::anElidedLabelKeepsItsTextInTheTooltip()
{
    Label label(QStringLiteral("setLogBtnMarginLeftAndRight"));
    label.setElides(true);
    label.resize(40, 20);
    label.grab();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(600, 20);
    label.grab();
    QVERIFY(label.toolTip().isEmpty());
}

void WidgetsTest::aBadgeAbove99IsShort()
{
    BadgeToolButton button;
    button.setText(QStringLiteral("Page"));
    button.setBadge(0);
    QCOMPARE(button.accessibleName(), QStringLiteral("Page"));
    button.setBadge(120);
    QVERIFY(button.accessibleName().contains(QStringLiteral("120")));
}

namespace {

/// A field and two buttons, which count how often they were pressed.
struct FieldDialog : Dialog
{
    FieldDialog() : field(new QLineEdit), first(new QPushButton), second(new QPushButton)
    {
        auto *column = new QVBoxLayout(this);
        for (QWidget *widget : QList<QWidget *>{field, first, second})
            column->addWidget(widget);
        connect(first, &QPushButton::clicked, this, [this] { ++firstPresses; });
        connect(second, &QPushButton::clicked, this, [this] { ++secondPresses; });
    }

    QLineEdit *field;
    QPushButton *first;
    QPushButton *second;
    int firstPresses = 0;
    int secondPresses = 0;
};

} // namespace

void WidgetsTest::enterInADialogPressesNoButtonOfItsOwnChoice()
{
    FieldDialog dialog;
    dialog.show();
    dialog.field->setFocus();
    QTest::keyClick(dialog.field, Qt::Key_Return);
    QTest::keyClick(dialog.field, Qt::Key_Enter);
    QCOMPARE(dialog.firstPresses + dialog.secondPresses, 0);
    QVERIFY(dialog.isVisible());
}

void WidgetsTest::enterInADialogPressesTheDefaultOrTheFocusedButton()
{
    FieldDialog dialog;
    dialog.second->setDefault(true);
    dialog.show();
    dialog.field->setFocus();
    QTest::keyClick(dialog.field, Qt::Key_Return);
    QCOMPARE(dialog.secondPresses, 1);
    dialog.first->setFocus();
    QTest::keyClick(dialog.first, Qt::Key_Return);
    QCOMPARE(dialog.firstPresses, 1);
    QCOMPARE(dialog.secondPresses, 1);
}

void WidgetsTest::aTallyNamesWhatOccurs()
{
    VerdictTally tally;
    tally.setCounts({18, 0, 6, 408});
    QVERIFY(tally.accessibleName().contains(QStringLiteral("18")));
    QStringList shown;
    for (const VerdictMark *mark : tally.findChildren<VerdictMark *>()) {
        if (mark->isVisibleTo(&tally))
            shown << verdictWord(mark->verdict());
    }
    QCOMPARE(shown, (QStringList{verdictWord(Verdict::Refuses), verdictWord(Verdict::CannotTell),
                                 verdictWord(Verdict::Ok)}));
}

void WidgetsTest::theFootOfADialogHasOnePrimaryButton()
{
    QDialog dialog;
    dialog.setObjectName(QStringLiteral("some"));
    auto *accept = new QPushButton(QStringLiteral("Do it"));
    auto *foot = new DialogFoot(&dialog, accept);
    foot->setParent(&dialog);
    foot->addAtLeft(new QPushButton(QStringLiteral("Other")));
    QCOMPARE(buttonKind(accept), ButtonKind::Primary);
    QCOMPARE(foot->cancelButton()->objectName(), QStringLiteral("some.cancel"));
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    foot->cancelButton()->click();
    QCOMPARE(rejected.size(), 1);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeWidgetsTest()
{
    return std::make_unique<numauth::ui::WidgetsTest>();
}

#include "WidgetsTest.moc"
