#include "ui/phone/SandboxClock.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace numauth::ui {

SandboxClock::SandboxClock(sandbox::SandboxServer &sandbox, QWidget *parent)
    : QWidget(parent), m_sandbox(sandbox), m_time(new Label({}, TextSize::Clock)),
      m_date(new Label({}, TextSize::Small, Tone::Muted)), m_speed(new SegmentedGroup),
      m_minute(new QPushButton), m_tenMinutes(new QPushButton), m_start(new QPushButton)
{
    m_time->setWeight(QFont::DemiBold);
    m_time->setObjectName(QStringLiteral("phone.clock"));
    m_speed->setObjectName(QStringLiteral("phone.clock.speed"));
    m_minute->setObjectName(QStringLiteral("phone.clock.minute"));
    m_tenMinutes->setObjectName(QStringLiteral("phone.clock.tenMinutes"));
    m_start->setObjectName(QStringLiteral("phone.clock.start"));
    for (const int speed : {0, 1, 10, 60})
        m_speed->addSegment(QStringLiteral("×%1").arg(speed), speed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(10);
    layout->addWidget(m_time);
    layout->addWidget(m_date);
    layout->addStretch();
    layout->addWidget(m_speed);
    layout->addWidget(m_minute);
    layout->addWidget(m_tenMinutes);
    layout->addWidget(m_start);
    connect(m_speed, &SegmentedGroup::currentIndexChanged, this,
            [this] { m_sandbox.setClockSpeed(m_speed->currentData().toDouble()); });
    connect(m_minute, &QPushButton::clicked, this, [this] { m_sandbox.advanceClock(60); });
    connect(m_tenMinutes, &QPushButton::clicked, this, [this] { m_sandbox.advanceClock(600); });
    connect(m_start, &QPushButton::clicked, this, &SandboxClock::startRequested);
    connect(&sandbox, &sandbox::SandboxServer::stateChanged, this, &SandboxClock::showTime);
    retranslate();
}

void SandboxClock::showTime()
{
    const bool isRunning = m_sandbox.isRunning();
    for (QWidget *widget : QList<QWidget *>{m_speed, m_minute, m_tenMinutes})
        widget->setVisible(isRunning);
    m_start->setVisible(!isRunning);
    const QDateTime now = m_sandbox.carrierTime().toLocalTime();
    m_time->setText(isRunning ? now.toString(QStringLiteral("HH:mm:ss")) : QStringLiteral("--:--"));
    m_date->setText(isRunning ? now.toString(QStringLiteral("yyyy-MM-dd"))
                              : tr("The sandbox is not running."));
    const QSignalBlocker blocker(m_speed);
    m_speed->setCurrentData(static_cast<int>(m_sandbox.clockSpeed()));
}

void SandboxClock::retranslate()
{
    m_speed->setSegmentText(0, tr("Pause"));
    m_speed->setAccessibleName(tr("Speed of the sandbox's clock"));
    m_minute->setText(tr("+1 min"));
    m_tenMinutes->setText(tr("+10 min"));
    m_start->setText(tr("Start"));
    showTime();
}

void SandboxClock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
