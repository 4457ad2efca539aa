#pragma once

#include "ui/shell/SettingsPage.h"
#include "ui/widgets/ThemeSwitch.h"

namespace numauth::ui {
class ToggleSwitch;
}

namespace numauth::shell {

class AppearanceForm;
class LanguageSwitch;
class Settings;

/// Language, theme, size, and whether the last workspace opens at start.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    GeneralPage(Settings *settings, ui::ThemeSwitch *themes, LanguageSwitch *languages,
                QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("general"); }
    QString iconName() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("General"); }
    QStringList searchWords() const override;
    void restoreDefaults() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Settings *m_settings;
    ui::ThemeSwitch *m_themes;
    LanguageSwitch *m_languages;
    AppearanceForm *m_appearance;
    ui::ToggleSwitch *m_restore;
};

} // namespace numauth::shell
