#include "ui/consent/CanvasBar.h"

#include "ui/consent/PageCanvas.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace numauth::ui {

namespace {

QToolButton *makeButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setButtonKind(button, ButtonKind::Quiet);
    return button;
}

} // namespace

CanvasBar::CanvasBar(PageCanvas &canvas, const QList<QAction *> &actions, QAction *fit)
    : FloatingBar(&canvas), m_canvas(canvas), m_percent(new Label)
{
    setObjectName(QStringLiteral("consent.canvasBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(2);
    for (QAction *action : actions)
        layout->addWidget(makeButton(action));
    m_out = makeIconButton(QStringLiteral("minus"), QString(), this);
    m_in = makeIconButton(QStringLiteral("plus"), QString(), this);
    for (QToolButton *button : {m_out, m_in})
        setButtonKind(button, ButtonKind::Quiet);
    m_percent->setMinimumWidth(44);
    m_percent->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_out);
    layout->addWidget(m_percent);
    layout->addWidget(m_in);
    layout->addWidget(makeButton(fit));
    connect(m_out, &QToolButton::clicked, this, [this] { zoomBy(1 / 1.25); });
    connect(m_in, &QToolButton::clicked, this, [this] { zoomBy(1.25); });
    connect(&canvas, &PageCanvas::zoomChanged, this, [this] {
        m_percent->setText(QStringLiteral("%1%").arg(qRound(m_canvas.zoom() * 100)));
        keepToCorner();
    });
    canvas.installEventFilter(this);
    retranslate();
}

void CanvasBar::retranslate()
{
    m_out->setToolTip(tr("Zoom out"));
    m_in->setToolTip(tr("Zoom in"));
    for (QToolButton *button : {m_out, m_in})
        button->setAccessibleName(button->toolTip());
}

void CanvasBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    FloatingBar::changeEvent(event);
}

void CanvasBar::zoomBy(double factor)
{
    m_canvas.setZoom(m_canvas.zoom() * factor, m_canvas.viewport()->rect().center());
}

void CanvasBar::keepToCorner()
{
    resize(sizeHint());
    move(m_canvas.width() - width() - 12, m_canvas.height() - height() - 12);
}

bool CanvasBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        keepToCorner();
    return FloatingBar::eventFilter(watched, event);
}

} // namespace numauth::ui
