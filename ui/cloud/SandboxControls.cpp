#include "ui/cloud/SandboxControls.h"

#include "ui/cloud/ClockControls.h"
#include "ui/cloud/FaultControls.h"
#include "ui/cloud/StateControls.h"
#include "ui/cloud/TokenControls.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int controlsWidth = 400;
constexpr int refreshMs = 1000;
constexpr int soonMs = 100;

} // namespace

SandboxControls::SandboxControls(sandbox::SandboxServer &sandbox,
                                 const cloud::OperationTable &operations, QWidget *parent)
    : QWidget(parent), m_sandbox(sandbox), m_choice(new SegmentedGroup),
      m_pages(new QStackedWidget), m_clock(new ClockControls(sandbox)),
      m_faults(new FaultControls(sandbox, operations)), m_tokens(new TokenControls(sandbox)),
      m_state(new StateControls(sandbox))
{
    setFixedWidth(controlsWidth);
    m_choice->setObjectName(QStringLiteral("cloud.sandbox.page"));
    m_choice->setSmall(true);
    for (QWidget *page : QList<QWidget *>{m_clock, m_faults, m_tokens, m_state}) {
        m_choice->addSegment(QString());
        m_pages->addWidget(page);
    }
    auto *pane = new Pane(Pane::Ground::Chrome);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(6);
    layout->addWidget(m_choice, 0, Qt::AlignLeft);
    layout->addWidget(m_pages, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(pane);
    connect(m_choice, &SegmentedGroup::currentIndexChanged, m_pages,
            &QStackedWidget::setCurrentIndex);
    connect(m_faults, &FaultControls::failed, this, &SandboxControls::failed);
    connect(m_state, &StateControls::failed, this, &SandboxControls::failed);
    connect(m_state, &StateControls::statusMessage, this, &SandboxControls::statusMessage);
    connect(m_tokens, &TokenControls::statusMessage, this, &SandboxControls::statusMessage);
    // A suite mints thousands of tokens: the controls follow at leisure.
    auto *soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(soonMs);
    auto *tick = new QTimer(this);
    for (const QTimer *timer : {soon, tick}) {
        connect(timer, &QTimer::timeout, this, [this] {
            if (isVisible())
                showState();
        });
    }
    tick->start(refreshMs);
    connect(&sandbox, &sandbox::SandboxServer::stateChanged, soon, [soon] {
        if (!soon->isActive())
            soon->start();
    });
    retranslate();
}

void SandboxControls::showPage(Page page)
{
    m_choice->setCurrentIndex(page);
    m_pages->setCurrentIndex(page);
}

void SandboxControls::showState()
{
    m_pages->setEnabled(m_sandbox.isRunning());
    m_clock->showState();
    m_faults->showState();
    m_tokens->showState();
}

void SandboxControls::retranslate()
{
    const QStringList words{tr("Clock"), tr("Faults"), tr("Tokens"), tr("State")};
    for (int page = 0; page < words.size(); ++page)
        m_choice->setSegmentText(page, words.at(page));
    m_choice->setAccessibleName(tr("Controls of the sandbox"));
    showState();
}

void SandboxControls::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showState();
}

void SandboxControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
