#pragma once

#include "ui/shell/WorkspaceHost.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QWidget>

class QVBoxLayout;

namespace numauth::ui {
class Card;
class DropZone;
class Label;
} // namespace numauth::ui

namespace numauth::shell {

class ActionTable;
class AppearanceForm;
class ChoiceCard;
class LanguageSwitch;
class Settings;

/// The screen while no workspace is open: what to start with, recent ones, language, theme and
/// size.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    FirstRun(WorkspaceHost *host, ActionTable *actions, Settings *settings, ui::ThemeSwitch *themes,
             LanguageSwitch *languages, QWidget *parent = nullptr);

signals:
    void recentChosen(const QString &folder);
    void sampleTaskChosen(const QString &placeId);
    void filesDropped(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeStart();
    QWidget *makePromise();
    QWidget *makeSampleCard();
    void retranslate();
    void fillRecent();
    void fillSample();

    WorkspaceHost *m_host;
    ActionTable *m_actions;
    Settings *m_settings;
    ui::Label *m_tagline = nullptr;
    QList<ChoiceCard *> m_choices;
    ui::Label *m_recentTitle = nullptr;
    QVBoxLayout *m_recent = nullptr;
    ui::Label *m_promise = nullptr;
    ui::Card *m_sampleCard = nullptr;
    ui::Label *m_sampleTitle = nullptr;
    ui::Label *m_sampleDetail = nullptr;
    QVBoxLayout *m_sampleTasks = nullptr;
    ui::Label *m_appearanceTitle = nullptr;
    AppearanceForm *m_appearance = nullptr;
    ui::DropZone *m_drop = nullptr;
};

} // namespace numauth::shell
