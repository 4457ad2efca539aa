#include "ui/diagnosis/FindingPanel.h"

#include "ui/diagnosis/FindingListModel.h"
#include "ui/diagnosis/SnippetCard.h"
#include "ui/diagnosis/WrappingLabel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/VerdictMark.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QUrl>

#include <algorithm>

namespace numauth::ui {

using namespace diagnosis::app;

namespace {

constexpr int headWidth = 92;
} // namespace

FindingPanel::FindingPanel(const AppCheckTable &table, QWidget *parent)
    : QScrollArea(parent), m_table(table)
{
    setObjectName(QStringLiteral("diagnosis.finding"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *pane = new Pane;
    m_layout = new QVBoxLayout(pane);
    m_layout->setContentsMargins(14, 12, 14, 12);
    m_layout->setSpacing(8);
    setWidget(pane);
    fill();
}

void FindingPanel::present(const Finding &finding, const AppFacts &facts)
{
    m_finding = finding;
    m_facts = facts;
    m_edit.reset();
    m_refusal.clear();
    fill();
}

void FindingPanel::clear()
{
    m_finding.reset();
    fill();
}

void FindingPanel::fill()
{
    // The button that asked for this may still be on the way out of its click.
    if (m_actions)
        m_actions->deleteLater();
    m_actions = new QObject(this);
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (!m_finding) {
        auto *sentence = new Label(tr("Choose a finding of the app checks: it is explained here."),
                                   TextSize::Normal, Tone::Muted);
        sentence->setWordWrap(true);
        m_layout->addWidget(sentence);
        m_layout->addStretch();
        return;
    }
    addHead();
    m_layout->addWidget(new WrappingLabel(m_finding->message.text()));
    if (const AppCheckRow *row = m_table.find(m_finding->ruleId)) {
        addText(tr("Demanded"), row->requirement.text());
        addText(tr("Because"), row->why.text());
    }
    addPlace();
    addText(tr("Do"), m_finding->advice.text());
    addSnippet(m_finding->facts.value(QStringLiteral("snippet")).toString());
    addText(tr("Source"), QStringLiteral("%1 · %2").arg(m_finding->source,
                                                        evidenceLabel(m_finding->evidence).text()));
    m_layout->addStretch();
}

void FindingPanel::addHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new VerdictMark(verdictOf(*m_finding)));
    const AppCheckRow *row = m_table.find(m_finding->ruleId);
    auto *title = new Label(row ? row->title.text() : m_finding->subject, TextSize::Normal);
    title->setWeight(QFont::DemiBold);
    title->setElides(true);
    layout->addWidget(title, 1);
    layout->addWidget(new Chip(m_finding->ruleId));
    m_layout->addWidget(head);
}

void FindingPanel::addText(const QString &head, const QString &text)
{
    if (text.isEmpty())
        return;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *label = new Label(head, TextSize::Small, Tone::Muted);
    label->setFixedWidth(headWidth);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(label);
    layout->addWidget(new WrappingLabel(text), 1);
    m_layout->addWidget(row);
}

void FindingPanel::addPlace()
{
    const QString place = placeText(*m_finding);
    if (place.isEmpty() || !isFault(*m_finding))
        return;
    addText(tr("Where"), m_finding->place.element.isEmpty()
                             ? place
                             : QStringLiteral("%1 · %2").arg(place, m_finding->place.element));
    const QString file = QDir(m_facts.path).filePath(m_finding->place.file);
    if (!m_facts.isProject() || !QFileInfo(file).isFile())
        return;
    auto *open = SnippetCard::makeAction(m_actions, "external", tr("Open the file"));
    connect(open, &QAction::triggered, this,
            [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    auto *button = new ActionButton(open, ButtonKind::Quiet);
    setSmallButton(button);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
}

void FindingPanel::addSnippet(const QString &snippet)
{
    if (snippet.isEmpty())
        return;
    auto *copy = SnippetCard::makeAction(m_actions, "copy", tr("Copy"));
    connect(copy, &QAction::triggered, this, [this, snippet] {
        QGuiApplication::clipboard()->setText(snippet);
        emit statusMessage(tr("Lines copied."));
    });
    QList<QAction *> actions{copy};
    if (ProjectEdit::isPossible(*m_finding, m_facts)) {
        auto *open = SnippetCard::makeAction(m_actions, "pencil", tr("Write to project…"));
        open->setObjectName(QStringLiteral("diagnosis.finding.preview"));
        connect(open, &QAction::triggered, this, &FindingPanel::preview);
        actions << open;
    }
    m_layout->addWidget(
        new SnippetCard(QFileInfo(m_finding->place.file).fileName(), snippet, actions));
    if (!m_refusal.isEmpty())
        addText(tr("Not written"), m_refusal);
    if (!m_edit)
        return;
    auto *write = SnippetCard::makeAction(m_actions, "save", tr("Write these lines"));
    write->setObjectName(QStringLiteral("diagnosis.finding.write"));
    connect(write, &QAction::triggered, this, &FindingPanel::write);
    QString added = QString::fromUtf8(m_edit->added()).trimmed();
    added.prepend(QStringLiteral("+ "))
        .replace(QLatin1Char('\n'), QStringLiteral("\n+ "))
        .remove(QLatin1Char('\r'));
    m_layout->addWidget(new SnippetCard(
        tr("%1, from line %2; nothing else changes").arg(m_edit->file()).arg(m_edit->line()), added,
        {write}));
}

void FindingPanel::preview()
{
    const auto edit = ProjectEdit::prepare(*m_finding, m_facts);
    m_edit.reset();
    m_refusal.clear();
    if (edit)
        m_edit = *edit;
    else
        m_refusal = edit.error().message;
    fill();
}

void FindingPanel::write()
{
    const Result<> written = m_edit->apply();
    const QString file = m_edit->file();
    m_edit.reset();
    if (!written) {
        m_refusal = written.error().message;
        fill();
        return;
    }
    emit statusMessage(tr("Lines written into %1; the project is checked again.").arg(file));
    emit projectChanged();
}

void FindingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QScrollArea::changeEvent(event);
}

} // namespace numauth::ui
