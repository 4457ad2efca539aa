#include "tests/ui/shell/WindowFixture.h"
#include "ui/shell/ActionTable.h"
#include "ui/widgets/FormRow.h"

#include <QAbstractItemModel>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace numauth::shell {

/// The page of the settings on which a person gives actions other keys.
class KeysPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void keysOfAPlaceCanBeChanged();
    void keysThatAnotherActionHasAreRefused();
    void oneActionGoesBackToItsStandardKeys();
    void sameKeysInTwoPlacesAreNoConflict();

private:
    QAction *placeAction() const { return m_fixture->consent->menuActions().first().action; }
    void choose(const QString &text);
    void enter(const QKeySequence &keys);

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void KeysPageTest::init()
{
    m_fixture = std::make_unique<tests::WindowFixture>();
    m_fixture->window->actionTable()->action("help.keys")->trigger();
}

void KeysPageTest::choose(const QString &text)
{
    auto *table = m_fixture->find<QTreeView>("shell.settings.keys");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data().toString() == text)
            return table->setCurrentIndex(index);
    }
    QFAIL(qPrintable(text));
}

void KeysPageTest::enter(const QKeySequence &keys)
{
    auto *edit = m_fixture->find<QKeySequenceEdit>("shell.settings.keyEdit");
    edit->setKeySequence(keys);
    emit edit->editingFinished();
}

void KeysPageTest::keysOfAPlaceCanBeChanged()
{
    choose(placeAction()->text());
    enter(QKeySequence(QStringLiteral("Ctrl+Shift+K")));
    QCOMPARE(placeAction()->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+K")));
}

void KeysPageTest::keysThatAnotherActionHasAreRefused()
{
    const QKeySequence before = placeAction()->shortcut();
    choose(placeAction()->text());
    enter(QKeySequence(QStringLiteral("F6")));
    QCOMPARE(placeAction()->shortcut(), before);
    auto *page = m_fixture->find<QKeySequenceEdit>("shell.settings.keyEdit")->parentWidget();
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(QStringLiteral("Next pane"));
    }));
}

void KeysPageTest::oneActionGoesBackToItsStandardKeys()
{
    const QKeySequence standard = placeAction()->shortcut();
    choose(placeAction()->text());
    enter(QKeySequence(QStringLiteral("Ctrl+Shift+K")));
    auto *reset = m_fixture->find<QPushButton>("shell.settings.keyReset");
    QVERIFY(reset->isEnabled());
    reset->click();
    QCOMPARE(placeAction()->shortcut(), standard);
    QVERIFY(!reset->isEnabled());
}

void KeysPageTest::sameKeysInTwoPlacesAreNoConflict()
{
    const ActionTable &table = *m_fixture->window->actionTable();
    QHash<QString, int> places;
    for (const KeyedAction &keyed : table.keyed()) {
        if (keyed.place)
            ++places[keyed.place->id()];
        QVERIFY(keyed.action->shortcut().isEmpty() ||
                !table.otherWith(keyed.action->shortcut(), keyed));
    }
    QCOMPARE(places.size(), 3);
}

} // namespace numauth::shell

std::unique_ptr<QObject> makeKeysPageTest()
{
    return std::make_unique<numauth::shell::KeysPageTest>();
}

#include "KeysPageTest.moc"
