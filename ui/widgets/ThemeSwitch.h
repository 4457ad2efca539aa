#pragma once

#include "ui/widgets/Theme.h"

#include <QObject>
#include <QString>

#include <optional>

namespace numauth::ui {

enum class ThemeChoice { System, Light, Dark };

/// `system`, `light`, `dark`: the words of the settings and of the command line.
QString themeChoiceName(ThemeChoice choice);
std::optional<ThemeChoice> themeChoiceFromName(const QString &name);

/// Puts the chosen theme on the running program and follows the system while the choice is System.
/// One per program, made after QApplication; GUI thread.
class ThemeSwitch : public QObject
{
    Q_OBJECT

public:
    explicit ThemeSwitch(QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    /// The theme on the screen now.
    const Theme &theme() const;

signals:
    /// Style, palette and style sheet are in place. Widgets need not listen: they get
    /// QEvent::PaletteChange.
    void themeChanged();

private:
    void followSystem();
    bool wantsDark() const;
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemWasDarkAtStart = false;
    bool m_isDark = false;
    bool m_isApplied = false;
};

} // namespace numauth::ui
