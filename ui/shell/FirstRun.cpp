#include "ui/shell/FirstRun.h"

#include "ui/shell/ActionTable.h"
#include "ui/shell/AppearanceForm.h"
#include "ui/shell/ChoiceCard.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/VerdictMark.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace numauth::shell {

namespace {

constexpr int startWidth = 428;
constexpr int mostRecentShown = 5;

struct ChoiceRow
{
    const char *action;
    const char *icon;
    const char *title;
    const char *detail;
};

/// What one can start with; a row whose action is not available is left out.
constexpr ChoiceRow choiceRows[]{
    {"workspace.sample", "play",
     QT_TRANSLATE_NOOP("numauth::shell::FirstRun", "Open the sample workspace"),
     QT_TRANSLATE_NOOP("numauth::shell::FirstRun", "Three faults to find and mend in a minute")},
    {"workspace.new", "plus", QT_TRANSLATE_NOOP("numauth::shell::FirstRun", "New workspace"),
     QT_TRANSLATE_NOOP("numauth::shell::FirstRun", "A folder of text files, fit for git")},
    {"workspace.open", "folder", QT_TRANSLATE_NOOP("numauth::shell::FirstRun", "Open workspace…"),
     QT_TRANSLATE_NOOP("numauth::shell::FirstRun", "A folder that holds workspace.json")},
};

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

FirstRun::FirstRun(WorkspaceHost *host, ActionTable *actions, Settings *settings,
                   ui::ThemeSwitch *themes, LanguageSwitch *languages, QWidget *parent)
    : QWidget(parent), m_host(host), m_actions(actions), m_settings(settings),
      m_appearance(new AppearanceForm(settings, themes, languages, this)),
      m_drop(new ui::DropZone(this))
{
    setObjectName(QStringLiteral("shell.firstRun"));
    auto *appearanceCard = new ui::Card(ui::Card::Ground::Surface, this);
    auto *appearance = new QVBoxLayout(appearanceCard);
    appearance->setContentsMargins(18, 18, 18, 18);
    appearance->setSpacing(12);
    m_appearanceTitle = new ui::Label({}, ui::TextSize::Normal, ui::Tone::Text, appearanceCard);
    m_appearanceTitle->setWeight(QFont::DemiBold);
    appearance->addWidget(m_appearanceTitle);
    appearance->addWidget(m_appearance);
    m_drop->setObjectName(QStringLiteral("shell.firstRun.drop"));
    connect(m_drop, &ui::DropZone::filesDropped, this, &FirstRun::filesDropped);
    connect(m_drop, &ui::DropZone::clicked, actions->action("workspace.open"), &QAction::trigger);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(makeSampleCard());
    right->addWidget(appearanceCard);
    right->addWidget(m_drop);
    right->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(64);
    row->addWidget(makeStart(), 0, Qt::AlignTop);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(72, 84, 72, 24);
    column->addLayout(row);
    column->addStretch(1);
    retranslate();
}

QWidget *FirstRun::makeHead()
{
    auto *head = new QWidget(this);
    auto *mark = new QLabel(head);
    mark->setPixmap(ui::productIcon().pixmap(42, 42));
    mark->setAccessibleName(QStringLiteral("Numauth Console"));
    auto *name = new ui::Label(QStringLiteral("Numauth Console"), ui::TextSize::PageTitle,
                               ui::Tone::Text, head);
    name->setWeight(QFont::DemiBold);
    m_tagline = new ui::Label({}, ui::TextSize::Normal, ui::Tone::Muted, head);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(m_tagline);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 22);
    row->setSpacing(16);
    row->addWidget(mark);
    row->addLayout(words, 1);
    return head;
}

QWidget *FirstRun::makeStart()
{
    auto *start = new QWidget(this);
    start->setFixedWidth(startWidth);
    auto *column = new QVBoxLayout(start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeHead());
    for (const ChoiceRow &row : choiceRows) {
        QAction *action = m_actions->action(row.action);
        const auto rank = m_choices.isEmpty() ? ChoiceCard::Rank::Default : ChoiceCard::Rank::Other;
        if (!action->isVisible())
            continue;
        auto *choice = new ChoiceCard(QLatin1StringView(row.icon), rank, start);
        choice->setObjectName(QStringLiteral("shell.firstRun.") + action->objectName());
        choice->setProperty("row", static_cast<int>(&row - choiceRows));
        connect(choice, &QAbstractButton::clicked, action, &QAction::trigger);
        m_choices << choice;
        column->addWidget(choice);
    }
    m_recentTitle = new ui::Label({}, ui::TextSize::Small, ui::Tone::Muted, start);
    m_recentTitle->setWeight(QFont::DemiBold);
    m_recentTitle->setContentsMargins(8, 16, 0, 0);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recent);
    column->addSpacing(16);
    column->addWidget(makePromise());
    return start;
}

QWidget *FirstRun::makePromise()
{
    auto *card = new ui::Card(ui::Card::Ground::Passes, this);
    m_promise = new ui::Label({}, ui::TextSize::Small, ui::Tone::Text, card);
    m_promise->setWordWrap(true);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(12, 9, 12, 9);
    row->setSpacing(8);
    row->addWidget(new ui::VerdictMark(ui::Verdict::Ok, 16, card));
    row->addWidget(m_promise, 1);
    return card;
}

QWidget *FirstRun::makeSampleCard()
{
    m_sampleCard = new ui::Card(ui::Card::Ground::Surface, this);
    m_sampleTitle = new ui::Label({}, ui::TextSize::Section, ui::Tone::Text, m_sampleCard);
    m_sampleTitle->setWeight(QFont::DemiBold);
    m_sampleDetail = new ui::Label({}, ui::TextSize::Small, ui::Tone::Muted, m_sampleCard);
    m_sampleTasks = new QVBoxLayout;
    m_sampleTasks->setSpacing(10);
    auto *column = new QVBoxLayout(m_sampleCard);
    column->setContentsMargins(24, 22, 24, 24);
    column->setSpacing(3);
    column->addWidget(m_sampleTitle);
    column->addWidget(m_sampleDetail);
    column->addSpacing(10);
    column->addLayout(m_sampleTasks);
    return m_sampleCard;
}

void FirstRun::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FirstRun::showEvent(QShowEvent *event)
{
    fillRecent();
    if (!m_choices.isEmpty())
        m_choices.first()->setFocus();
    QWidget::showEvent(event);
}

void FirstRun::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), ui::Theme::of(this).chrome);
}

void FirstRun::retranslate()
{
    setAccessibleName(tr("Start"));
    m_tagline->setText(tr("One-tap login working before there is a phone or an account"));
    for (ChoiceCard *choice : m_choices) {
        const ChoiceRow &row = choiceRows[choice->property("row").toInt()];
        choice->setTexts(tr(row.title), tr(row.detail));
    }
    m_appearanceTitle->setText(tr("Interface"));
    m_recentTitle->setText(tr("Recent"));
    m_promise->setText(tr("No login, no upload, no telemetry: only the calls that you send leave "
                          "this machine."));
    m_sampleTitle->setText(tr("What is in the sample workspace"));
    m_sampleDetail->setText(tr("Works offline, and can be put back at any time"));
    m_drop->setTexts(tr("Or drop something here"),
                     {tr("A package, a certificate, a consent page, a workspace")});
    fillRecent();
    fillSample();
}

void FirstRun::fillRecent()
{
    emptyLayout(m_recent);
    const QStringList folders = m_settings->recentWorkspaces().mid(0, mostRecentShown);
    m_recentTitle->setVisible(!folders.isEmpty());
    for (const QString &folder : folders) {
        auto *entry = new QToolButton(this);
        entry->setAutoRaise(true);
        entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        entry->setIcon(ui::themeIcon(QStringLiteral("folder"), ui::IconTint::Muted));
        entry->setText(QFileInfo(folder).fileName());
        entry->setToolTip(QDir::toNativeSeparators(folder));
        entry->setAccessibleName(entry->text());
        entry->setEnabled(QFileInfo(folder).isDir());
        connect(entry, &QToolButton::clicked, this, [this, folder] { emit recentChosen(folder); });
        m_recent->addWidget(entry, 0, Qt::AlignLeft);
    }
}

void FirstRun::fillSample()
{
    emptyLayout(m_sampleTasks);
    const QList<SampleTask> tasks = m_host ? m_host->sampleTasks() : QList<SampleTask>();
    m_sampleCard->setVisible(!tasks.isEmpty());
    for (const SampleTask &task : tasks) {
        auto *card = new ui::Card(ui::Card::Ground::Surface, m_sampleCard);
        auto *title = new ui::Label(task.title, ui::TextSize::Normal, ui::Tone::Text, card);
        title->setWeight(QFont::DemiBold);
        auto *sentence = new ui::Label(task.sentence, ui::TextSize::Small, ui::Tone::Muted, card);
        sentence->setWordWrap(true);
        auto *show = new QPushButton(tr("Show"), card);
        show->setAccessibleName(tr("Show: %1").arg(task.title));
        ui::setSmallButton(show);
        connect(show, &QPushButton::clicked, this,
                [this, place = task.placeId] { emit sampleTaskChosen(place); });
        auto *words = new QVBoxLayout;
        words->setSpacing(3);
        words->addWidget(title);
        words->addWidget(sentence);
        auto *row = new QHBoxLayout(card);
        row->setContentsMargins(16, 12, 16, 12);
        row->setSpacing(10);
        row->addWidget(new ui::VerdictMark(task.verdict, 16, card), 0, Qt::AlignTop);
        row->addLayout(words, 1);
        row->addWidget(show);
        m_sampleTasks->addWidget(card);
    }
}

} // namespace numauth::shell
