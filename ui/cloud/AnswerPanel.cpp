#include "ui/cloud/AnswerPanel.h"

#include "models/base/Redactor.h"
#include "models/cloud/CallRedaction.h"
#include "ui/cloud/AnswerText.h"
#include "ui/cloud/AssertionPanel.h"
#include "ui/cloud/CallVerdict.h"
#include "ui/cloud/JsonTreeModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"
#include "ui/widgets/WaterfallView.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace numauth::ui {

namespace {

constexpr int leastRows = 3;
constexpr int mostRows = 6;

} // namespace

AnswerPanel::AnswerPanel(QWidget *parent)
    : QWidget(parent), m_head(new TabHead), m_copy(new QAction(this)), m_compare(new QAction(this)),
      m_diagnose(new QAction(this)), m_banner(new VerdictBanner(VerdictBanner::Layout::Flow)),
      m_status(m_banner->addChip({})), m_duration(m_banner->addChip({})),
      m_pages(new QStackedWidget), m_model(new JsonTreeModel(this)), m_tree(new QTreeView),
      m_body(new CodeView(CodeLanguage::Json)), m_headers(new QStandardItemModel(this)),
      m_headerTable(new TableView), m_assertions(new AssertionPanel),
      m_message(new CodeView(CodeLanguage::Http)), m_timeHead(new DockHead),
      m_waterfall(new WaterfallView)
{
    layOut();
    connect(m_head->tabs(), &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_assertions, &AssertionPanel::changed, this, &AnswerPanel::showCounts);
    connect(m_reveal, &QToolButton::pressed, this, [this] { showBody(false); });
    connect(m_reveal, &QToolButton::released, this, [this] { showBody(true); });
    retranslate();
}

void AnswerPanel::layOut()
{
    m_banner->setObjectName(QStringLiteral("cloud.answer.banner"));
    m_tree->setObjectName(QStringLiteral("cloud.answer.tree"));
    m_body->setObjectName(QStringLiteral("cloud.answer.body"));
    m_message->setObjectName(QStringLiteral("cloud.answer.message"));
    m_reveal = m_head->addTool(nullptr);
    m_reveal->setObjectName(QStringLiteral("cloud.answer.reveal"));
    m_reveal->setIcon(themeIcon(QStringLiteral("eye")));
    makeActions();
    m_tree->setModel(m_model);
    auto *rows = new RowDelegate(RowDelegate::Compact, m_tree);
    rows->setHasLines(false);
    m_tree->setItemDelegate(rows);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(16);
    m_tree->header()->resizeSection(JsonTreeModel::NameColumn, 240);
    m_head->tabs()->setObjectName(QStringLiteral("cloud.answer.tabs"));
    m_headerTable->setObjectName(QStringLiteral("cloud.answer.headers"));
    m_headerTable->setModel(m_headers);
    m_headerTable->setFrameShape(QFrame::NoFrame);
    m_headerTable->setSortingEnabled(false);
    for (QWidget *page : QList<QWidget *>{m_tree, m_body, m_headerTable, m_assertions, m_message}) {
        m_head->tabs()->addTab(QString());
        m_pages->addWidget(page);
    }
    for (CodeView *view : {m_body, m_message})
        view->setFrameShape(QFrame::NoFrame);
    // A low window takes its height from the body, never from the form above.
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_timeHead->setIconName(QStringLiteral("clock"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_banner);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_timeHead);
    layout->addWidget(m_waterfall);
}

void AnswerPanel::makeActions()
{
    m_copy->setIcon(themeIcon(QStringLiteral("copy")));
    m_compare->setIcon(themeIcon(QStringLiteral("compare")));
    m_compare->setObjectName(QStringLiteral("cloud.answer.compare"));
    m_diagnose->setObjectName(QStringLiteral("cloud.answer.diagnose"));
    m_diagnose->setIcon(themeIcon(QStringLiteral("diagnosis")));
    for (QAction *action : {m_copy, m_compare})
        m_tools << m_head->addTool(action);
    m_banner->addAction(m_diagnose, ButtonKind::Quiet);
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_body->toPlainText()); });
    connect(m_compare, &QAction::triggered, this, &AnswerPanel::comparisonRequested);
    connect(m_diagnose, &QAction::triggered, this, [this] {
        if (m_result && *m_result)
            emit diagnosisRequested(diagnosisLog(**m_result));
    });
}

void AnswerPanel::setHasAnswer(bool hasAnswer)
{
    for (QAction *action : {m_copy, m_compare})
        action->setEnabled(hasAnswer);
    for (QToolButton *tool : std::as_const(m_tools))
        tool->setVisible(hasAnswer);
    m_diagnose->setVisible(hasAnswer && (*m_result)->verdict == cloud::CallVerdict::Error);
    for (QWidget *widget :
         QList<QWidget *>{m_status, m_duration, m_timeHead, m_waterfall, m_reveal})
        widget->setVisible(hasAnswer);
    if (hasAnswer)
        return;
    m_model->setValue({});
    m_headers->removeRows(0, m_headers->rowCount());
    m_assertions->check(std::nullopt);
    m_body->setCode(QString());
    m_message->setCode(QString());
}

int AnswerPanel::usefulHeight() const
{
    const int head = m_head->sizeHint().height() + m_banner->height();
    if (!m_result || !*m_result)
        return head;
    const int rows = std::clamp(m_model->rowCount() + 1, leastRows, mostRows);
    return head + rows * RowDelegate::Compact + m_timeHead->sizeHint().height() +
           m_waterfall->sizeHint().height();
}

void AnswerPanel::clear()
{
    m_result.reset();
    m_banner->setNoVerdict(tr("No call yet"),
                           tr("Fill in the form and send it; the sandbox answers at once."));
    setHasAnswer(false);
}

void AnswerPanel::show(const Result<cloud::ApiReply> &result, const cloud::Operation &operation)
{
    m_result = result;
    m_operation = &operation;
    if (result)
        showReply(*result);
    else
        showError(result.error());
}

void AnswerPanel::showRefusal(const Error &error)
{
    m_result.reset();
    showError(error);
}

void AnswerPanel::showError(const Error &error)
{
    m_banner->setVerdict(Verdict::Refuses, tr("No answer"), error.message.toHtmlEscaped());
    setHasAnswer(false);
}

/// What the call brought about, in words.
QString AnswerPanel::outcome(const cloud::ApiReply &reply) const
{
    if (reply.verdict == cloud::CallVerdict::Error)
        return reply.explanation.text();
    const QJsonObject masked = cloud::redactBody(m_operation, reply.body);
    const bool endsToken = m_operation->effect == cloud::Effect::ConsumesToken;
    const QString mobile = masked.value(QStringLiteral("GetMobileResultDTO"))
                               .toObject()
                               .value(QStringLiteral("Mobile"))
                               .toString(masked.value(QStringLiteral("Data"))
                                             .toObject()
                                             .value(QStringLiteral("Mobile"))
                                             .toString());
    if (!mobile.isEmpty() && endsToken)
        return tr("The number is %1; the token is used up now.").arg(mobile);
    return reply.explanation.text();
}

void AnswerPanel::showReply(const cloud::ApiReply &reply)
{
    const QString head =
        QStringLiteral("%1 · %2").arg(cloud::verdictLabel(reply.verdict).text(), reply.code);
    m_banner->setVerdict(markOf(reply.verdict), head, outcome(reply).toHtmlEscaped());
    m_status->setText(QStringLiteral("HTTP %1").arg(reply.httpStatus));
    m_duration->setText(QStringLiteral("%1 ms").arg(reply.timings.total, 0, 'f', 1));
    setHasAnswer(true);
    showBody(true);
    m_message->setCode(maskedMessage(reply));
    showHeaders(reply);
    m_assertions->check(reply);
    showTimes(reply);
}

void AnswerPanel::showBody(bool isMasked)
{
    if (!m_result || !*m_result)
        return;
    const cloud::ApiReply &reply = **m_result;
    const QJsonObject body = isMasked ? cloud::redactBody(m_operation, reply.body) : reply.body;
    const QByteArray text =
        body.isEmpty() ? reply.rawBody : QJsonDocument(body).toJson(QJsonDocument::Indented);
    const QString shown = QString::fromUtf8(text);
    m_model->setValue(body);
    m_body->setCode(isMasked ? Redactor::redact(shown) : shown);
    m_reveal->setVisible(cloud::redactBody(m_operation, reply.body) != reply.body);
}

void AnswerPanel::showHeaders(const cloud::ApiReply &reply)
{
    m_headers->removeRows(0, m_headers->rowCount());
    for (const auto &[name, value] : reply.headers) {
        const QList<QStandardItem *> row{
            new QStandardItem(QString::fromLatin1(name)),
            new QStandardItem(Redactor::redact(QString::fromUtf8(value)))};
        for (QStandardItem *cell : row) {
            cell->setEditable(false);
            cell->setData(true, IsCodeRole);
        }
        m_headers->appendRow(row);
    }
    showCounts();
}

void AnswerPanel::showCounts()
{
    const bool hasReply = m_result && *m_result;
    m_head->tabs()->setCount(HeadersTab, hasReply ? m_headers->rowCount() : -1);
    m_head->tabs()->setCount(AssertionsTab, m_assertions->count());
}

QString AnswerPanel::clockText(const cloud::ApiReply &reply) const
{
    const std::optional<qint64> ahead = reply.clockAheadSeconds();
    if (!ahead)
        return tr("The server does not say its time");
    if (*ahead == 0)
        return tr("Clocks agree");
    const QString difference = *ahead > 0 ? tr("The server's clock is %1 s ahead").arg(*ahead)
                                          : tr("The server's clock is %1 s behind").arg(-*ahead);
    return std::abs(*ahead) <= cloud::acceptedClockSkewSeconds
               ? difference
               : tr("%1: signatures are refused").arg(difference);
}

void AnswerPanel::showTimes(const cloud::ApiReply &reply)
{
    const cloud::CallTimings &times = reply.timings;
    QList<WaterfallSpan> spans{{tr("Sign"), 0, times.sign}};
    double start = times.sign;
    const auto add = [&](const QString &label, const std::optional<double> &duration) {
        if (!duration)
            return;
        spans << WaterfallSpan{label, start, *duration};
        start += *duration;
    };
    add(tr("DNS"), times.dns);
    add(tr("Connect"), times.connect);
    add(tr("TLS"), times.tls);
    add(tr("Send"), times.send);
    add(tr("Wait"), times.wait);
    add(tr("Receive"), times.receive);
    m_timeHead->setTitle(tr("Took %1 ms").arg(times.total, 0, 'f', 1));
    m_timeHead->setDetail(QStringList{
        clockText(reply),
        reply.proxy.isEmpty() ? tr("No proxy") : tr("Through the proxy %1").arg(reply.proxy)}
                              .join(QStringLiteral(" · ")));
    m_waterfall->setSpans(spans);
}

void AnswerPanel::retranslate()
{
    const QStringList tabs{tr("Answer"), QStringLiteral("JSON"), tr("Headers"), tr("Assertions"),
                           tr("Raw")};
    for (int tab = 0; tab < tabs.size(); ++tab)
        m_head->tabs()->setTabText(tab, tabs.at(tab));
    m_tree->setAccessibleName(tr("Answer"));
    m_headers->setHorizontalHeaderLabels({tr("Header"), tr("Value")});
    m_headerTable->setColumnWidth(0, 220);
    m_headerTable->setAccessibleName(tr("Headers"));
    m_headerTable->setEmptyText(tr("No answer yet."));
    m_reveal->setText(tr("Hold to show numbers"));
    m_reveal->setToolTip(m_reveal->text());
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the answer with numbers masked"));
    m_compare->setText(tr("Compare with last"));
    m_compare->setToolTip(tr("What differs from the call of this operation before"));
    m_diagnose->setText(tr("Diagnose"));
    m_diagnose->setToolTip(tr("Open this answer in Diagnose, numbers masked"));
    if (!m_result)
        clear();
    else
        show(Result<cloud::ApiReply>(*m_result), *m_operation);
}

void AnswerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
