#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/ArgumentField.h"
#include "ui/consent/AttributesDialog.h"
#include "ui/consent/ColorField.h"
#include "ui/consent/InspectorPanel.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

#include <memory>

namespace numauth::ui {

namespace {

const QString offset = QStringLiteral("setLogBtnOffsetY");
constexpr int atTheEnd = 40; ///< px from the row's right edge: within the box, at its end

} // namespace

/// The inspector and the forms for values that are more than a line.
class InspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_it.reset(); }
    void attributesAreFound_data();
    void attributesAreFound();
    void namesOfTheOtherPlatformStandUnderTheWords();
    void foldedGroupsStayFolded();
    void arrowsStepANumber();
    void ctrlArrowsStepTheNumberThatIsEdited();
    void spaceTurnsASwitch();
    void aColourHasItsAlpha();
    void theHeadAligns();
    void theAgreementIsEditedInAForm();
    void anUntouchedFormChangesNothing();
    void aFrameSaysWhatItComesTo();
    void aFrameThatIsNotUnderstoodSaysSo();

private:
    InspectorModel &model() { return *m_panel->model(); }
    QTreeView &view() { return *m_panel->view(); }
    QModelIndex row(const QString &id) { return model().indexOf(id); }
    AttributesDialog *form() { return m_it->place().findChild<AttributesDialog *>(); }
    QLineEdit *field(const QString &name, int part = 0);
    void openIosPage();

    std::unique_ptr<PlaceFixture> m_it;
    InspectorPanel *m_panel = nullptr;
};

void InspectorTest::init()
{
    m_it = std::make_unique<PlaceFixture>();
    m_panel = m_it->place().findChild<InspectorPanel *>();
    m_it->session().select(QStringLiteral("loginButton"));
}

QLineEdit *InspectorTest::field(const QString &name, int part)
{
    auto *argument =
        form()->findChild<ArgumentField *>(QStringLiteral("consent.attributes.") + name);
    return argument ? argument->findChildren<QLineEdit *>().value(part) : nullptr;
}

void InspectorTest::openIosPage()
{
    const QString path = m_it->path(QStringLiteral("ios.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"formatVersion":1,"platform":"ios","attributes":{
        "loginBtnFrameBlock":[{"x":24,"y":300,"width":"superViewSize.width - 48","height":50}]}})");
    file.close();
    QVERIFY(m_it->place().openPage(path));
    m_it->session().select(QStringLiteral("loginButton"));
}

void InspectorTest::attributesAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("word") << QStringLiteral("距导航栏");
    QTest::newRow("initials of pinyin") << QStringLiteral("jdhldb");
    QTest::newRow("pinyin") << QStringLiteral("judaohanglan");
    QTest::newRow("English") << QStringLiteral("navigation bar");
    QTest::newRow("SDK name") << QStringLiteral("logbtnoffsety");
    QTest::newRow("SDK name of iOS") << QStringLiteral("loginBtnTop");
}

void InspectorTest::attributesAreFound()
{
    QFETCH(QString, typed);
    m_it->session().select(QStringLiteral("slogan")); // a search looks at all views
    auto *search = m_it->place().findChild<QLineEdit *>(QStringLiteral("consent.inspector.search"));
    search->setText(typed);
    QVERIFY(row(offset).isValid());
    QVERIFY(!row(QStringLiteral("setSloganText")).isValid());
}

void InspectorTest::namesOfTheOtherPlatformStandUnderTheWords()
{
    QCOMPARE(row(offset).data(SecondLineRole).toString(), offset);
    auto *names =
        m_it->place().findChild<SegmentedGroup *>(QStringLiteral("consent.inspector.names"));
    names->setCurrentIndex(1);
    QCOMPARE(row(offset).data(SecondLineRole).toString(), QStringLiteral("loginBtnTopOffetY"));
    openIosPage();
    QCOMPARE(names->currentIndex(), 1);
    QCOMPARE(row(QStringLiteral("loginBtnFrameBlock")).data(SecondLineRole).toString(),
             QStringLiteral("loginBtnFrameBlock"));
}

void InspectorTest::foldedGroupsStayFolded()
{
    const auto click = [this] {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                          view().visualRect(model().index(0, 0)).center());
    };
    click();
    QVERIFY(!view().isExpanded(model().index(0, 0)));
    m_it->session().select(QStringLiteral("logo"));
    m_it->session().select(QStringLiteral("loginButton"));
    QVERIFY(!view().isExpanded(model().index(0, 0)));
    click();
    QVERIFY(view().isExpanded(model().index(0, 0)));
}

void InspectorTest::arrowsStepANumber()
{
    const double before = m_it->number("setLogBtnOffsetY");
    const QRect rect = view().visualRect(row(offset));
    const QPoint middle(rect.right() - atTheEnd, rect.center().y());
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middle - QPoint(0, 7));
    QCOMPARE(m_it->number("setLogBtnOffsetY"), before + 1);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middle + QPoint(0, 7));
    QCOMPARE(m_it->number("setLogBtnOffsetY"), before);
}

void InspectorTest::ctrlArrowsStepTheNumberThatIsEdited()
{
    const double before = m_it->number("setLogBtnOffsetY");
    view().setCurrentIndex(row(offset));
    auto *line = view().findChild<QLineEdit *>(QStringLiteral("consent.inspector.editor"));
    QVERIFY(line);
    QTest::keyClick(line, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_it->number("setLogBtnOffsetY"), before - 1);
}

void InspectorTest::spaceTurnsASwitch()
{
    m_it->session().select(QStringLiteral("privacy"));
    const QString ticked = QStringLiteral("setPrivacyState");
    view().setCurrentIndex(row(ticked));
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(m_it->session().page().attributes.value(ticked).at(0).toBool());
}

void InspectorTest::aColourHasItsAlpha()
{
    const QString colour = QStringLiteral("setLogBtnTextColor");
    view().setCurrentIndex(row(colour));
    auto *editor = view().findChild<ColorField *>();
    QVERIFY(editor);
    editor->edit()->setText(QStringLiteral("#80FF0000"));
    QTest::keyClick(editor->edit(), Qt::Key_Return);
    QCOMPARE(m_it->session().page().attributes.value(colour).at(0).toString(),
             QStringLiteral("#80FF0000"));
}

void InspectorTest::theHeadAligns()
{
    m_it->session().select(QStringLiteral("custom:promo_card"));
    QVERIFY(m_it->element("custom:promo_card")->rect.left() > 0);
    const auto buttons = m_panel->head()->findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 3);
    buttons.first()->click();
    QCOMPARE(m_it->element("custom:promo_card")->rect.left(), m_it->element("body")->rect.left());
    QCOMPARE(m_it->place().undoStack()->count(), 1);
}

void InspectorTest::theAgreementIsEditedInAForm()
{
    QTest::mouseDClick(m_it->canvas().viewport(), Qt::LeftButton, {},
                       m_it->canvas().viewportPoint(QStringLiteral("privacyText")));
    QVERIFY(form());
    QLineEdit *title = field(QStringLiteral("setAppPrivacyTwo.0"));
    QLineEdit *link = field(QStringLiteral("setAppPrivacyTwo.1"));
    QVERIFY(title && link);
    QTest::keyClick(title, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(title, QStringLiteral("Member terms"));
    QTest::keyClick(link, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(link, QStringLiteral("https://example.com/m"));
    form()->findChild<QAbstractButton *>(QStringLiteral("consent.attributes.apply"))->click();
    QCOMPARE(m_it->session().page().attributes.value(QStringLiteral("setAppPrivacyTwo")),
             (QJsonArray{QStringLiteral("Member terms"), QStringLiteral("https://example.com/m")}));
    QCOMPARE(m_it->place().undoStack()->count(), 1);
}

void InspectorTest::anUntouchedFormChangesNothing()
{
    view().setCurrentIndex(row(QStringLiteral("useLogBtnFontAndPath")));
    QTest::keyClick(&view(), Qt::Key_F2);
    QVERIFY(form());
    form()->findChild<QAbstractButton *>(QStringLiteral("consent.attributes.apply"))->click();
    QCOMPARE(m_it->place().undoStack()->count(), 0);
}

void InspectorTest::aFrameSaysWhatItComesTo()
{
    openIosPage();
    const QString frame = QStringLiteral("loginBtnFrameBlock");
    QCOMPARE(row(frame).data(InspectorModel::ValueTextRole).toString(),
             QStringLiteral("24, 300, superViewSize.width - 48, 50"));
    m_it->place().openForm({frame});
    auto *live = form()->findChild<Label *>(QStringLiteral("consent.attributes.live"));
    const double width = m_it->session().device().width() - 48;
    QVERIFY2(live->text().contains(QStringLiteral("%1 × 50").arg(width)), qPrintable(live->text()));
    QLineEdit *edge = field(frame + QStringLiteral(".0"), 3);
    QTest::keyClick(edge, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edge, QStringLiteral("superViewSize.width / 5"));
    QVERIFY2(!live->text().contains(QStringLiteral("× 50")), qPrintable(live->text()));
    form()->findChild<QAbstractButton *>(QStringLiteral("consent.attributes.apply"))->click();
    QCOMPARE(m_it->session()
                 .page()
                 .attributes.value(frame)
                 .at(0)
                 .toObject()
                 .value(QStringLiteral("height"))
                 .toString(),
             QStringLiteral("superViewSize.width / 5"));
}

void InspectorTest::aFrameThatIsNotUnderstoodSaysSo()
{
    openIosPage();
    const QString frame = QStringLiteral("loginBtnFrameBlock");
    m_it->place().openForm({frame});
    auto *live = form()->findChild<Label *>(QStringLiteral("consent.attributes.live"));
    const QString before = live->text();
    QTest::keyClicks(field(frame + QStringLiteral(".0"), 1), QStringLiteral(" + nobody()"));
    QVERIFY(live->text() != before && !live->text().contains(QStringLiteral("×")));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeInspectorTest()
{
    return std::make_unique<numauth::ui::InspectorTest>();
}

#include "InspectorTest.moc"
