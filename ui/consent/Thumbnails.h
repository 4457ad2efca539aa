#pragma once

#include "models/consent/PreparedPage.h"
#include "ui/consent/PageSession.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>

namespace numauth::ui {

/// Small pictures of the page per device and state, painted beside the GUI thread: what was asked
/// for last comes first, what fell too far behind is dropped and asked for again when it is seen.
/// GUI thread.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    explicit Thumbnails(PageSession &session, QObject *parent = nullptr);
    ~Thumbnails() override;

    /// Height of the pictures in logical px.
    void setHeight(int height, qreal devicePixelRatio);
    int height() const { return m_height; }
    /// The picture, or null while it is being painted.
    const QImage *find(const consent::Device &device, const consent::CellState &state);
    /// Forgets what was asked for and is not being painted yet: it has left the sight. What is
    /// still seen is asked for again by its next painting.
    void cancelPending();
    /// How many pictures were painted so far.
    qsizetype paintedCount() const { return m_painted; }
    /// How many pictures are still to come.
    qsizetype pending() const { return static_cast<qsizetype>(m_queue.size()) + m_running; }

signals:
    /// One or more pictures are ready.
    void painted();

private:
    struct Order
    {
        QString key;
        consent::Device device;
        consent::CellState state;
    };

    void clear();
    void startNext();
    void take(int revision, const QString &key, const QImage &image);
    static QString keyOf(const consent::Device &device, const consent::CellState &state);

    PageSession &m_session;
    QCache<QString, QImage> m_images{256};
    std::deque<Order> m_queue;
    QThreadPool m_pool;
    /// The page that pictures being painted show; shared with them.
    std::shared_ptr<const consent::PreparedPage> m_page;
    int m_revision = 0;
    int m_running = 0;
    qsizetype m_painted = 0;
    int m_height = 96;
    qreal m_ratio = 1;
};

} // namespace numauth::ui
