#include "ui/shell/GeneralPage.h"

#include "ui/shell/AppearanceForm.h"
#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ToggleSwitch.h"

#include <QEvent>
#include <QVBoxLayout>

namespace numauth::shell {

GeneralPage::GeneralPage(Settings *settings, ui::ThemeSwitch *themes, LanguageSwitch *languages,
                         QWidget *parent)
    : SettingsPage(parent), m_settings(settings), m_themes(themes), m_languages(languages),
      m_appearance(new AppearanceForm(settings, themes, languages, this)),
      m_restore(new ui::ToggleSwitch({}, this))
{
    m_restore->setObjectName(QStringLiteral("shell.settings.restoreSession"));
    m_restore->setChecked(settings->restoresSession());
    connect(m_restore, &QCheckBox::toggled, settings, &Settings::setRestoresSession);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_appearance);
    column->addWidget(new ui::Separator(Qt::Horizontal, this));
    column->addWidget(m_restore);
    column->addStretch(1);
    retranslate();
}

QStringList GeneralPage::searchWords() const
{
    return {tr("Language"), tr("Theme"), tr("Size"), m_restore->text()};
}

void GeneralPage::restoreDefaults()
{
    m_settings->setTheme(ui::ThemeChoice::System);
    m_themes->choose(ui::ThemeChoice::System);
    m_settings->setLanguage(Translations::systemLanguage());
    m_languages->choose(Translations::systemLanguage());
    m_settings->setZoom(100);
    m_restore->setChecked(true);
    m_appearance->refresh();
}

void GeneralPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsPage::changeEvent(event);
}

void GeneralPage::retranslate()
{
    m_restore->setText(tr("Open the last workspace when the program starts"));
    m_restore->setAccessibleName(m_restore->text());
}

} // namespace numauth::shell
