#include "tests/ui/shell/WindowFixture.h"
#include "ui/shell/ActionTable.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/PaletteModel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <memory>

namespace numauth::shell {

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void findsByInitialsOfPinyin();
    void findsByWholePinyin();
    void findsEnglishWhileTheWindowIsChinese();
    void opensAThingOfAnotherPlace();
    void searchForThingsHasNoCommands();
    void leavesOutWhatCannotBeDone();
    void whatWasRunComesFirst();
    void escapeCloses();
    void headsCannotBeChosen();
    void theModelKeepsItsPromises();

private:
    void open(const char *actionId = "view.palette");
    void type(const QString &text);
    QStringList names() const;
    QString first() const { return names().value(0); }
    QWidget *palette() const { return m_fixture->find<QWidget>("shell.palette"); }
    QLineEdit *field() const { return m_fixture->find<QLineEdit>("shell.palette.field"); }

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void PaletteTest::init()
{
    m_fixture = std::make_unique<tests::WindowFixture>();
    m_fixture->speak(Language::Chinese);
}

void PaletteTest::open(const char *actionId)
{
    m_fixture->window->actionTable()->action(actionId)->trigger();
    QTRY_VERIFY(palette()->isVisible());
}

void PaletteTest::type(const QString &text)
{
    field()->setText(text);
}

QStringList PaletteTest::names() const
{
    const QAbstractItemModel *model = m_fixture->find<QListView>("shell.palette.list")->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).flags().testFlag(Qt::ItemIsEnabled))
            names << model->index(row, 0).data().toString();
    }
    return names;
}

void PaletteTest::findsByInitialsOfPinyin()
{
    open();
    type(QStringLiteral("dkgzq"));
    QCOMPARE(first(), QString::fromUtf8("打开工作区…"));
    type(QStringLiteral("sqy"));
    QCOMPARE(first(), QString::fromUtf8("授权页"));
}

void PaletteTest::findsByWholePinyin()
{
    open();
    type(QStringLiteral("quanping"));
    QCOMPARE(first(), QString::fromUtf8("全屏"));
}

void PaletteTest::findsEnglishWhileTheWindowIsChinese()
{
    open();
    type(QStringLiteral("fullscreen"));
    QCOMPARE(first(), QString::fromUtf8("全屏"));
    type(QStringLiteral("settings"));
    QCOMPARE(first(), QString::fromUtf8("设置…"));
}

void PaletteTest::opensAThingOfAnotherPlace()
{
    m_fixture->window->openPlace(QStringLiteral("scheme"));
    open("view.things");
    type(QStringLiteral("dlzy"));
    QCOMPARE(first(), QStringLiteral("login_main"));
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(!palette()->isVisible());
    QCOMPARE(m_fixture->scheme->openedThing, QStringLiteral("login_main"));
}

void PaletteTest::searchForThingsHasNoCommands()
{
    open("view.things");
    QVERIFY(!names().isEmpty());
    QVERIFY(!names().contains(QString::fromUtf8("全屏")));
}

void PaletteTest::leavesOutWhatCannotBeDone()
{
    open();
    type(QString::fromUtf8("撤销"));
    QVERIFY2(!names().contains(QString::fromUtf8("撤销")),
             qPrintable(names().join(QLatin1Char('|'))));
}

void PaletteTest::whatWasRunComesFirst()
{
    open();
    type(QString::fromUtf8("消息"));
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->find<QWidget>("shell.messages")->isVisible());
    open();
    QCOMPARE(first(), QString::fromUtf8("消息"));
}

void PaletteTest::escapeCloses()
{
    open();
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!palette()->isVisible());
}

void PaletteTest::headsCannotBeChosen()
{
    open();
    auto *list = m_fixture->find<QListView>("shell.palette.list");
    for (int step = 0; step < 60; ++step) {
        QVERIFY(list->currentIndex().flags().testFlag(Qt::ItemIsSelectable));
        QTest::keyClick(field(), step < 40 ? Qt::Key_Down : Qt::Key_Up);
    }
}

void PaletteTest::theModelKeepsItsPromises()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(
        {{QStringLiteral("a"), QStringLiteral("S"), {}, QStringLiteral("Alpha"), {}, {}, {}},
         {QStringLiteral("b"), QStringLiteral("T"), {}, QStringLiteral("Beta"), {}, {}, {}}},
        {QStringLiteral("b"), QStringLiteral("gone")});
    QCOMPARE(model.entryAt(model.firstEntryRow())->name, QStringLiteral("Beta"));
    model.setQuery(QStringLiteral("alp"));
    QCOMPARE(model.rowCount(), 2);
    model.setQuery(QStringLiteral("nothing of the kind"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.firstEntryRow(), -1);
}

} // namespace numauth::shell

std::unique_ptr<QObject> makePaletteTest()
{
    return std::make_unique<numauth::shell::PaletteTest>();
}

#include "PaletteTest.moc"
