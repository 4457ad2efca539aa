#include "ui/widgets/Theme.h"

#include "ui/widgets/ThemeSwitch.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace numauth::ui {

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadableOnEveryGround_data();
    void textIsReadableOnEveryGround();
    void edgesAreVisibleOnEveryGround_data() { addThemes(); }
    void edgesAreVisibleOnEveryGround();
    void marksAreReadableOnTheirTint_data() { addThemes(); }
    void marksAreReadableOnTheirTint();
    void aPaletteLeadsBackToItsTheme();
    void everyTokenOfASheetIsFilledIn();
    void theSwitchChangesThePaletteOnce();
    void unknownChoiceNamesAreRefused();

private:
    void addThemes();
};

void ThemeTest::addThemes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ThemeTest::textIsReadableOnEveryGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const char *name = theme->isDark ? "dark" : "light";
        const QList<QPair<const char *, QColor>> grounds{
            {"chrome", theme->chrome}, {"surface", theme->surface}, {"input", theme->input},
            {"raised", theme->raised}, {"hover", theme->hover},     {"selected", theme->selected}};
        for (const auto &[groundName, ground] : grounds) {
            for (const auto &[textName, text] :
                 QList<QPair<const char *, QColor>>{{"text", theme->text},
                                                    {"muted", theme->muted},
                                                    {"accent", theme->accent},
                                                    {"refuse", theme->refuse},
                                                    {"warn", theme->warn},
                                                    {"ok", theme->ok},
                                                    {"unknown", theme->unknown}})
                QTest::addRow("%s %s on %s", name, textName, groundName) << text << ground;
        }
        for (const auto &[codeName, code] :
             QList<QPair<const char *, QColor>>{{"key", theme->codeKey},
                                                {"string", theme->codeString},
                                                {"number", theme->codeNumber},
                                                {"comment", theme->codeComment},
                                                {"call", theme->codeCall}}) {
            QTest::addRow("%s code %s", name, codeName) << code << theme->surface;
            QTest::addRow("%s code %s on selected", name, codeName) << code << theme->selected;
        }
        QTest::addRow("%s on accent", name) << theme->onAccent << theme->accent;
        QTest::addRow("%s on refuse", name) << theme->input << theme->refuse;
    }
}

void ThemeTest::textIsReadableOnEveryGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void ThemeTest::edgesAreVisibleOnEveryGround()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    for (const QColor &ground : {theme.chrome, theme.surface, theme.input, theme.raised}) {
        for (const QColor &edge :
             {theme.borderStrong, theme.accent, theme.overlap, theme.guide, theme.snap}) {
            const double ratio = contrast(edge, ground);
            QVERIFY2(
                ratio >= 3,
                qPrintable(
                    QStringLiteral("%1 on %2: %3").arg(edge.name(), ground.name()).arg(ratio)));
        }
    }
    for (const QColor &edge : {theme.guide, theme.snap, theme.overlap})
        QVERIFY(contrast(edge, theme.desk) >= 3);
}

void ThemeTest::marksAreReadableOnTheirTint()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    for (const Verdict verdict : {Verdict::Refuses, Verdict::NonCompliant, Verdict::CannotTell,
                                  Verdict::Ok, Verdict::Information}) {
        QVERIFY(contrast(theme.colour(verdict), theme.ground(verdict)) >= 4.5);
        QVERIFY(contrast(theme.text, theme.ground(verdict)) >= 4.5);
        QVERIFY(contrast(theme.input, theme.colour(verdict)) >= 3);
    }
}

void ThemeTest::aPaletteLeadsBackToItsTheme()
{
    QVERIFY(&Theme::of(Theme::light().palette()) == &Theme::light());
    QVERIFY(&Theme::of(Theme::dark().palette()) == &Theme::dark());
    QPalette tinted = Theme::dark().palette();
    tinted.setColor(QPalette::WindowText, Theme::light().text);
    tinted.setColor(QPalette::Window, Theme::light().surface);
    QVERIFY(&Theme::of(tinted) == &Theme::dark());
}

void ThemeTest::everyTokenOfASheetIsFilledIn()
{
    QString sheet;
    for (const Theme::Token &token : Theme::light().tokens())
        sheet += QStringLiteral("a { color: @%1@; }\n").arg(QLatin1StringView(token.name));
    const QString filled = Theme::light().fillIn(sheet);
    QVERIFY(!filled.contains(QLatin1Char('@')));
    QVERIFY(filled.contains(Theme::light().refuse.name()));
}

void ThemeTest::theSwitchChangesThePaletteOnce()
{
    ThemeSwitch themes;
    themes.choose(ThemeChoice::Light);
    QSignalSpy changed(&themes, &ThemeSwitch::themeChanged);
    themes.choose(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().chrome);
    themes.choose(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    themes.choose(ThemeChoice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().chrome);
}

void ThemeTest::unknownChoiceNamesAreRefused()
{
    QVERIFY(!themeChoiceFromName(QStringLiteral("pink")));
    QCOMPARE(themeChoiceFromName(themeChoiceName(ThemeChoice::Dark)), ThemeChoice::Dark);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeThemeTest()
{
    return std::make_unique<numauth::ui::ThemeTest>();
}

#include "ThemeTest.moc"
