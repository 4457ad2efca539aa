#include "ui/widgets/ThemeSwitch.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/ThemeStyle.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

namespace numauth::ui {

QString themeChoiceName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

std::optional<ThemeChoice> themeChoiceFromName(const QString &name)
{
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (name == themeChoiceName(choice))
            return choice;
    }
    return std::nullopt;
}

ThemeSwitch::ThemeSwitch(QObject *parent) : QObject(parent)
{
    // Before 6.5 nothing says which scheme the system has; the palette it starts with tells.
    m_systemWasDarkAtStart = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setStyle(new ThemeStyle);
    QApplication::setFont(uiFont());
    QToolTip::setFont(uiFont(TextSize::Small));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            &ThemeSwitch::followSystem);
#endif
    apply();
}

void ThemeSwitch::choose(ThemeChoice choice)
{
    m_choice = choice;
    followSystem();
}

const Theme &ThemeSwitch::theme() const
{
    return m_isDark ? Theme::dark() : Theme::light();
}

void ThemeSwitch::followSystem()
{
    if (!m_isApplied || wantsDark() != m_isDark)
        apply();
}

bool ThemeSwitch::wantsDark() const
{
    if (m_choice != ThemeChoice::System)
        return m_choice == ThemeChoice::Dark;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_systemWasDarkAtStart;
}

void ThemeSwitch::apply()
{
    m_isDark = wantsDark();
    m_isApplied = true;
    const QPalette palette = theme().palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    // Qt passes over windows that have never been shown.
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (Theme::of(window).isDark != m_isDark)
            window->setPalette(QPalette());
    }
    emit themeChanged();
}

} // namespace numauth::ui
