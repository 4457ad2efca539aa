#include "ui/diagnosis/DiagnosisPlace.h"

#include "models/diagnosis/SampleLog.h"
#include "ui/diagnosis/CausePanel.h"
#include "ui/diagnosis/CodesPanel.h"
#include "ui/diagnosis/DiagnosisWords.h"
#include "ui/diagnosis/LogPanel.h"
#include "ui/diagnosis/TicketPanel.h"
#include "ui/diagnosis/TimelineStrip.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DropZone.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/ToolStrip.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace numauth::ui {

DiagnosisPlace::DiagnosisPlace(const diagnosis::LogReader &reader,
                               const diagnosis::RuleTable &rules, QWidget *parent)
    : Place(parent), m_reader(reader), m_session(reader, rules), m_banner(new VerdictBanner),
      m_stack(new QStackedWidget), m_drop(new DropZone), m_timeline(new TimelineStrip),
      m_log(new LogPanel), m_tabs(new TabHead), m_pages(new QStackedWidget),
      m_causes(new CausePanel(reader.codeTable())), m_codes(new CodesPanel(reader.codeTable())),
      m_ticket(new TicketPanel), m_codeSearch(new SearchField), m_input(new Chip),
      m_paste(new QAction(this)), m_open(new QAction(this)), m_sample(new QAction(this)),
      m_next(new QAction(this)), m_previous(new QAction(this)), m_find(new QAction(this)),
      m_copy(new QAction(this))
{
    setObjectName(QStringLiteral("diagnosis"));
    makeActions();
    layOut();
    connect(&m_session, &LogSession::started, this, [this](const QString &name) {
        emit statusMessage(name.isEmpty() ? tr("Reading the pasted log…")
                                          : tr("Reading %1…").arg(name));
    });
    connect(&m_session, &LogSession::finished, this, &DiagnosisPlace::present);
    connect(&m_session, &LogSession::failed, this, &DiagnosisPlace::showError);
    connect(m_timeline, &TimelineStrip::eventChosen, this,
            [this](int event) { m_log->goToLine(m_explained.log.events.at(event).range.line); });
    connect(m_causes, &CausePanel::lineChosen, m_log, &LogPanel::goToLine);
    connect(m_ticket, &TicketPanel::statusMessage, this, &Place::statusMessage);
    connect(m_codeSearch, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_tabs->tabs()->setCurrentIndex(Codes);
        m_codes->search(text);
    });
    connect(m_input, &Chip::closeRequested, this, &DiagnosisPlace::clear);
    connect(m_drop, &DropZone::clicked, this, &DiagnosisPlace::chooseFile);
    connect(m_drop, &DropZone::filesDropped, this, &DiagnosisPlace::take);
    clear();
    retranslate();
}

DiagnosisPlace::~DiagnosisPlace() = default;

void DiagnosisPlace::makeActions()
{
    m_paste->setIcon(themeIcon(QStringLiteral("paste"), IconTint::OnAccent));
    m_paste->setShortcut(QKeySequence::Paste);
    m_open->setIcon(themeIcon(QStringLiteral("file")));
    m_copy->setIcon(themeIcon(QStringLiteral("copy")));
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    m_previous->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    m_find->setShortcut(QKeySequence::Find);
    for (QAction *action : {m_paste, m_next, m_previous, m_find})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_paste, m_next, m_previous, m_find});
    connect(m_paste, &QAction::triggered, this, &DiagnosisPlace::paste);
    connect(m_open, &QAction::triggered, this, &DiagnosisPlace::chooseFile);
    connect(m_sample, &QAction::triggered, this, &DiagnosisPlace::pasteSample);
    connect(m_next, &QAction::triggered, this, [this] { m_log->stepEvidence(1); });
    connect(m_previous, &QAction::triggered, this, [this] { m_log->stepEvidence(-1); });
    connect(m_find, &QAction::triggered, m_log, &LogPanel::focusSearch);
    connect(m_copy, &QAction::triggered, this, &DiagnosisPlace::copyConclusion);
}

void DiagnosisPlace::layOut()
{
    auto *toolBar = new ToolStrip(QStringLiteral("diagnosis.toolbar"));
    auto *paste = new ActionButton(m_paste, ButtonKind::Primary);
    paste->setObjectName(QStringLiteral("diagnosis.paste"));
    setButtonHint(paste, QStringLiteral("Ctrl+V"));
    toolBar->addWidget(paste);
    toolBar->addButton(m_open);
    m_input->setClosable(true);
    m_input->setObjectName(QStringLiteral("diagnosis.input"));
    m_inputAction = toolBar->addWidget(m_input);
    toolBar->addStretch();
    m_codeSearch->setObjectName(QStringLiteral("diagnosis.codeSearch"));
    m_codeSearch->setFixedWidth(260);
    toolBar->addWidget(m_codeSearch);
    toolBar->addEdge();
    addToolBar(toolBar);

    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->addWidget(makeLeft());
    splitter->addWidget(makeRight());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({770, 592});
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner->setObjectName(QStringLiteral("diagnosis.banner"));
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);
    setCentralWidget(central);
}

QWidget *DiagnosisPlace::makeLeft()
{
    auto *empty = new Pane;
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(40, 40, 40, 40);
    m_drop->setObjectName(QStringLiteral("diagnosis.drop"));
    auto *sample = new ActionButton(m_sample);
    sample->setObjectName(QStringLiteral("diagnosis.sample"));
    emptyLayout->addStretch();
    emptyLayout->addWidget(m_drop);
    emptyLayout->addSpacing(12);
    emptyLayout->addWidget(sample, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();
    auto *read = new Pane;
    auto *layout = new QVBoxLayout(read);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_timeline->setObjectName(QStringLiteral("diagnosis.timeline"));
    layout->addWidget(m_timeline);
    layout->addWidget(m_log, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(read);
    return m_stack;
}

QWidget *DiagnosisPlace::makeRight()
{
    for (int tab = Causes; tab <= Ticket; ++tab)
        m_tabs->tabs()->addTab(QString());
    m_tabs->tabs()->setObjectName(QStringLiteral("diagnosis.tabs"));
    auto *copy = new ActionButton(m_copy, ButtonKind::Quiet);
    setSmallButton(copy);
    m_tabs->addWidget(copy);
    m_pages->addWidget(m_causes);
    m_pages->addWidget(m_codes);
    m_pages->addWidget(m_ticket);
    connect(m_tabs->tabs(), &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto *pane = new Pane;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    pane->setMinimumWidth(420);
    return pane;
}

QString DiagnosisPlace::title() const
{
    return tr("Diagnose");
}

shell::VerdictCounts DiagnosisPlace::counts() const
{
    shell::VerdictCounts counts;
    if (!m_hasLog)
        return counts;
    for (const diagnosis::Diagnosis &diagnosis : m_explained.diagnoses) {
        const bool isCounted = diagnosis.likelihood() != diagnosis::Likelihood::Low;
        const Verdict verdict = DiagnosisWords::verdict(diagnosis);
        counts.refuses += isCounted && verdict == Verdict::Refuses;
        counts.nonCompliant += isCounted && verdict == Verdict::NonCompliant;
        counts.cannotTell += verdict == Verdict::CannotTell;
    }
    return counts;
}

QList<shell::PlaceAction> DiagnosisPlace::menuActions() const
{
    return {{shell::MenuId::File, m_open, true}, {shell::MenuId::Edit, m_paste, true},
            {shell::MenuId::Edit, m_find},       {shell::MenuId::Edit, m_next},
            {shell::MenuId::Edit, m_previous},   {shell::MenuId::Edit, m_copy}};
}

QList<shell::Thing> DiagnosisPlace::things() const
{
    QList<shell::Thing> things;
    const codes::CodeTable &codes = m_reader.codeTable();
    for (const codes::CodeRow &row : codes.rows()) {
        shell::Thing thing;
        thing.id = row.code;
        thing.iconName = QStringLiteral("diagnosis");
        thing.section = tr("Return codes");
        thing.name = row.code;
        thing.detail = row.meaning.meaning.text();
        thing.keywords = {row.meaning.meaning.zh, row.meaning.meaning.en};
        things << thing;
    }
    return things;
}

void DiagnosisPlace::openThing(const QString &id)
{
    m_tabs->tabs()->setCurrentIndex(Codes);
    m_codes->search(id);
}

bool DiagnosisPlace::canTake(const QString &path) const
{
    static const QStringList suffixes{QStringLiteral("log"),    QStringLiteral("txt"),
                                      QStringLiteral("logcat"), QStringLiteral("out"),
                                      QStringLiteral("crash"),  QStringLiteral("ips")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

QString DiagnosisPlace::dropText(const QString &path) const
{
    return tr("Look for the cause in %1").arg(QFileInfo(path).fileName());
}

void DiagnosisPlace::take(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_session.readFile(paths.first());
}

void DiagnosisPlace::readText(const QByteArray &text, const QString &name)
{
    m_session.readText(text, name);
}

void DiagnosisPlace::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        emit statusMessage(tr("There is no text on the clipboard."));
    else
        readText(text.toUtf8());
}

void DiagnosisPlace::pasteSample()
{
    readText(diagnosis::sampleLog(), tr("Example log"));
}

void DiagnosisPlace::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a log"));
    if (!path.isEmpty())
        take({path});
}

void DiagnosisPlace::clear()
{
    m_hasLog = false;
    m_explained = {};
    m_stack->setCurrentIndex(0);
    m_inputAction->setVisible(false);
    m_causes->clear();
    m_ticket->present({});
    m_tabs->tabs()->setCurrentIndex(Codes);
    m_pages->setCurrentIndex(Codes);
    m_copy->setVisible(false);
    showBanner();
    emit countsChanged();
}

void DiagnosisPlace::present(const ExplainedLog &explained)
{
    m_explained = explained;
    m_hasLog = true;
    emit statusMessage({});
    m_stack->setCurrentIndex(1);
    m_tabs->tabs()->setCurrentIndex(Causes);
    m_copy->setVisible(true);
    m_timeline->setEntries(explained.timeline);
    m_log->present(explained);
    m_causes->present(explained);
    m_ticket->present(explained);
    m_inputAction->setVisible(true);
    showBanner();
    emit countsChanged();
    emit logShown();
}

void DiagnosisPlace::showError(const Error &error)
{
    emit statusMessage({});
    m_banner->setVerdict(Verdict::Refuses, tr("Not read"), error.message.toHtmlEscaped());
}

void DiagnosisPlace::showBanner()
{
    if (!m_hasLog) {
        m_banner->setNoVerdict(tr("No log yet"),
                               tr("Paste a log, open one, or drop it on the window."));
        return;
    }
    m_input->setText(m_explained.name.isEmpty()
                         ? tr("Pasted, %n line(s)", nullptr, m_explained.log.lines)
                         : m_explained.name);
    const diagnosis::Diagnosis &first = m_explained.diagnoses.first();
    const Verdict verdict = DiagnosisWords::verdict(first);
    const QString title = first.title.text().toHtmlEscaped();
    if (first.isUnknown()) {
        const QString why = first.causes.isEmpty() ? QString() : first.causes.first().text();
        m_banner->setVerdict(verdict, title, why.toHtmlEscaped());
        return;
    }
    const QString reason = first.causes.isEmpty() ? QString() : first.causes.first().text();
    const bool isSure = first.likelihood() == diagnosis::Likelihood::High;
    const QString head =
        isSure ? tr("Cause found · %1").arg(title) : tr("Several are possible · %1").arg(title);
    m_banner->setVerdict(verdict, head, reason.toHtmlEscaped());
}

void DiagnosisPlace::copyConclusion()
{
    QStringList lines;
    for (const diagnosis::Diagnosis &diagnosis : m_explained.diagnoses) {
        lines << QStringLiteral("%1 (%2)").arg(diagnosis.title.text(),
                                               DiagnosisWords::likelihood(diagnosis));
        for (const LocalText &advice : diagnosis.advice)
            lines << QStringLiteral("- ") + advice.text();
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    emit statusMessage(tr("Conclusion copied."));
}

void DiagnosisPlace::retranslate()
{
    m_paste->setText(tr("Paste log"));
    m_paste->setToolTip(tr("Read the log on the clipboard"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open a log file"));
    m_sample->setText(tr("Paste an example log"));
    m_sample->setToolTip(tr("Read a log of a failed login"));
    m_next->setText(tr("Next evidence"));
    m_previous->setText(tr("Previous evidence"));
    m_find->setText(tr("Find in the log"));
    m_copy->setText(tr("Copy conclusion"));
    m_copy->setToolTip(tr("Copy the causes and what to do"));
    m_codeSearch->setPlaceholderText(tr("Look up 600011, 200028…"));
    m_codeSearch->setAccessibleName(tr("Look up a return code"));
    m_timeline->setAccessibleName(tr("Time line"));
    m_drop->setTexts(tr("Drop a log here, or click to choose one"),
                     {tr("logcat, Xcode console, Flutter, React Native, server answers, any mix"),
                      tr("Nothing leaves this computer")});
    m_tabs->tabs()->setTabText(Causes, tr("Causes"));
    m_tabs->tabs()->setTabText(Codes, tr("Return codes"));
    m_tabs->tabs()->setTabText(Ticket, tr("Ticket for the vendor"));
    if (m_hasLog)
        m_causes->present(m_explained);
    else
        m_causes->clear();
    m_timeline->update();
    showBanner();
    emit titleChanged();
}

void DiagnosisPlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Place::changeEvent(event);
}

} // namespace numauth::ui
