#pragma once

#include "ui/widgets/ThemeSwitch.h"

#include <QWidget>

namespace numauth::ui {
class FormRow;
class SegmentedGroup;
} // namespace numauth::ui

namespace numauth::shell {

class LanguageSwitch;
class Settings;

/// Language, theme and size: on the first screen and in the settings. Language and theme apply at
/// once; the size applies from the next start on, and the form says so when it differs.
class AppearanceForm : public QWidget
{
    Q_OBJECT

public:
    AppearanceForm(Settings *settings, ui::ThemeSwitch *themes, LanguageSwitch *languages,
                   QWidget *parent = nullptr);

    /// Shows what the settings say now.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void chooseLanguage(int index);
    void chooseTheme(int index);
    void chooseZoom(int index);

    Settings *m_settings;
    ui::ThemeSwitch *m_themes;
    LanguageSwitch *m_languages;
    ui::SegmentedGroup *m_language;
    ui::SegmentedGroup *m_theme;
    ui::SegmentedGroup *m_zoom;
    ui::FormRow *m_languageRow;
    ui::FormRow *m_themeRow;
    ui::FormRow *m_zoomRow;
    int m_zoomAtStart;
};

} // namespace numauth::shell
