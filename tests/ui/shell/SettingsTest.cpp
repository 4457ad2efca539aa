#include "ui/shell/Settings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::shell {

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsFromDefaultsWithoutAFile();
    void keepsWhatWasSet();
    void aFileThatIsNoJsonIsKeptAndReported();
    void aBadValueBecomesItsDefault_data();
    void aBadValueBecomesItsDefault();
    void membersOfANewerVersionAreKept();
    void recentWorkspacesAreFifteenAndUnique();
    void keysOfTheUserWinUntilReset();
    void aFolderThatCannotBeWrittenIsReported();
    void nothingIsWrittenBeforeSomethingChanges();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("deep/settings.json")); }
    void writeFile(const QByteArray &bytes) const;
    QJsonObject file() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SettingsTest::writeFile(const QByteArray &bytes) const
{
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("deep"))));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QJsonObject SettingsTest::file() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

void SettingsTest::startsFromDefaultsWithoutAFile()
{
    const Settings settings(path());
    QVERIFY(settings.problems().isEmpty());
    QVERIFY(!settings.language());
    QCOMPARE(settings.theme(), ui::ThemeChoice::System);
    QCOMPARE(settings.zoom(), 100);
    QVERIFY(settings.restoresSession());
}

void SettingsTest::keepsWhatWasSet()
{
    {
        Settings settings(path());
        settings.setLanguage(Language::Chinese);
        settings.setTheme(ui::ThemeChoice::Dark);
        settings.setZoom(150);
        settings.setLastPlace(QStringLiteral("consent"));
        settings.setWindowGeometry(QByteArray("\x00\x01\xff", 3));
        settings.setPlaceLayout(QStringLiteral("consent"), "layout");
    }
    const Settings again(path());
    QCOMPARE(again.language(), Language::Chinese);
    QCOMPARE(again.theme(), ui::ThemeChoice::Dark);
    QCOMPARE(again.zoom(), 150);
    QCOMPARE(again.lastPlace(), QStringLiteral("consent"));
    QCOMPARE(again.windowGeometry(), QByteArray("\x00\x01\xff", 3));
    QCOMPARE(again.placeLayout(QStringLiteral("consent")), QByteArray("layout"));
}

void SettingsTest::aFileThatIsNoJsonIsKeptAndReported()
{
    writeFile("{ \"theme\": dark");
    Settings settings(path());
    QCOMPARE(settings.problems().size(), 1);
    QVERIFY2(settings.problems().first().contains(QStringLiteral("settings.json.broken")),
             qPrintable(settings.problems().first()));
    settings.setTheme(ui::ThemeChoice::Light);
    QFile kept(path() + QStringLiteral(".broken"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("{ \"theme\": dark"));
    QCOMPARE(Settings(path()).theme(), ui::ThemeChoice::Light);
}

void SettingsTest::aBadValueBecomesItsDefault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    QTest::newRow("unknown theme") << QByteArray(R"({"theme":"pink"})") << QStringLiteral("theme");
    QTest::newRow("zoom of 9000") << QByteArray(R"({"zoom":9000})") << QStringLiteral("zoom");
    QTest::newRow("zoom as text") << QByteArray(R"({"zoom":"big"})") << QStringLiteral("zoom");
    QTest::newRow("list of numbers")
        << QByteArray(R"({"recentWorkspaces":[1]})") << QStringLiteral("recentWorkspaces");
    QTest::newRow("keys as a list") << QByteArray(R"({"keys":[]})") << QStringLiteral("keys");
    QTest::newRow("unknown language")
        << QByteArray(R"({"language":"fr"})") << QStringLiteral("language");
}

void SettingsTest::aBadValueBecomesItsDefault()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, key);
    writeFile(bytes);
    const Settings settings(path());
    QCOMPARE(settings.problems().size(), 1);
    QVERIFY(settings.problems().first().contains(key));
    QCOMPARE(settings.theme(), ui::ThemeChoice::System);
    QCOMPARE(settings.zoom(), 100);
    QVERIFY(settings.recentWorkspaces().isEmpty());
    QVERIFY(!settings.keys(QStringLiteral("edit.undo")));
    QVERIFY(!settings.language());
}

void SettingsTest::membersOfANewerVersionAreKept()
{
    writeFile(R"({"futureThing":{"a":1},"theme":"dark"})");
    Settings settings(path());
    settings.setZoom(120);
    QCOMPARE(
        file().value(QStringLiteral("futureThing")).toObject().value(QStringLiteral("a")).toInt(),
        1);
    QCOMPARE(file().value(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
}

void SettingsTest::recentWorkspacesAreFifteenAndUnique()
{
    Settings settings(path());
    for (int index = 0; index < 20; ++index)
        settings.addRecentWorkspace(QString::number(index));
    settings.addRecentWorkspace(QStringLiteral("10"));
    QCOMPARE(settings.recentWorkspaces().size(), Settings::MostRecent);
    QCOMPARE(settings.recentWorkspaces().first(), QStringLiteral("10"));
    QCOMPARE(settings.recentWorkspaces().count(QStringLiteral("10")), 1);
    settings.clearRecentWorkspaces();
    QVERIFY(settings.recentWorkspaces().isEmpty());
}

void SettingsTest::keysOfTheUserWinUntilReset()
{
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::keysChanged);
    settings.setKeys(QStringLiteral("edit.undo"), QKeySequence(QStringLiteral("Ctrl+U")));
    QCOMPARE(Settings(path()).keys(QStringLiteral("edit.undo")),
             QKeySequence(QStringLiteral("Ctrl+U")));
    settings.resetKeys();
    QVERIFY(!settings.keys(QStringLiteral("edit.undo")));
    QCOMPARE(changed.size(), 2);
}

void SettingsTest::aFolderThatCannotBeWrittenIsReported()
{
    // A file stands where the folder would have to be.
    QFile file(m_folder->filePath(QStringLiteral("deep")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    Settings settings(path());
    QSignalSpy failed(&settings, &Settings::writeFailed);
    settings.setZoom(120);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    QCOMPARE(settings.zoom(), 120);
}

void SettingsTest::nothingIsWrittenBeforeSomethingChanges()
{
    Settings settings(path());
    settings.setLastPlace(QString());
    settings.setZoom(100);
    QVERIFY(!QFile::exists(path()));
}

} // namespace numauth::shell

std::unique_ptr<QObject> makeSettingsTest()
{
    return std::make_unique<numauth::shell::SettingsTest>();
}

#include "SettingsTest.moc"
