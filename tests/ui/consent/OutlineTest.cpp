#include "tests/ui/consent/PlaceFixture.h"
#include "ui/consent/CustomViewPanel.h"
#include "ui/consent/OutlineView.h"
#include "ui/consent/SidePanel.h"
#include "ui/widgets/RowDelegate.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QUndoStack>

namespace numauth::ui {

namespace {

const QString promo = QStringLiteral("custom:promo_card");
const QString button = QStringLiteral("loginButton");

} // namespace

/// The outline and the form of a view of the app.
class OutlineTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_it = std::make_unique<PlaceFixture>(); }
    void cleanup() { m_it.reset(); }
    void keepsTheRulesOfQt();
    void thePageIsTheRootOfItsViews();
    void theRootChoosesThePage();
    void spaceHidesAndLLocks();
    void theEyeIsAButton();
    void barsOfTheSystemStayLocked();
    void statesOfAPageComeBackWithIt();
    void severalRowsSelectSeveralViews();
    void aDropChangesTheOrderOfViews();
    void aDropAmongTheSdksViewsIsRefused();
    void everyRowSaysWhatItIs();
    void theFormChangesText();
    void aTakenNameIsRefused();

private:
    OutlineModel &model() { return *m_it->place().side()->outlineModel(); }
    OutlineView &view() { return *m_it->place().side()->outline(); }
    void addView(const QString &name);
    bool drop(const QString &id, int row, const QModelIndex &parent);

    std::unique_ptr<PlaceFixture> m_it;
};

void OutlineTest::addView(const QString &name)
{
    consent::CustomView added;
    added.name = name;
    added.width = added.height = 40;
    m_it->session().document()->addCustomView(added);
}

bool OutlineTest::drop(const QString &id, int row, const QModelIndex &parent)
{
    const std::unique_ptr<QMimeData> data(model().mimeData({model().indexOf(id)}));
    return model().dropMimeData(data.get(), Qt::MoveAction, row, 0, parent);
}

void OutlineTest::keepsTheRulesOfQt()
{
    QAbstractItemModelTester tester(&model());
    addView(QStringLiteral("badge"));
    m_it->session().elementStates().setHidden(promo, true);
    m_it->session().document()->removeCustomView(QStringLiteral("badge"));
}

void OutlineTest::thePageIsTheRootOfItsViews()
{
    QCOMPARE(model().rowCount(), 1);
    const QModelIndex root = model().root();
    QCOMPARE(root.data().toString(), QStringLiteral("login_main"));
    QCOMPARE(root.data(VerdictRole).toInt(), static_cast<int>(Verdict::Refuses));
    QCOMPARE(model().indexOf(button).parent(), root);
    QVERIFY(view().isExpanded(root));
    view().setCurrentIndex(root);
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(m_it->session().elementStates().hidden().isEmpty());
}

void OutlineTest::theRootChoosesThePage()
{
    m_it->session().select(button);
    view().setCurrentIndex(model().root());
    QCOMPARE(m_it->session().selectedElement(), QString());
    m_it->session().select(button);
    m_it->session().select(QString());
    QCOMPARE(view().currentIndex(), model().root());
}

void OutlineTest::spaceHidesAndLLocks()
{
    view().setCurrentIndex(model().indexOf(button));
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(m_it->session().elementStates().isHidden(button));
    QTest::keyClick(&view(), Qt::Key_L);
    QVERIFY(m_it->session().elementStates().isLocked(button));
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(!m_it->session().elementStates().isHidden(button));
    QVERIFY(!m_it->place().isModified());
}

void OutlineTest::theEyeIsAButton()
{
    const QRect row = view().visualRect(model().indexOf(button));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      QPoint(row.right() - 15, row.center().y()));
    QVERIFY(m_it->session().elementStates().isHidden(button));
}

void OutlineTest::barsOfTheSystemStayLocked()
{
    const QModelIndex bar = model().indexOf(QStringLiteral("statusBar"));
    QVERIFY(bar.data(OutlineModel::IsLockedRole).toBool());
    QVERIFY(!model().setData(bar, false, OutlineModel::IsLockedRole));
}

void OutlineTest::statesOfAPageComeBackWithIt()
{
    const QString path = m_it->session().document()->path();
    const QString other = m_it->path(QStringLiteral("other.json"));
    QVERIFY(QFile::copy(path, other));
    m_it->session().elementStates().setLocked(promo, true);
    QVERIFY(m_it->place().openPage(other));
    QVERIFY(!m_it->session().elementStates().isLocked(promo));
    QVERIFY(m_it->place().openPage(path));
    QVERIFY(m_it->session().elementStates().isLocked(promo));
}

void OutlineTest::severalRowsSelectSeveralViews()
{
    view().setCurrentIndex(model().indexOf(button));
    view().selectionModel()->setCurrentIndex(model().indexOf(promo), QItemSelectionModel::Select);
    QCOMPARE(m_it->session().selectedElements(), (QStringList{button, promo}));
    m_it->session().select(QStringLiteral("logo"));
    QCOMPARE(view().selectionModel()->selectedIndexes().size(), 1);
}

void OutlineTest::aDropChangesTheOrderOfViews()
{
    addView(QStringLiteral("badge"));
    const QModelIndex front = model().indexOf(promo);
    const QModelIndex back = model().indexOf(QStringLiteral("custom:badge"));
    QVERIFY(front.row() < back.row()); // what is registered later lies below
    drop(QStringLiteral("custom:badge"), front.row(), front.parent());
    QCOMPARE(m_it->session().page().customViews.first().name, QStringLiteral("badge"));
    QVERIFY(model().indexOf(QStringLiteral("custom:badge")).row() < model().indexOf(promo).row());
    m_it->place().undoStack()->undo();
    QCOMPARE(m_it->session().page().customViews.first().name, QStringLiteral("promo_card"));
}

void OutlineTest::aDropAmongTheSdksViewsIsRefused()
{
    QSignalSpy refused(&model(), &OutlineModel::orderRefused);
    drop(promo, 0, {});
    QCOMPARE(refused.size(), 1);
    QVERIFY(!m_it->place().isModified());
}

void OutlineTest::everyRowSaysWhatItIs()
{
    for (const QString &id : m_it->canvas().readingOrder())
        QVERIFY2(!model().indexOf(id).data(Qt::AccessibleTextRole).toString().isEmpty(),
                 qPrintable(id));
}

void OutlineTest::theFormChangesText()
{
    m_it->session().select(promo);
    auto *text = m_it->place().findChild<QLineEdit *>(QStringLiteral("consent.customView.text"));
    QVERIFY(text && text->isVisible());
    text->setText(QStringLiteral("会员日"));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(m_it->session().page().customViews.first().text, QStringLiteral("会员日"));
    QCOMPARE(m_it->place().undoStack()->count(), 1);
}

void OutlineTest::aTakenNameIsRefused()
{
    addView(QStringLiteral("badge"));
    m_it->session().select(promo);
    auto *name = m_it->place().findChild<QLineEdit *>(QStringLiteral("consent.customView.name"));
    name->setText(QStringLiteral("badge"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_it->session().page().customViews.first().name, QStringLiteral("promo_card"));
    name->setText(QStringLiteral("card"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_it->session().page().customViews.first().name, QStringLiteral("card"));
    QCOMPARE(m_it->session().selectedElement(), QStringLiteral("custom:card"));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeOutlineTest()
{
    return std::make_unique<numauth::ui::OutlineTest>();
}

#include "OutlineTest.moc"
