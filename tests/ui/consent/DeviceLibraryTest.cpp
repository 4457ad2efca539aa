#include "models/consent/LayoutEngine.h"
#include "models/workspace/Workspace.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/consent/DeviceLibraryDialog.h"
#include "ui/consent/PageCommands.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/TableView.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::ui {

/// Drives the real dialog on the sample workspace.
class DeviceLibraryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPastedPhoneIsCheckedByWindowAndCommandLine();
    void everyChangeCanBeUndone();
    void zeroAndAbsurdValuesAreRefused_data();
    void zeroAndAbsurdValuesAreRefused();
    void devicesOfTheTableCannotBeChanged();
    void aSetIsCheckedAlone();
    void sharesAreHeldToPercent();
    void theModelKeepsTheRulesOfQt();

private:
    template<class Widget>
    Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QStringLiteral("consent.library.") +
                                             QLatin1StringView(name));
    }
    void add() { find<QPushButton>("add.android")->click(); }
    void type(const char *field, const QString &text);

    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConsentPlace> m_place;
    DeviceLibraryDialog *m_dialog = nullptr;
    QString m_shop;
};

void DeviceLibraryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = m_folder->filePath(QStringLiteral("shop"));
    QVERIFY(workspace::Workspace::createSample(m_shop));
    m_place = std::make_unique<ConsentPlace>(m_tables);
    m_place->openWorkspace(m_shop);
    m_dialog = m_place->commands()->openLibrary();
    QVERIFY(m_dialog);
}

void DeviceLibraryTest::type(const char *field, const QString &text)
{
    auto *edit = find<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void DeviceLibraryTest::aPastedPhoneIsCheckedByWindowAndCommandLine()
{
    add();
    type("name", QStringLiteral("Test bench"));
    find<QPlainTextEdit>("pasted")->setPlainText(
        QStringLiteral("Physical size: 480x854\nPhysical density: 240"));
    find<QPushButton>("read")->click();
    find<QPushButton>("save")->click();
    QCOMPARE(m_place->session().devices().size(), 73);
    const QString id = m_place->session().devices().last().id;
    QCOMPARE(m_place->session().devices().last().widthPx, 480);
    QProcess process;
    process.setWorkingDirectory(m_shop);
    process.start(QStringLiteral(NUMAUTH_BINARY),
                  {QStringLiteral("check"), QStringLiteral("pages/login_main.json"),
                   QStringLiteral("--devices"), id, QStringLiteral("--lang"),
                   QStringLiteral("en")});
    QVERIFY(process.waitForFinished());
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.contains("3 cells") && out.contains("Test bench"),
             out + process.readAllStandardError());
}

void DeviceLibraryTest::everyChangeCanBeUndone()
{
    add();
    type("name", QStringLiteral("One"));
    type("density", QStringLiteral("2"));
    QUndoStack &undo = m_dialog->library().undoStack();
    QCOMPARE(undo.count(), 3);
    undo.undo();
    QCOMPARE(m_dialog->file().devices.first().density, 3.0);
    undo.undo();
    undo.undo();
    QVERIFY(m_dialog->file().isEmpty());
    undo.redo();
    QCOMPARE(m_dialog->file().devices.size(), 1);
}

void DeviceLibraryTest::zeroAndAbsurdValuesAreRefused_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero width") << QByteArray("width") << QStringLiteral("0");
    QTest::newRow("zero density") << QByteArray("density") << QStringLiteral("0");
    QTest::newRow("huge height") << QByteArray("height") << QStringLiteral("999999");
    QTest::newRow("negative bar") << QByteArray("statusBar") << QStringLiteral("-3");
    QTest::newRow("word") << QByteArray("density") << QStringLiteral("nan");
    QTest::newRow("no name") << QByteArray("name") << QStringLiteral(" ");
}

void DeviceLibraryTest::zeroAndAbsurdValuesAreRefused()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    add();
    const consent::DeviceFile before = m_dialog->file();
    type(field.constData(), text);
    QVERIFY(m_dialog->file() == before);
    QVERIFY(std::ranges::any_of(m_dialog->findChildren<FormRow *>(),
                                [](const FormRow *row) { return row->hasError(); }));
}

void DeviceLibraryTest::devicesOfTheTableCannotBeChanged()
{
    m_dialog->choose(m_tables->devices.devices().first().id);
    QVERIFY(!find<QLineEdit>("width")->isEnabled());
    QVERIFY(m_dialog->file().isEmpty());
}

void DeviceLibraryTest::aSetIsCheckedAlone()
{
    DeviceLibrary &library = m_dialog->library();
    QVERIFY(library.addSet(QStringLiteral("Two")).isEmpty());
    QVERIFY(!library.addSet(QStringLiteral("Two")).isEmpty());
    for (int index : {0, 1})
        library.setIsInSet(QStringLiteral("Two"), m_tables->devices.devices().at(index).id, true);
    find<QPushButton>("save")->click();
    m_place->session().setDeviceSet(QStringLiteral("Two"));
    QCOMPARE(m_place->session().devices().size(), 2);
    QCOMPARE(m_place->session().matrix().cells.size(), 6);
    QProcess process;
    process.setWorkingDirectory(m_shop);
    process.start(QStringLiteral(NUMAUTH_BINARY),
                  {QStringLiteral("check"), QStringLiteral("pages/login_main.json"),
                   QStringLiteral("--devices"), QStringLiteral("set:Two"), QStringLiteral("--lang"),
                   QStringLiteral("en")});
    QVERIFY(process.waitForFinished());
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.contains("6 cells"), out + process.readAllStandardError());
}

void DeviceLibraryTest::sharesAreHeldToPercent()
{
    DeviceLibrary &library = m_dialog->library();
    const QString id = m_tables->devices.devices().first().id;
    QVERIFY(library.setShare(id, 12.5).isEmpty());
    QVERIFY(!library.setShare(id, 101).isEmpty());
    QVERIFY(!library.setShare(id, -1).isEmpty());
    QCOMPARE(library.file().shares.value(id), 12.5);
}

void DeviceLibraryTest::theModelKeepsTheRulesOfQt()
{
    DeviceLibraryModel model(m_dialog->library());
    QAbstractItemModelTester tester(&model);
    m_dialog->library().addDevice(consent::Platform::Ios, QStringLiteral("Own"));
    model.setFilter(QStringLiteral("own"));
    QCOMPARE(model.rowCount(), 1);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeDeviceLibraryTest()
{
    return std::make_unique<numauth::ui::DeviceLibraryTest>();
}

#include "DeviceLibraryTest.moc"
