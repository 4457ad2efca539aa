#include "tests/ui/shell/WindowFixture.h"
#include "ui/shell/ActionTable.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::shell {

/// Words, languages and keys: that everything can be read, heard and reached.
class ReachTest : public QObject
{
    Q_OBJECT

private slots:
    void theLanguageSwitchChangesEveryText();
    void noEnglishIsLeftInChinese();
    void noChineseIsLeftInEnglish();
    void everyActionHasTextAndTooltip_data();
    void everyActionHasTextAndTooltip();
    void noTwoActionsHaveTheSameKeys();
    void everyWidgetThatTakesTheFocusHasAName();
    void tabGoesInReadingOrder_data();
    void tabGoesInReadingOrder();

private:
    using Texts = QMap<QString, QString>;
    static Texts textsOf(const tests::WindowFixture &fixture);
};

namespace {

bool belongsToAPlace(const QObject *object)
{
    for (; object; object = object->parent()) {
        if (qobject_cast<const Place *>(object))
            return true;
    }
    return false;
}

QString pathOf(const QObject *object)
{
    QStringList names;
    for (; object; object = object->parent()) {
        const QObjectList siblings =
            object->parent() ? object->parent()->children() : QObjectList();
        names.prepend(QStringLiteral("%1#%2")
                          .arg(QLatin1StringView(object->metaObject()->className()))
                          .arg(siblings.indexOf(const_cast<QObject *>(object))));
    }
    return names.join(QLatin1Char('/'));
}

/// Names, figures and keys are the same in every language.
bool isTheSameEverywhere(const QString &text)
{
    static const QRegularExpression same(
        QStringLiteral("^(Numauth Console.*|shop-login.*|[\\d\\s/%:.]*|中文|English|main\\*?|"
                       ".*127\\.0.*|numauth-console [\\s\\S]*|)$"));
    return same.match(text).hasMatch();
}

QString withoutNames(QString text)
{
    static const QRegularExpression names(QStringLiteral(
        "Numauth Console|workspace\\.json|shop-login|git|English|Qt|LGPL|OpenSSL|Apache|zlib|CLI11|"
        "BSD|Ctrl|Shift|Enter|Alt|/tmp"));
    return text.remove(names);
}

} // namespace

ReachTest::Texts ReachTest::textsOf(const tests::WindowFixture &fixture)
{
    Texts texts;
    const auto add = [&texts](const QObject *object, const char *what, const QString &text) {
        if (!isTheSameEverywhere(text))
            texts.insert(pathOf(object) + QLatin1Char(' ') + QLatin1StringView(what), text);
    };
    for (const QWidget *widget : fixture.window->findChildren<QWidget *>()) {
        if (belongsToAPlace(widget))
            continue;
        add(widget, "tooltip", widget->toolTip());
        add(widget, "name", widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            add(label, "text", label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button, "text", button->text());
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            add(edit, "placeholder", edit->placeholderText());
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            add(menu, "title", menu->title());
    }
    for (const QAction *action : fixture.window->actionTable()->all()) {
        add(action, "text", action->text());
        add(action, "tooltip", action->toolTip());
    }
    return texts;
}

void ReachTest::theLanguageSwitchChangesEveryText()
{
    tests::WindowFixture fixture(tests::WindowFixture::Start::WithoutWorkspace);
    QCoreApplication::processEvents();
    const Texts english = textsOf(fixture);
    QElapsedTimer timer;
    timer.start();
    fixture.find<QAbstractButton>("shell.status.language")->click();
    qInfo("language switch: %lld ms", static_cast<long long>(timer.elapsed()));
    QCoreApplication::processEvents();
    const Texts chinese = textsOf(fixture);
    QVERIFY(english.size() > 100);
    QStringList unchanged;
    for (auto text = english.cbegin(); text != english.cend(); ++text) {
        if (chinese.value(text.key()) == text.value())
            unchanged << text.key() + QStringLiteral(" = ") + text.value();
    }
    QVERIFY2(unchanged.isEmpty(), qPrintable(unchanged.join(QLatin1Char('\n'))));
    QCOMPARE(fixture.settings->language(), Language::Chinese);
}

void ReachTest::noEnglishIsLeftInChinese()
{
    tests::WindowFixture fixture;
    fixture.speak(Language::Chinese);
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{4,}"));
    for (const QString &text : textsOf(fixture))
        QVERIFY2(!word.match(withoutNames(text)).hasMatch(), qPrintable(text));
}

void ReachTest::noChineseIsLeftInEnglish()
{
    tests::WindowFixture fixture;
    fixture.speak(Language::Chinese);
    fixture.speak(Language::English);
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    for (const QString &text : textsOf(fixture))
        QVERIFY2(!han.match(text).hasMatch(), qPrintable(text));
}

void ReachTest::everyActionHasTextAndTooltip_data()
{
    QTest::addColumn<bool>("isChinese");
    QTest::newRow("Chinese") << true;
    QTest::newRow("English") << false;
}

void ReachTest::everyActionHasTextAndTooltip()
{
    QFETCH(bool, isChinese);
    tests::WindowFixture fixture;
    fixture.speak(isChinese ? Language::Chinese : Language::English);
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    for (const QAction *action : fixture.window->actionTable()->all()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(action->toolTip().size() > 2, qPrintable(action->objectName()));
        QVERIFY2(han.match(action->text()).hasMatch() == isChinese, qPrintable(action->text()));
        QVERIFY2(han.match(action->toolTip()).hasMatch() == isChinese,
                 qPrintable(action->toolTip()));
    }
}

void ReachTest::noTwoActionsHaveTheSameKeys()
{
    tests::WindowFixture fixture;
    QMap<QString, QString> owners;
    for (const QAction *action : fixture.window->actions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString name = keys.toString(QKeySequence::PortableText);
            QVERIFY2(!owners.contains(name),
                     qPrintable(name + QLatin1Char(' ') + action->objectName() + QLatin1Char(' ') +
                                owners.value(name)));
            QVERIFY2(!name.contains(QStringLiteral("Ctrl+Alt")), qPrintable(name));
            owners.insert(name, action->objectName());
        }
    }
}

void ReachTest::everyWidgetThatTakesTheFocusHasAName()
{
    for (const auto start : {tests::WindowFixture::Start::WithWorkspace,
                             tests::WindowFixture::Start::WithoutWorkspace}) {
        tests::WindowFixture fixture(start);
        fixture.window->actionTable()->action("app.settings")->trigger();
        QStringList nameless;
        for (QWidget *widget : fixture.window->findChildren<QWidget *>()) {
            const bool isInner = widget->objectName().startsWith(QLatin1StringView("qt_"));
            if (isInner || widget->isHidden() || widget->inherits("QComboBoxListView") ||
                (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                widget->inherits("QKeySequenceEdit") || widget->focusProxy())
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                nameless << pathOf(widget) + QLatin1Char(' ') + widget->objectName();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
}

void ReachTest::tabGoesInReadingOrder_data()
{
    QTest::addColumn<QString>("bar");
    QTest::newRow("top bar") << QStringLiteral("shell.topBar");
    QTest::newRow("rail") << QStringLiteral("shell.rail");
    QTest::newRow("status bar") << QStringLiteral("shell.statusBar");
}

void ReachTest::tabGoesInReadingOrder()
{
    QFETCH(QString, bar);
    tests::WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
    const auto *strip = fixture.window->findChild<QWidget *>(bar);
    QPoint last(-1, -1);
    int count = 0;
    QWidget *widget = fixture.window.get();
    do {
        widget = widget->nextInFocusChain();
        if (!strip->isAncestorOf(widget) || !widget->isVisible() ||
            (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        const QPoint position = widget->mapTo(strip, QPoint());
        const bool isAfter = position.y() > last.y() || position.x() > last.x();
        QVERIFY2(isAfter, qPrintable(widget->objectName()));
        last = position;
        ++count;
    } while (widget != fixture.window.get());
    QVERIFY(count >= 2);
}

} // namespace numauth::shell

std::unique_ptr<QObject> makeReachTest()
{
    return std::make_unique<numauth::shell::ReachTest>();
}

#include "ReachTest.moc"
