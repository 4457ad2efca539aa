#include "ui/consent/OnionBar.h"

#include "models/consent/RuleFinding.h"
#include "ui/consent/PageCanvas.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

namespace {

constexpr int edge = 12;
constexpr int besideRuler = 30;
constexpr int longestName = 24;
constexpr double measuringError = 0.5; ///< dp

} // namespace

OnionBar::OnionBar(PageCanvas &canvas)
    : FloatingBar(&canvas), m_canvas(canvas), m_name(new Label), m_mode(new SegmentedGroup),
      m_amount(new QSlider(Qt::Horizontal)), m_deviation(new Label),
      m_close(makeIconButton(QStringLiteral("close"), QString(), this))
{
    setObjectName(QStringLiteral("consent.onionBar"));
    m_mode->setObjectName(QStringLiteral("consent.onionBar.mode"));
    m_amount->setObjectName(QStringLiteral("consent.onionBar.amount"));
    m_deviation->setObjectName(QStringLiteral("consent.onionBar.deviation"));
    for (int mode = 0; mode < 3; ++mode)
        m_mode->addSegment(QString(), mode);
    m_mode->setSmall(true);
    m_amount->setRange(0, 100);
    m_amount->setFixedWidth(90);
    auto *close = static_cast<QToolButton *>(m_close);
    setButtonKind(close, ButtonKind::Quiet);
    setSmallButton(close);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 6, 4);
    layout->setSpacing(8);
    for (QWidget *widget : QList<QWidget *>{m_name, m_mode, m_amount, m_deviation, m_close})
        layout->addWidget(widget);
    OnionSkin &onion = canvas.onionSkin();
    connect(&onion, &OnionSkin::changed, this, &OnionBar::follow);
    connect(&onion, &OnionSkin::measured, this, &OnionBar::follow);
    connect(m_mode, &SegmentedGroup::currentIndexChanged, this,
            [&onion](int index) { onion.setMode(static_cast<OnionSkin::Mode>(index)); });
    connect(m_amount, &QSlider::valueChanged, this, [&onion](int value) {
        if (onion.mode() == OnionSkin::Mode::Seam)
            onion.setSeam(value / 100.0);
        else
            onion.setOpacity(value / 100.0);
    });
    connect(close, &QToolButton::clicked, &onion, &OnionSkin::close);
    canvas.installEventFilter(this);
    retranslate();
}

QString OnionBar::deviationText() const
{
    const OnionSkin &onion = m_canvas.onionSkin();
    const consent::ElementDeviation *worst = onion.worst();
    if (onion.deviations().isEmpty())
        return tr("measuring…");
    const auto missing =
        std::ranges::count_if(onion.deviations(), [](const consent::ElementDeviation &deviation) {
            return !deviation.shift;
        });
    if (!worst)
        return tr("no view of the page was found in the picture");
    const QString name = consent::elementLabel(worst->elementId).text();
    const double distance = std::hypot(worst->shift->x(), worst->shift->y());
    const QString found = distance <= measuringError
                              ? tr("all found views stand where the picture has them")
                              : tr("%1 is off by %2 dp").arg(name, consent::formatDp(distance));
    return missing == 0 ? found : found + tr(" · %n not found", nullptr, static_cast<int>(missing));
}

void OnionBar::follow()
{
    const OnionSkin &onion = m_canvas.onionSkin();
    setVisible(onion.isOpen());
    if (!onion.isOpen())
        return;
    const QSignalBlocker modeBlocker(m_mode);
    const QSignalBlocker amountBlocker(m_amount);
    const bool isLong = onion.name().size() > longestName;
    m_name->setText(isLong ? onion.name().left(longestName - 1) + QChar(0x2026) : onion.name());
    m_name->setToolTip(onion.name());
    m_mode->setCurrentIndex(static_cast<int>(onion.mode()));
    const bool isSeam = onion.mode() == OnionSkin::Mode::Seam;
    m_amount->setValue(qRound((isSeam ? onion.seam() : onion.opacity()) * 100));
    m_amount->setVisible(onion.mode() != OnionSkin::Mode::Difference);
    m_amount->setAccessibleName(isSeam ? tr("Place of the seam") : tr("Opacity of the picture"));
    m_amount->setToolTip(m_amount->accessibleName());
    m_deviation->setText(deviationText());
    QStringList lines;
    for (const consent::ElementDeviation &deviation : onion.deviations()) {
        const QString name = consent::elementLabel(deviation.elementId).text();
        lines << (deviation.shift ? tr("%1: %2 dp across, %3 dp down")
                                        .arg(name, consent::formatDp(deviation.shift->x()),
                                             consent::formatDp(deviation.shift->y()))
                                  : tr("%1: not found").arg(name));
    }
    m_deviation->setToolTip(lines.join(QLatin1Char('\n')));
    keepToCorner();
}

void OnionBar::keepToCorner()
{
    layout()->activate();
    resize(sizeHint());
    int bottom = m_canvas.height() - edge;
    const auto *bar = m_canvas.findChild<QWidget *>(QStringLiteral("consent.canvasBar"));
    // Above the other bar where there is no room beside it.
    if (bar && besideRuler + width() + edge > bar->x())
        bottom = bar->y() - edge / 2;
    move(besideRuler, bottom - height());
    raise();
}

void OnionBar::retranslate()
{
    m_mode->setSegmentText(0, tr("Overlay"));
    m_mode->setSegmentText(1, tr("Difference"));
    m_mode->setSegmentText(2, tr("Seam"));
    m_mode->setAccessibleName(tr("How the picture is compared"));
    m_close->setToolTip(tr("Take the picture away"));
    m_close->setAccessibleName(m_close->toolTip());
    follow();
}

bool OnionBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        keepToCorner();
    return FloatingBar::eventFilter(watched, event);
}

void OnionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingBar::changeEvent(event);
}

} // namespace numauth::ui
