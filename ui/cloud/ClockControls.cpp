#include "ui/cloud/ClockControls.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int mostSeconds = 31 * 24 * 3600;

QPushButton *smallButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QString::fromLatin1(name));
    setSmallButton(button);
    return button;
}

} // namespace

ClockControls::ClockControls(sandbox::SandboxServer &sandbox, QWidget *parent)
    : QWidget(parent), m_sandbox(sandbox), m_clock(new Label({}, TextSize::DetailTitle)),
      m_tokens(new Label({}, TextSize::Small, Tone::Muted)),
      m_pause(smallButton("cloud.sandbox.pause")), m_speed(new SegmentedGroup),
      m_minute(smallButton("cloud.sandbox.minute")),
      m_tenMinutes(smallButton("cloud.sandbox.tenMinutes")), m_seconds(new QSpinBox),
      m_advance(smallButton("cloud.sandbox.advance"))
{
    layOut();
    connect(m_pause, &QPushButton::clicked, this, &ClockControls::togglePause);
    connect(m_speed, &SegmentedGroup::currentIndexChanged, this, [this] {
        if (m_sandbox.clockSpeed() > 0)
            m_sandbox.setClockSpeed(m_speed->currentData().toInt());
    });
    connect(m_minute, &QPushButton::clicked, this, [this] { m_sandbox.advanceClock(60); });
    connect(m_tenMinutes, &QPushButton::clicked, this, [this] { m_sandbox.advanceClock(600); });
    connect(m_advance, &QPushButton::clicked, this,
            [this] { m_sandbox.advanceClock(m_seconds->value()); });
    retranslate();
}

void ClockControls::layOut()
{
    m_clock->setIsCode(true);
    m_clock->setObjectName(QStringLiteral("cloud.sandbox.clock"));
    m_tokens->setObjectName(QStringLiteral("cloud.sandbox.tokens"));
    m_speed->setObjectName(QStringLiteral("cloud.sandbox.speed"));
    m_speed->setSmall(true);
    for (int speed : {1, 10, 60})
        m_speed->addSegment(QStringLiteral("×%1").arg(speed), speed);
    m_seconds->setObjectName(QStringLiteral("cloud.sandbox.seconds"));
    m_seconds->setRange(1, mostSeconds);
    m_seconds->setValue(121);
    const auto row = [](const QList<QWidget *> &widgets) {
        auto *line = new QHBoxLayout;
        line->setSpacing(6);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        line->addStretch();
        return line;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row({m_clock, m_pause, m_speed}));
    layout->addLayout(row({m_minute, m_tenMinutes, m_seconds, m_advance}));
    layout->addWidget(m_tokens);
    layout->addStretch();
}

void ClockControls::togglePause()
{
    m_sandbox.setClockSpeed(m_sandbox.clockSpeed() > 0 ? 0 : m_speed->currentData().toInt());
}

void ClockControls::showState()
{
    const QDateTime now = m_sandbox.carrierTime();
    const double speed = m_sandbox.clockSpeed();
    m_clock->setText(now.toLocalTime().toString(QStringLiteral("HH:mm:ss")));
    m_pause->setText(speed > 0 ? tr("Pause") : tr("Resume"));
    if (speed > 0) {
        const QSignalBlocker quiet(m_speed);
        m_speed->setCurrentData(static_cast<int>(speed));
    }
    const QList<sandbox::Token> tokens = m_sandbox.validTokens();
    m_tokens->setText(tokens.isEmpty() ? tr("No valid token")
                                       : tr("%1 valid tokens, the next ends in %2 s")
                                             .arg(tokens.size())
                                             .arg(now.secsTo(tokens.first().expiresAt)));
}

void ClockControls::retranslate()
{
    m_minute->setText(tr("+1 min"));
    m_tenMinutes->setText(tr("+10 min"));
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds to move the clock ahead"));
    m_advance->setText(tr("Move ahead"));
    m_speed->setAccessibleName(tr("Speed of the clock"));
    showState();
}

void ClockControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
