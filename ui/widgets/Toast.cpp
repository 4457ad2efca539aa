#include "ui/widgets/Toast.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StyleParts.h"
#include "ui/widgets/VerdictMark.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimerEvent>

namespace numauth::ui {

namespace {
constexpr int lifetimeMs = 6000;
constexpr int mostShown = 3;
constexpr int mostRemembered = 100;
constexpr int toastWidth = 380;
constexpr int gap = 8;
constexpr int edgeMargin = 16;
} // namespace

Toast::Toast(const ToastMessage &message, QWidget *parent)
    : QFrame(parent), m_verdict(message.verdict)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    if (m_verdict)
        row->addWidget(new VerdictMark(*m_verdict, 16, this), 0, Qt::AlignTop);
    auto *text = new Label(message.text, TextSize::Normal, Tone::Text, this);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    if (!message.actionText.isEmpty()) {
        auto *button = new QPushButton(message.actionText, this);
        button->setAccessibleName(message.actionText);
        setSmallButton(button);
        connect(button, &QPushButton::clicked, this, [this, action = message.action] {
            if (action)
                action();
            emit finished();
        });
        row->addWidget(button);
    }
    QToolButton *close = makeIconButton(QStringLiteral("close"), tr("Close the message"), this);
    close->setAutoRaise(true);
    setSmallButton(close);
    connect(close, &QToolButton::clicked, this, &Toast::finished);
    row->addWidget(close, 0, Qt::AlignTop);
    setFixedWidth(toastWidth);
    setAccessibleName(message.text);
    startClock();
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    parts::box(&painter, rect(), 8, theme.raised, theme.borderStrong);
}

void Toast::enterEvent(QEnterEvent *event)
{
    killTimer(m_timer);
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    startClock();
    QFrame::leaveEvent(event);
}

void Toast::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer)
        return;
    killTimer(m_timer);
    if (isAncestorOf(window()->focusWidget()))
        startClock();
    else
        emit finished();
}

void Toast::startClock()
{
    m_timer = startTimer(lifetimeMs);
}

ToastArea::ToastArea(QWidget *host, int bottomMargin)
    : QObject(host), m_host(host), m_bottomMargin(bottomMargin)
{
    host->installEventFilter(this);
}

void ToastArea::show(const ToastMessage &message)
{
    m_history << Entry{QDateTime::currentDateTimeUtc(), message.text, message.verdict};
    if (m_history.size() > mostRemembered)
        m_history.removeFirst();
    emit historyChanged();
    while (m_toasts.size() >= mostShown)
        remove(m_toasts.first());
    auto *toast = new Toast(message, m_host);
    connect(toast, &Toast::finished, this, [this, toast] { remove(toast); });
    m_toasts << toast;
    toast->adjustSize();
    toast->show();
    place();
}

bool ToastArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

void ToastArea::remove(Toast *toast)
{
    m_toasts.removeAll(toast);
    toast->hide();
    toast->deleteLater();
    place();
}

void ToastArea::place()
{
    int bottom = m_host->height() - m_bottomMargin - edgeMargin;
    for (auto toast = m_toasts.crbegin(); toast != m_toasts.crend(); ++toast) {
        bottom -= (*toast)->height();
        (*toast)->move(m_host->width() - (*toast)->width() - edgeMargin, bottom);
        (*toast)->raise();
        bottom -= gap;
    }
}

} // namespace numauth::ui
