#include "ui/consent/Thumbnails.h"

#include "models/consent/PageThumbnail.h"

#include <QThread>

#include <algorithm>

namespace numauth::ui {

using consent::CellState;
using consent::Device;

namespace {

/// More than fit on any screen.
constexpr size_t mostPending = 160;
constexpr int mostWorkers = 4;

/// A page that is being painted outlives its next edit.
struct KeptPage
{
    KeptPage(const consent::ConsentPage &source, const consent::ConsentTables &tables)
        : page(source), prepared(page, tables)
    {
    }

    const consent::ConsentPage page;
    const consent::PreparedPage prepared;
};

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
    const auto kept = std::make_shared<const KeptPage>(m_session.page(), m_session.tables());
    m_page = {kept, &kept->prepared};
    emit painted();
}

void Thumbnails::startNext()
{
    while (m_running < m_pool.maxThreadCount() && !m_queue.empty()) {
        const Order order = m_queue.front();
        m_queue.pop_front();
        ++m_running;
        m_pool.start([this, order, page = m_page, revision = m_revision,
                      height = qRound(m_height * m_ratio)] {
            const QImage image = thumbnailOf(*page, order.device, order.state, height);
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
