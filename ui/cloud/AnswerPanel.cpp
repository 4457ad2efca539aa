#include "ui/cloud/AnswerPanel.h"

#include "models/base/Redactor.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/VerdictBanner.h"
#include "ui/widgets/WaterfallView.h"

#include <QEvent>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

Verdict markOf(cloud::CallVerdict verdict)
{
    switch (verdict) {
    case cloud::CallVerdict::Ok:
    case cloud::CallVerdict::Pass:
        return Verdict::Ok;
    case cloud::CallVerdict::Reject:
        return Verdict::NonCompliant;
    case cloud::CallVerdict::Unknown:
        return Verdict::CannotTell;
    case cloud::CallVerdict::Error:
        break;
    }
    return Verdict::Refuses;
}

} // namespace

AnswerPanel::AnswerPanel(QWidget *parent)
    : QWidget(parent), m_banner(new VerdictBanner), m_body(new CodeView(CodeLanguage::Json)),
      m_timeHead(new DockHead), m_waterfall(new WaterfallView)
{
    m_banner->setObjectName(QStringLiteral("cloud.answer.banner"));
    m_body->setObjectName(QStringLiteral("cloud.answer.body"));
    m_body->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_timeHead);
    layout->addWidget(m_waterfall);
    clear();
}

void AnswerPanel::clear()
{
    m_result.reset();
    m_banner->setNoVerdict(tr("No call yet"),
                           tr("Fill in the form and send it; the sandbox answers at once."));
    m_body->setCode(QString());
    m_timeHead->hide();
    m_waterfall->hide();
}

void AnswerPanel::show(const Result<cloud::ApiReply> &result)
{
    m_result = result;
    if (result) {
        showReply(*result);
        return;
    }
    m_banner->setVerdict(Verdict::Refuses, tr("No answer"), result.error().message.toHtmlEscaped());
    m_body->setCode(QString());
    m_timeHead->hide();
    m_waterfall->hide();
}

void AnswerPanel::showReply(const cloud::ApiReply &reply)
{
    const QString head =
        QStringLiteral("%1 · %2").arg(cloud::verdictLabel(reply.verdict).text(), reply.code);
    m_banner->setVerdict(
        markOf(reply.verdict), head,
        tr("%1 HTTP %2.").arg(reply.explanation.text().toHtmlEscaped()).arg(reply.httpStatus));
    const QByteArray body = reply.body.isEmpty()
                                ? reply.rawBody
                                : QJsonDocument(reply.body).toJson(QJsonDocument::Indented);
    m_body->setCode(Redactor::redact(QString::fromUtf8(body)));
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
    add(tr("Wait"), times.wait);
    add(tr("Receive"), times.receive);
    m_timeHead->setTitle(tr("Took %1 ms").arg(times.total, 0, 'f', 1));
    m_waterfall->setSpans(spans);
    m_timeHead->show();
    m_waterfall->show();
}

void AnswerPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (m_result)
            show(Result<cloud::ApiReply>(*m_result));
        else
            clear();
    }
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
