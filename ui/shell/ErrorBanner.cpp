#include "ui/shell/ErrorBanner.h"

#include "ui/widgets/Icons.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace numauth::shell {

ErrorBanner::ErrorBanner(QWidget *parent)
    : ui::VerdictBanner(Layout::Line, parent),
      m_copy(new QAction(ui::themeIcon(QStringLiteral("copy")), QString(), this)),
      m_close(new QAction(ui::themeIcon(QStringLiteral("close")), QString(), this))
{
    setObjectName(QStringLiteral("shell.error"));
    addAction(m_copy);
    addAction(m_close);
    connect(m_copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_error.message + QLatin1Char('\n') + m_error.detail);
    });
    connect(m_close, &QAction::triggered, this, &QWidget::hide);
    retranslate();
    hide();
}

void ErrorBanner::showError(const Error &error)
{
    m_error = error;
    setVerdict(ui::Verdict::Refuses, {}, error.message.toHtmlEscaped());
    setToolTip(error.detail);
    show();
}

void ErrorBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ui::VerdictBanner::changeEvent(event);
}

void ErrorBanner::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the message with its details"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close the message"));
}

} // namespace numauth::shell
