#include "ui/cloud/SandboxPanel.h"

#include "ui/cloud/RequestLogModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int controlsWidth = 320;

QPushButton *smallButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QString::fromLatin1(name));
    setSmallButton(button);
    return button;
}

} // namespace

SandboxPanel::SandboxPanel(sandbox::SandboxServer &sandbox, QWidget *parent)
    : QWidget(parent), m_sandbox(sandbox), m_model(new RequestLogModel(sandbox, this)),
      m_table(new TableView), m_clock(new Label({}, TextSize::DetailTitle)),
      m_pause(smallButton("cloud.sandbox.pause")), m_minute(smallButton("cloud.sandbox.minute")),
      m_tenMinutes(smallButton("cloud.sandbox.tenMinutes")),
      m_tokens(new Label({}, TextSize::Small, Tone::Muted)),
      m_faultTitle(new Label({}, TextSize::Small, Tone::Muted)), m_faultKind(new QComboBox),
      m_inject(smallButton("cloud.sandbox.inject")), m_clear(smallButton("cloud.sandbox.clear")),
      m_reset(smallButton("cloud.sandbox.reset")), m_faults(new Chip)
{
    m_table->setObjectName(QStringLiteral("cloud.log"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSortingEnabled(false);
    const QList<int> widths{96, 180, 220, 170, 110};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(new Separator(Qt::Vertical));
    layout->addWidget(makeControls());

    connect(m_pause, &QPushButton::clicked, this, &SandboxPanel::togglePause);
    connect(m_minute, &QPushButton::clicked, this, [this] { m_sandbox.advanceClock(60); });
    connect(m_tenMinutes, &QPushButton::clicked, this, [this] { m_sandbox.advanceClock(600); });
    connect(m_inject, &QPushButton::clicked, this, &SandboxPanel::injectFault);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (const Result<> cleared = m_sandbox.setFaults({}); !cleared)
            emit failed(cleared.error());
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_sandbox.reset(); });
    connect(&sandbox, &sandbox::SandboxServer::stateChanged, this, &SandboxPanel::showState);
    auto *tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, [this] {
        if (isVisible())
            showState();
    });
    tick->start(1000);
    retranslate();
}

QWidget *SandboxPanel::makeControls()
{
    m_clock->setIsCode(true);
    m_clock->setObjectName(QStringLiteral("cloud.sandbox.clock"));
    m_tokens->setObjectName(QStringLiteral("cloud.sandbox.tokens"));
    m_faultKind->setObjectName(QStringLiteral("cloud.sandbox.fault"));
    const auto row = [](const QList<QWidget *> &widgets) {
        auto *line = new QHBoxLayout;
        line->setSpacing(6);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        line->addStretch();
        return line;
    };
    auto *pane = new Pane(Pane::Ground::Chrome);
    pane->setFixedWidth(controlsWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(row({m_clock}));
    layout->addLayout(row({m_pause, m_minute, m_tenMinutes}));
    layout->addWidget(m_tokens);
    layout->addLayout(row({m_faultTitle, m_faults}));
    layout->addLayout(row({m_faultKind, m_inject, m_clear}));
    layout->addLayout(row({m_reset}));
    layout->addStretch();
    return pane;
}

void SandboxPanel::togglePause()
{
    m_sandbox.setClockSpeed(m_sandbox.clockSpeed() > 0 ? 0 : 1);
}

/// The fault hits the next call, whatever it is.
void SandboxPanel::injectFault()
{
    QJsonArray faults = m_sandbox.faults();
    faults.append(QJsonObject{{QStringLiteral("operation"), QStringLiteral("*")},
                              {QStringLiteral("fault"), m_faultKind->currentData().toString()},
                              {QStringLiteral("count"), 1}});
    if (const Result<> set = m_sandbox.setFaults(faults); !set)
        emit failed(set.error());
}

void SandboxPanel::showState()
{
    const bool isRunning = m_sandbox.isRunning();
    for (QWidget *widget :
         QList<QWidget *>{m_pause, m_minute, m_tenMinutes, m_faultKind, m_inject, m_clear, m_reset})
        widget->setEnabled(isRunning);
    const bool isPaused = m_sandbox.clockSpeed() == 0;
    const QDateTime now = m_sandbox.carrierTime();
    m_clock->setText(now.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
    m_pause->setText(isPaused ? tr("Resume") : tr("Pause"));
    const QList<sandbox::Token> tokens = m_sandbox.validTokens();
    m_tokens->setText(tokens.isEmpty() ? tr("No valid token")
                                       : tr("%1 valid tokens, the next ends in %2 s")
                                             .arg(tokens.size())
                                             .arg(now.secsTo(tokens.first().expiresAt)));
    const auto faults = m_sandbox.faults().size();
    m_faults->setVisible(faults > 0);
    m_faults->setLook(
        {tr("%1 planned").arg(faults), ChipLook::Shape::Tinted, Verdict::NonCompliant});
}

void SandboxPanel::retranslate()
{
    m_minute->setText(tr("+1 min"));
    m_tenMinutes->setText(tr("+10 min"));
    m_faultTitle->setText(tr("Fault of the next call"));
    m_inject->setText(tr("Inject"));
    m_clear->setText(tr("Clear"));
    m_reset->setText(tr("Forget tokens and log"));
    const int chosen = qMax(0, m_faultKind->currentIndex());
    m_faultKind->clear();
    const QList<QPair<QString, QString>> kinds{
        {tr("Late by 1 s"), QStringLiteral("latency")},
        {tr("No answer"), QStringLiteral("timeout")},
        {tr("Connection broken"), QStringLiteral("reset")},
        {tr("Cut-off JSON"), QStringLiteral("malformed")},
        {QStringLiteral("HTTP 500"), QStringLiteral("http500")},
        {tr("Throttled"), QStringLiteral("throttle")},
        {QStringLiteral("isv.TOKEN_INVALID"), QStringLiteral("code:isv.TOKEN_INVALID")}};
    for (const auto &[words, kind] : kinds)
        m_faultKind->addItem(words, kind);
    m_faultKind->setCurrentIndex(chosen);
    m_faultKind->setAccessibleName(tr("Fault of the next call"));
    m_table->setAccessibleName(tr("Sandbox log"));
    m_table->setEmptyText(tr("The sandbox was not asked anything yet."));
    m_model->retranslate();
    showState();
}

void SandboxPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
