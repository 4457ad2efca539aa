#include "ui/shell/AppearanceForm.h"

#include "ui/shell/LanguageSwitch.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace numauth::shell {

namespace {

constexpr int labelWidth = 64;
constexpr int zooms[]{90, 100, 120, 150, 200};

/// Keeps a segmented group at its own width in a form row that would stretch it.
QWidget *atLeft(QWidget *widget, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widget);
    row->addStretch(1);
    box->setFocusProxy(widget);
    return box;
}

} // namespace

AppearanceForm::AppearanceForm(Settings *settings, ui::ThemeSwitch *themes,
                               LanguageSwitch *languages, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_themes(themes), m_languages(languages),
      m_language(new ui::SegmentedGroup(this)), m_theme(new ui::SegmentedGroup(this)),
      m_zoom(new ui::SegmentedGroup(this)),
      m_languageRow(new ui::FormRow({}, atLeft(m_language, this), this)),
      m_themeRow(new ui::FormRow({}, atLeft(m_theme, this), this)),
      m_zoomRow(new ui::FormRow({}, atLeft(m_zoom, this), this)), m_zoomAtStart(settings->zoom())
{
    m_language->setObjectName(QStringLiteral("shell.appearance.language"));
    m_theme->setObjectName(QStringLiteral("shell.appearance.theme"));
    m_zoom->setObjectName(QStringLiteral("shell.appearance.zoom"));
    m_language->addSegment(QStringLiteral("中文"), static_cast<int>(Language::Chinese));
    m_language->addSegment(QStringLiteral("English"), static_cast<int>(Language::English));
    for (const ui::ThemeChoice choice :
         {ui::ThemeChoice::Light, ui::ThemeChoice::Dark, ui::ThemeChoice::System})
        m_theme->addSegment(QString(), static_cast<int>(choice));
    for (const int zoom : zooms)
        m_zoom->addSegment(QStringLiteral("%1%").arg(zoom), zoom);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (ui::FormRow *row : {m_languageRow, m_themeRow, m_zoomRow}) {
        row->setLabelWidth(labelWidth);
        column->addWidget(row);
    }
    refresh();
    retranslate();
    connect(m_language, &ui::SegmentedGroup::currentIndexChanged, this,
            &AppearanceForm::chooseLanguage);
    connect(m_theme, &ui::SegmentedGroup::currentIndexChanged, this, &AppearanceForm::chooseTheme);
    connect(m_zoom, &ui::SegmentedGroup::currentIndexChanged, this, &AppearanceForm::chooseZoom);
    connect(languages, &LanguageSwitch::languageChanged, this, &AppearanceForm::refresh);
    connect(themes, &ui::ThemeSwitch::themeChanged, this, &AppearanceForm::refresh);
}

void AppearanceForm::refresh()
{
    const QSignalBlocker language(m_language);
    const QSignalBlocker theme(m_theme);
    const QSignalBlocker zoom(m_zoom);
    m_language->setCurrentData(static_cast<int>(m_languages->language()));
    m_theme->setCurrentData(static_cast<int>(m_themes->choice()));
    m_zoom->setCurrentData(m_settings->zoom());
}

void AppearanceForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AppearanceForm::retranslate()
{
    m_languageRow->setLabel(tr("Language"));
    m_themeRow->setLabel(tr("Theme"));
    m_zoomRow->setLabel(tr("Size"));
    m_language->setAccessibleName(tr("Language"));
    m_theme->setAccessibleName(tr("Theme"));
    m_zoom->setAccessibleName(tr("Size"));
    m_theme->setSegmentText(0, tr("Light"));
    m_theme->setSegmentText(1, tr("Dark"));
    m_theme->setSegmentText(2, tr("As the system"));
    m_zoomRow->setHint(m_settings->zoom() == m_zoomAtStart
                           ? QString()
                           : tr("The size applies when the program starts again."));
}

void AppearanceForm::chooseLanguage(int)
{
    const auto language = static_cast<Language>(m_language->currentData().toInt());
    m_settings->setLanguage(language);
    m_languages->choose(language);
}

void AppearanceForm::chooseTheme(int)
{
    const auto choice = static_cast<ui::ThemeChoice>(m_theme->currentData().toInt());
    m_settings->setTheme(choice);
    m_themes->choose(choice);
}

void AppearanceForm::chooseZoom(int)
{
    m_settings->setZoom(m_zoom->currentData().toInt());
    retranslate();
}

} // namespace numauth::shell
