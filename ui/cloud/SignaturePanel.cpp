#include "ui/cloud/SignaturePanel.h"

#include "models/base/Redactor.h"
#include "ui/cloud/ValueCompare.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CodeView.h"
#include "ui/widgets/Label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int stepCount = 3;

} // namespace

SignaturePanel::SignaturePanel(QWidget *parent) : QWidget(parent), m_compare(new ValueCompare)
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::AlternateBase);
    auto *steps = new QVBoxLayout(content);
    steps->setContentsMargins(14, 10, 14, 14);
    steps->setSpacing(6);
    for (int step = 0; step < stepCount; ++step) {
        auto *title = new Label;
        title->setWeight(QFont::DemiBold);
        auto *view = new CodeView(CodeLanguage::Http);
        view->setObjectName(QStringLiteral("cloud.signature.%1").arg(step + 1));
        view->setShowsNumbers(false);
        view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
        view->setWordWrapMode(QTextOption::WrapAnywhere);
        view->setFitsLines();
        QToolButton *copy = makeIconButton(QStringLiteral("copy"), QString(), this);
        copy->setObjectName(QStringLiteral("cloud.signature.copy.%1").arg(step + 1));
        connect(copy, &QToolButton::clicked, view,
                [view] { QGuiApplication::clipboard()->setText(view->toPlainText()); });
        auto *head = new QHBoxLayout;
        head->addWidget(title, 1);
        head->addWidget(copy);
        m_titles << title;
        m_views << view;
        m_copies << copy;
        steps->addLayout(head);
        steps->addWidget(view);
    }
    steps->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_compare);
    retranslate();
}

void SignaturePanel::show(const cloud::SignatureSteps &steps, cloud::SignatureAlgorithm algorithm)
{
    m_steps = steps;
    m_compare->setSteps(steps, algorithm);
    fill();
}

void SignaturePanel::fill()
{
    if (!m_steps)
        return;
    const bool isAcs3 = !m_steps->canonicalRequest.isEmpty();
    const QList<QByteArray> texts{isAcs3 ? m_steps->canonicalRequest : m_steps->canonicalQuery,
                                  m_steps->stringToSign, m_steps->signature};
    for (qsizetype step = 0; step < texts.size(); ++step) {
        const QString text = QString::fromUtf8(texts.at(step));
        // The signature itself is no secret: it proves one request that was already sent.
        m_views.at(step)->setCode(step == 2 ? text : Redactor::redact(text));
    }
}

void SignaturePanel::retranslate()
{
    const QStringList titles{tr("1  Canonical request"), tr("2  String to sign"),
                             tr("3  Signature")};
    for (qsizetype step = 0; step < titles.size(); ++step) {
        m_titles.at(step)->setText(titles.at(step));
        m_views.at(step)->setAccessibleName(titles.at(step));
        m_copies.at(step)->setAccessibleName(tr("Copy step %1").arg(step + 1));
        m_copies.at(step)->setToolTip(m_copies.at(step)->accessibleName());
    }
    fill();
}

void SignaturePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
