#include "ui/consent/Thumbnails.h"

#include "models/consent/PagePainter.h"

#include <QPainter>
#include <QThread>

#include <algorithm>

namespace numauth::ui {

using consent::CellState;
using consent::Device;

namespace {

/// More than fit on any screen.
constexpr size_t mostPending = 160;
constexpr int mostWorkers = 4;

QImage paintThumbnail(const consent::ConsentPage &page, const Device &device,
                      const CellState &state, const consent::ConsentTables &tables, int heightPx)
{
    const consent::PageLayout layout = layOut(page, device, state, tables);
    if (layout.screen.isEmpty())
        return {};
    consent::PaintOptions options;
    options.showsOverlaps = true;
    options.findings = checkLayout(page, layout, tables);
    const double scale = heightPx / layout.toDp(layout.screen.height());
    QImage image(std::max(1, qRound(layout.toDp(layout.screen.width()) * scale)), heightPx,
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(0);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    consent::PagePainter(layout, page, device, tables, options).paint(painter);
    return image;
}

} // namespace

Thumbnails::Thumbnails(PageSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, mostWorkers));
    connect(&session, &PageSession::updated, this, &Thumbnails::clear);
    clear();
}

Thumbnails::~Thumbnails()
{
    m_queue.clear();
    m_pool.clear();
    m_pool.waitForDone();
}

void Thumbnails::setHeight(int height, qreal devicePixelRatio)
{
    if (height == m_height && devicePixelRatio == m_ratio)
        return;
    m_height = height;
    m_ratio = devicePixelRatio;
    clear();
}

QString Thumbnails::keyOf(const Device &device, const CellState &state)
{
    return QStringLiteral("%1|%2|%3|%4|%5%6%7")
        .arg(device.id)
        .arg(static_cast<int>(state.carrier))
        .arg(static_cast<int>(state.orientation))
        .arg(state.fontScale)
        .arg(state.isDark)
        .arg(state.isTicked)
        .arg(state.isAlertShown);
}

const QImage *Thumbnails::find(const Device &device, const CellState &state)
{
    const QString key = keyOf(device, state);
    if (const QImage *image = m_images.object(key))
        return image;
    const bool isOrdered =
        std::ranges::any_of(m_queue, [&key](const Order &order) { return order.key == key; });
    if (!isOrdered) {
        m_queue.push_front({key, device, state});
        if (m_queue.size() > mostPending)
            m_queue.pop_back();
        startNext();
    }
    return nullptr;
}

void Thumbnails::cancelPending()
{
    m_queue.clear();
}

void Thumbnails::clear()
{
    ++m_revision;
    m_images.clear();
    m_queue.clear();
    m_page = std::make_shared<consent::ConsentPage>(m_session.page());
    emit painted();
}

void Thumbnails::startNext()
{
    while (m_running < m_pool.maxThreadCount() && !m_queue.empty()) {
        const Order order = m_queue.front();
        m_queue.pop_front();
        ++m_running;
        const consent::ConsentTables &tables = m_session.tables();
        m_pool.start([this, order, &tables, page = m_page, revision = m_revision,
                      height = qRound(m_height * m_ratio)] {
            const QImage image = paintThumbnail(*page, order.device, order.state, tables, height);
            QMetaObject::invokeMethod(
                this, [this, revision, key = order.key, image] { take(revision, key, image); },
                Qt::QueuedConnection);
        });
    }
}

void Thumbnails::take(int revision, const QString &key, const QImage &image)
{
    --m_running;
    if (revision == m_revision) {
        m_images.insert(key, new QImage(image));
        ++m_painted;
        emit painted();
    }
    startNext();
}

} // namespace numauth::ui
