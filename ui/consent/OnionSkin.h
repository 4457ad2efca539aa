#pragma once

#include "models/consent/PictureMatch.h"
#include "ui/consent/PageSession.h"

#include <QFutureWatcher>
#include <QImage>

class QPainter;
class QTransform;

namespace numauth::ui {

struct Theme;

/// A screenshot or design over the page: faintly, as a difference, or on one side of a seam. It is
/// laid so that its width is the screen's, with the top at the status bar's, or below it where the
/// picture has none. View state of the canvas. GUI thread; places are measured beside it.
class OnionSkin : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Overlay, Difference, Seam };

    explicit OnionSkin(PageSession &session, QObject *parent = nullptr);
    ~OnionSkin() override;

    /// Pictures of more pixels than this are refused before they are decoded.
    static constexpr qint64 mostPixels = 32'000'000;

    /// Opens PNG, JPEG and what else Qt reads. The device of exactly its size is shown, if there is
    /// one. An Error says what the file is and why it cannot be used.
    Result<> open(const QString &path);
    void close();
    bool isOpen() const { return !m_picture.isNull(); }
    const QString &name() const { return m_name; }
    const QImage &picture() const { return m_picture; }

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// 0 … 1.
    double opacity() const { return m_opacity; }
    void setOpacity(double opacity);
    /// Where the picture begins, as part of the screen's width.
    double seam() const { return m_seam; }
    void setSeam(double seam);
    /// The seam in dp while it is shown.
    std::optional<double> seamX() const;
    /// Moves the picture off the place that was found for it, dp.
    void setOffset(const QPointF &offset);
    QPointF offset() const { return m_offset; }
    /// dp over the screen.
    QRectF place() const;

    /// How far views stand off the picture; of the last measurement.
    const QList<consent::ElementDeviation> &deviations() const { return m_deviations; }
    /// The one furthest off; null without any.
    const consent::ElementDeviation *worst() const;
    bool isMeasuring() const { return m_watcher.isRunning(); }

    /// Scene coordinates; \p screen is the phone's.
    void paint(QPainter &painter, const QRectF &screen) const;
    /// Viewport coordinates.
    void paintSeam(QPainter &painter, const Theme &theme, const QTransform &sceneToView,
                   const QRectF &screen) const;

signals:
    void changed();
    void measured();

private:
    void measure();
    void startMeasuring();

    PageSession &m_session;
    QImage m_picture;
    QString m_name;
    Mode m_mode = Mode::Overlay;
    double m_opacity = 0.5;
    double m_seam = 0.5;
    QPointF m_offset;
    QList<consent::ElementDeviation> m_deviations;
    QFutureWatcher<QList<consent::ElementDeviation>> m_watcher;
    bool m_isStale = false;
};

} // namespace numauth::ui
