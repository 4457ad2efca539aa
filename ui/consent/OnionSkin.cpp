#include "ui/consent/OnionSkin.h"

#include "models/consent/PagePainter.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

namespace {

/// Pictures as tall as the screen within this many dp show the status bar.
constexpr double sameHeight = 3;

/// The session's device with a screen of just these pixels; nothing when there is none.
QString deviceOfSize(const QList<consent::Device> &devices, const QSize &size)
{
    const auto found = std::ranges::find_if(devices, [&size](const consent::Device &device) {
        return device.widthPx == size.width() && device.heightPx == size.height();
    });
    return found == devices.end() ? QString() : found->id;
}

} // namespace

OnionSkin::OnionSkin(PageSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &PageSession::updated, this, &OnionSkin::measure);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_isStale)
            return startMeasuring();
        m_deviations = m_watcher.result();
        emit measured();
    });
}

OnionSkin::~OnionSkin()
{
    m_watcher.waitForFinished();
}

Result<> OnionSkin::open(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!reader.canRead() || size.isEmpty())
        return Error{
            Error::Code::Malformed,
            tr("%1 is not a picture that can be read: %2.").arg(name, reader.errorString())};
    if (qint64(size.width()) * size.height() > mostPixels)
        return Error{Error::Code::Unsupported,
                     tr("%1 has %2 × %3 pixels; pictures over the page may have up to %4 "
                        "megapixels. Scale it down first.")
                         .arg(name)
                         .arg(size.width())
                         .arg(size.height())
                         .arg(mostPixels / 1'000'000)};
    const QImage picture = reader.read();
    if (picture.isNull())
        return Error{Error::Code::Malformed,
                     tr("%1 is damaged: %2.").arg(name, reader.errorString())};
    m_picture = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    m_name = name;
    m_offset = {};
    m_deviations.clear();
    const QString device = deviceOfSize(m_session.devices(), picture.size());
    const bool isShown = m_session.layout().screen == picture.size();
    if (!device.isEmpty() && !isShown)
        m_session.setDevice(device);
    measure();
    emit changed();
    return {};
}

void OnionSkin::close()
{
    m_picture = {};
    m_name.clear();
    m_deviations.clear();
    emit changed();
    emit measured();
}

void OnionSkin::setMode(Mode mode)
{
    m_mode = mode;
    emit changed();
}

void OnionSkin::setOpacity(double opacity)
{
    m_opacity = std::clamp(opacity, 0.0, 1.0);
    emit changed();
}

void OnionSkin::setSeam(double seam)
{
    m_seam = std::clamp(seam, 0.0, 1.0);
    emit changed();
}

std::optional<double> OnionSkin::seamX() const
{
    if (!isOpen() || m_mode != Mode::Seam)
        return std::nullopt;
    return m_seam * m_session.layout().toDp(m_session.layout().screen.width());
}

void OnionSkin::setOffset(const QPointF &offset)
{
    m_offset = offset;
    measure();
    emit changed();
}

QRectF OnionSkin::place() const
{
    if (!isOpen())
        return {};
    const consent::PageLayout &layout = m_session.layout();
    const double width = layout.toDp(layout.screen.width());
    const double height = width * m_picture.height() / m_picture.width();
    const consent::Element *status = layout.find(QStringLiteral("statusBar"));
    const double bar = status && status->isVisible ? layout.toDp(status->rect.height()) : 0;
    const double screen = layout.toDp(layout.screen.height());
    const bool lacksBar = bar > 0 && std::abs(height + bar - screen) < sameHeight;
    return QRectF(0, lacksBar ? bar : 0, width, height).translated(m_offset);
}

const consent::ElementDeviation *OnionSkin::worst() const
{
    const consent::ElementDeviation *worst = nullptr;
    const auto distance = [](const consent::ElementDeviation &deviation) {
        return deviation.shift ? std::hypot(deviation.shift->x(), deviation.shift->y()) : -1;
    };
    for (const consent::ElementDeviation &deviation : m_deviations) {
        if (deviation.shift && (!worst || distance(deviation) > distance(*worst)))
            worst = &deviation;
    }
    return worst;
}

void OnionSkin::measure()
{
    if (!isOpen())
        return;
    m_isStale = true;
    if (!m_watcher.isRunning())
        startMeasuring();
}

void OnionSkin::startMeasuring()
{
    m_isStale = false;
    if (!isOpen())
        return;
    const consent::ConsentTables &tables = m_session.tables();
    m_watcher.setFuture(
        QtConcurrent::run([picture = m_picture, place = place(), layout = m_session.layout(),
                           page = m_session.page(), device = m_session.device(), &tables] {
            return consent::matchPicture(picture, place, layout, page, device, tables);
        }));
}

void OnionSkin::paint(QPainter &painter, const QRectF &screen) const
{
    if (!isOpen())
        return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    const double radius = consent::PagePainter::cornerRadius(m_session.device());
    clip.addRoundedRect(screen, radius, radius);
    painter.setClipPath(clip);
    if (m_mode == Mode::Overlay)
        painter.setOpacity(m_opacity);
    else if (m_mode == Mode::Difference)
        painter.setCompositionMode(QPainter::CompositionMode_Difference);
    else
        painter.setClipRect(screen.adjusted(m_seam * screen.width(), 0, 0, 0), Qt::IntersectClip);
    painter.drawImage(place(), m_picture);
    painter.restore();
}

void OnionSkin::paintSeam(QPainter &painter, const Theme &theme, const QTransform &sceneToView,
                          const QRectF &screen) const
{
    const std::optional<double> seam = seamX();
    if (!seam)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF top = sceneToView.map(QPointF(*seam, screen.top()));
    const QPointF bottom = sceneToView.map(QPointF(*seam, screen.bottom()));
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(top, bottom);
    painter.setBrush(theme.raised);
    painter.drawEllipse((top + bottom) / 2, 8, 8);
    painter.restore();
}

} // namespace numauth::ui
