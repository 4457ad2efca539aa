#include "ui/cloud/AboutOperation.h"

#include <QEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

QString heading(const QString &text)
{
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

QString item(const QString &text)
{
    return QStringLiteral("<p>• %1</p>").arg(text.toHtmlEscaped());
}

/// A name in the code font with its meaning.
QString entry(const QString &name, const QString &meaning)
{
    return QStringLiteral("<p><code>%1</code>　%2</p>")
        .arg(name.toHtmlEscaped(), meaning.toHtmlEscaped());
}

} // namespace

AboutOperation::AboutOperation(QWidget *parent) : QWidget(parent), m_text(new QTextBrowser)
{
    m_text->setObjectName(QStringLiteral("cloud.about"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
}

void AboutOperation::show(const cloud::Operation &operation)
{
    m_operation = &operation;
    fill();
}

QString AboutOperation::facts() const
{
    QString text = item(cloud::effectLabel(m_operation->effect).text());
    if (m_operation->isCharged)
        text += item(tr("The live cloud charges for each call."));
    if (m_operation->callsPerSecond)
        text += item(tr("At most %1 calls a second.").arg(*m_operation->callsPerSecond));
    if (m_operation->status != cloud::OperationStatus::Current)
        text += item(cloud::statusLabel(m_operation->status).text());
    if (!m_operation->verdictField.isEmpty())
        text += item(
            tr("Code OK is not enough: the verdict stands in %1.").arg(m_operation->verdictField));
    return text;
}

QString AboutOperation::notes() const
{
    QString text;
    for (const LocalText &note : m_operation->notes)
        text += item(note.text());
    return text.isEmpty() ? text : heading(tr("Notes")) + text;
}

QString AboutOperation::parameters() const
{
    QString text;
    for (const cloud::Parameter &parameter : m_operation->parameters) {
        if (parameter.isGatewayLeftover)
            continue;
        const bool isMust = parameter.requirement == cloud::Requirement::Always;
        text += entry(parameter.name + (isMust ? QStringLiteral(" *") : QString()),
                      parameter.meaning.text() + QLatin1Char(' ') + parameter.constraints.text());
    }
    return heading(tr("Parameters")) + text;
}

QString AboutOperation::answer() const
{
    QString text;
    for (const cloud::ResponseField &field : m_operation->response)
        text += entry(field.path, field.meaning.text());
    return heading(tr("Answer")) + text;
}

void AboutOperation::fill()
{
    m_text->setAccessibleName(tr("About the operation"));
    if (!m_operation)
        return;
    m_text->setHtml(heading(m_operation->title.text()) + item(m_operation->purpose.text()) +
                    facts() + notes() + parameters() + answer() + heading(tr("Source")) +
                    item(m_operation->sources.join(QStringLiteral(", "))));
}

void AboutOperation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
