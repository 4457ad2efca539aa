#include "ui/phone/PhoneScreen.h"

#include "models/consent/PagePainter.h"
#include "models/consent/PaintParts.h"
#include "ui/phone/PhoneEventModel.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr double margin = 14;
constexpr int rippleMs = 120;
constexpr int longestWaitMs = 1500;

/// What a finger can do something with, in the order of reading.
const QStringList &tappableIds()
{
    static const QStringList ids{QStringLiteral("closeButton"), QStringLiteral("loginButton"),
                                 QStringLiteral("checkbox"), QStringLiteral("privacyText"),
                                 QStringLiteral("switchAccount")};
    return ids;
}

const QStringList &alertIds()
{
    static const QStringList ids{QStringLiteral("alertText"), QStringLiteral("alertButton"),
                                 QStringLiteral("alertClose")};
    return ids;
}

} // namespace

PhoneScreen::PhoneScreen(PhoneSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_lift(new QTimer(this)), m_waiting(new QTimer(this))
{
    setObjectName(QStringLiteral("phone.screen"));
    setMinimumSize(220, 320);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    for (QTimer *timer : {m_lift, m_waiting}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, qOverload<>(&PhoneScreen::update));
    }
    connect(m_lift, &QTimer::timeout, this, [this] { m_finger.reset(); });
    connect(&m_session, &PhoneSession::changed, this, qOverload<>(&PhoneScreen::update));
    // The sequence is played at once; the screen shows the wait that the phone would have had.
    connect(&m_session, &PhoneSession::waited, this,
            [this](int milliseconds) { m_waiting->start(std::min(milliseconds, longestWaitMs)); });
}

void PhoneScreen::touch(const QPointF &position)
{
    m_finger = position;
    m_lift->start(rippleMs);
}

void PhoneScreen::paintFinger(QPainter &painter) const
{
    if (!m_finger)
        return;
    QColor ink = Theme::of(this).accent;
    painter.setPen(QPen(ink, 1.5));
    ink.setAlpha(70);
    painter.setBrush(ink);
    painter.drawEllipse(*m_finger, 20, 20);
}

/// Over what is shown: an arc and a word in the middle of the screen.
void PhoneScreen::paintLoading(QPainter &painter) const
{
    const Theme &theme = Theme::of(this);
    const QSizeF size = sizeDp();
    const QRectF box(size.width() / 2 - 60, size.height() / 2 - 44, 120, 88);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(box, 10, 10);
    painter.setPen(QPen(theme.surface, 3, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(box.center().x() - 14, box.top() + 16, 28, 28), 0, 270 * 16);
    painter.setFont(uiFont(TextSize::Normal));
    painter.drawText(box.adjusted(0, 50, 0, -10), Qt::AlignCenter, tr("Loading…"));
}

QSizeF PhoneScreen::sizeDp() const
{
    const consent::PageLayout &layout = m_session.layout();
    return {layout.toDp(layout.screen.width()), layout.toDp(layout.screen.height())};
}

QTransform PhoneScreen::toWidget() const
{
    const QSizeF size = sizeDp();
    const double bezel = consent::PagePainter::bezelWidth() + 2;
    const double scale = std::min((width() - 2 * margin) / (size.width() + 2 * bezel),
                                  (height() - 2 * margin) / (size.height() + 2 * bezel));
    QTransform transform;
    transform.translate((width() - size.width() * scale) / 2,
                        (height() - size.height() * scale) / 2);
    transform.scale(scale, scale);
    return transform;
}

/// Until the user leaves it; with a token or a failure at the tap it stays for the app to close.
bool PhoneScreen::isPageShown() const
{
    const QList<phone::PhoneEvent> &events = m_session.phone().events();
    const auto has = [&events](const char *code) {
        return std::ranges::find(events, QLatin1StringView(code), &phone::PhoneEvent::code) !=
               events.end();
    };
    return has("600001") && !has("700000") && !has("700001");
}

QString PhoneScreen::network() const
{
    const phone::PhoneState &state = m_session.state();
    const QString sim = state[QStringLiteral("dataSim")] == QLatin1StringView("2")
                            ? QStringLiteral("sim2")
                            : QStringLiteral("sim");
    const QString &network = state[QStringLiteral("network")];
    const bool isCut = state.isOn(QStringLiteral("airplane")) ||
                       state[sim] == QLatin1StringView("none") ||
                       network == QLatin1StringView("none");
    return isCut ? QString() : network.toUpper();
}

QStringList PhoneScreen::tappable() const
{
    using enum phone::VirtualPhone::Stage;
    const auto stage = m_session.phone().stage();
    if (stage != PageShown && stage != AlertShown)
        return {};
    QStringList ids = stage == AlertShown ? alertIds() : tappableIds();
    ids.removeIf([this](const QString &id) { return rectOf(id).isEmpty(); });
    return ids;
}

QRectF PhoneScreen::rectOf(const QString &element) const
{
    const consent::PageLayout &layout = m_session.layout();
    const auto found = std::ranges::find(layout.elements, element, &consent::Element::id);
    if (found == layout.elements.end() || !found->isVisible || found->visibleRect.isEmpty())
        return {};
    const QRect &rect = found->visibleRect;
    return toWidget().mapRect(QRectF(layout.toDp(rect.x()), layout.toDp(rect.y()),
                                     layout.toDp(rect.width()), layout.toDp(rect.height())));
}

QString PhoneScreen::elementAt(const QPointF &position) const
{
    const QStringList ids = tappable();
    for (auto id = ids.crbegin(); id != ids.crend(); ++id) {
        // A finger is wider than a small box.
        const double room = *id == QLatin1StringView("checkbox") ? 4 : 0;
        if (rectOf(*id).adjusted(-room, -room, room, room).contains(position))
            return *id;
    }
    return {};
}

void PhoneScreen::paintPhone(QPainter &painter) const
{
    const consent::PageLayout &layout = m_session.layout();
    if (layout.screen.isEmpty())
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    consent::PaintOptions options;
    options.network = network();
    const consent::PagePainter page(layout, m_session.page(), m_session.device(),
                                    m_session.consentTables(), options);
    page.paintFrame(painter);
    const double radius = consent::PagePainter::cornerRadius(m_session.device());
    QPainterPath screen;
    screen.addRoundedRect(QRectF(QPointF(), sizeDp()), radius, radius);
    painter.setClipPath(screen);
    if (isPageShown())
        page.paint(painter);
    else
        paintApp(painter);
    painter.setClipping(false);
}

void PhoneScreen::paintApp(QPainter &painter) const
{
    const Theme &theme = m_session.isDark() ? Theme::dark() : Theme::light();
    AppScreen(sizeDp(), theme).paint(painter, answer());
    const auto *bar = m_session.layout().find(QStringLiteral("statusBar"));
    const double height = bar ? m_session.layout().toDp(bar->rect.height()) : 24;
    consent::paintStatusBar(painter, QRectF(0, 0, sizeDp().width(), height), theme.text, network());
    consent::paintCutout(painter, QRectF(QPointF(), sizeDp()), m_session.device());
}

/// What ended the sequence, as the user of the phone is told.
AppScreen::Answer PhoneScreen::answer() const
{
    const QList<phone::PhoneEvent> &events = m_session.phone().events();
    if (events.isEmpty())
        return {};
    const phone::PhoneEvent &last = events.last();
    const QString message = last.callback.value(QStringLiteral("msg")).toString();
    return {verdictOf(last.kind), last.code, message.isEmpty() ? last.title.text() : message,
            last.note.text()};
}

void PhoneScreen::paintToast(QPainter &painter) const
{
    const QString text = m_session.toast();
    if (text.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    QFont font = uiFont(TextSize::Verdict);
    const QFontMetricsF metrics(font);
    const QSizeF size(metrics.horizontalAdvance(text) + 32, metrics.height() + 18);
    const QSizeF page = sizeDp();
    const QRectF box((page.width() - size.width()) / 2, page.height() * 0.82 - size.height(),
                     size.width(), size.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(box, size.height() / 2, size.height() / 2);
    painter.setPen(theme.surface);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, text);
}

void PhoneScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.desk);
    painter.setTransform(toWidget());
    paintPhone(painter);
    if (m_waiting->isActive())
        paintLoading(painter);
    else
        paintToast(painter);
    painter.resetTransform();
    paintFinger(painter);
    if (hasFocus() && !m_focused.isEmpty()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rectOf(m_focused).adjusted(-2, -2, 2, 2), 6, 6);
    }
}

QImage PhoneScreen::picture() const
{
    const double bezel = consent::PagePainter::bezelWidth() + 2;
    const QSizeF size = sizeDp();
    constexpr double scale = 2;
    QImage image(QSize(qRound((size.width() + 2 * bezel) * scale),
                       qRound((size.height() + 2 * bezel) * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(bezel, bezel);
    paintPhone(painter);
    paintToast(painter);
    return image;
}

void PhoneScreen::mousePressEvent(QMouseEvent *event)
{
    const QString element = elementAt(event->position());
    if (event->button() == Qt::LeftButton && !element.isEmpty()) {
        touch(event->position());
        m_session.tap(element);
    } else {
        QWidget::mousePressEvent(event);
    }
}

void PhoneScreen::mouseMoveEvent(QMouseEvent *event)
{
    if (elementAt(event->position()).isEmpty())
        unsetCursor();
    else
        setCursor(Qt::PointingHandCursor);
}

void PhoneScreen::keyPressEvent(QKeyEvent *event)
{
    const bool taps = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                      event->key() == Qt::Key_Space;
    if (taps && tappable().contains(m_focused))
        m_session.tap(m_focused);
    else if (event->key() == Qt::Key_Backspace)
        m_session.goBack();
    else if (event->key() == Qt::Key_O)
        m_session.turn();
    else if (event->key() == Qt::Key_D)
        m_session.setDark(!m_session.isDark());
    else if (event->key() == Qt::Key_R)
        m_session.restart();
    else
        QWidget::keyPressEvent(event);
}

bool PhoneScreen::focusNextPrevChild(bool isNext)
{
    const QStringList ids = tappable();
    const qsizetype next = ids.indexOf(m_focused) + (isNext ? 1 : -1);
    if (ids.isEmpty() || next < 0 || next >= ids.size()) {
        m_focused.clear();
        update();
        return QWidget::focusNextPrevChild(isNext);
    }
    m_focused = ids.at(next);
    nameFocus();
    update();
    return true;
}

void PhoneScreen::nameFocus()
{
    // The words of the button stand in a label of their own.
    const QString named =
        m_focused == QLatin1StringView("loginButton") ? QStringLiteral("loginLabel") : m_focused;
    const auto &elements = m_session.layout().elements;
    const auto found = std::ranges::find(elements, named, &consent::Element::id);
    setAccessibleDescription(found == elements.end() || found->text.isEmpty() ? m_focused
                                                                              : found->text);
}

} // namespace numauth::ui
