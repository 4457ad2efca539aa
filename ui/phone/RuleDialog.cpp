#include "ui/phone/RuleDialog.h"

#include "ui/widgets/Label.h"

#include <QDialogButtonBox>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int textWidth = 480;

QString paragraph(const QString &head, const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p><b>%1</b><br>%2</p>")
                                .arg(head.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

RuleDialog::RuleDialog(const phone::PhoneRule *rule, const codes::CodeRow *code,
                       const codes::FaqTable &faq, QWidget *parent)
    : Dialog(parent)
{
    setObjectName(QStringLiteral("phone.ruleDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(rule ? rule->id : code ? code->code : tr("Event"));
    if (rule) {
        m_html += paragraph(tr("Why"), rule->message.text());
        for (const QString &id : rule->faq) {
            if (const codes::FaqRule *row = faq.find(id))
                m_html += paragraph(tr("FAQ %1").arg(id), row->text.text());
        }
        m_html += paragraph(tr("Source"), rule->source + QStringLiteral(" · ") +
                                              evidenceLabel(rule->evidence).text());
    }
    if (code)
        m_html += paragraph(code->code, code->meaning.meaning.text());
    if (m_html.isEmpty())
        m_html = paragraph(tr("Why"), tr("Nothing special: the phone does this every time."));
    auto *label = new Label(m_html);
    label->setObjectName(QStringLiteral("phone.rule.text"));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setMinimumWidth(textWidth);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label, 1);
    layout->addWidget(buttons);
}

QString RuleDialog::text() const
{
    return QTextDocumentFragment::fromHtml(m_html).toPlainText();
}

} // namespace numauth::ui
