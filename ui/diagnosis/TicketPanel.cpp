#include "ui/diagnosis/TicketPanel.h"

#include "models/diagnosis/TicketText.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace numauth::ui {

TicketPanel::TicketPanel(const diagnosis::CaseTexts &texts, QWidget *parent)
    : QWidget(parent), m_texts(texts), m_language(new SegmentedGroup), m_view(new CodeView),
      m_copy(new QAction(this))
{
    m_language->setObjectName(QStringLiteral("diagnosis.ticket.language"));
    m_language->addSegment(QStringLiteral("中文"), static_cast<int>(Language::Chinese));
    m_language->addSegment(QStringLiteral("English"), static_cast<int>(Language::English));
    m_language->setCurrentData(static_cast<int>(currentLanguage()));
    m_view->setObjectName(QStringLiteral("diagnosis.ticket.text"));
    m_view->setReadOnly(false);
    m_view->setShowsNumbers(false);
    m_view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_copy->setIcon(themeIcon(QStringLiteral("copy")));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_language);
    head->addStretch();
    head->addWidget(new ActionButton(m_copy));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connect(m_language, &SegmentedGroup::currentIndexChanged, this, &TicketPanel::fill);
    connect(m_copy, &QAction::triggered, this, &TicketPanel::copy);
    retranslate();
}

void TicketPanel::present(const ExplainedLog &explained, const QList<LocalText> &checked)
{
    m_explained = explained;
    m_checked = checked;
    fill();
}

void TicketPanel::setKnown(const QHash<QString, QString> &known)
{
    m_known = known;
    fill();
}

QString TicketPanel::text() const
{
    return m_view->toPlainText();
}

void TicketPanel::fill()
{
    const auto language = static_cast<Language>(m_language->currentData().toInt());
    m_view->setCode(diagnosis::ticketText(
        {m_explained.log, m_explained.diagnoses, m_known, m_checked}, m_texts, language));
}

void TicketPanel::copy()
{
    QGuiApplication::clipboard()->setText(text());
    emit statusMessage(tr("Ticket text copied; secrets are masked."));
}

void TicketPanel::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the ticket text"));
    m_language->setAccessibleName(tr("Language of the ticket"));
    m_view->setAccessibleName(tr("Ticket text"));
}

void TicketPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
