#include "ui/widgets/Icons.h"

#include "ui/widgets/Theme.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QThread>

namespace numauth::ui {

namespace {

constexpr char iconFolder[] = ":/numauth/icons/";
/// Below this many px lines of 1.75 in a box of 24 look thin.
constexpr double boldBelow = 16;

QByteArray source(const QString &name)
{
    QFile file(QLatin1StringView(iconFolder) + name + QLatin1StringView(".svg"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void paintSource(QPainter *painter, const QRectF &box, QByteArray svg)
{
    if (svg.isEmpty())
        return;
    QSvgRenderer renderer(svg);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, box);
    painter->restore();
}

void paintVector(QPainter *painter, const QRectF &box, const QString &name, const QColor &colour)
{
    QByteArray svg = source(name);
    svg.replace("currentColor", colour.name().toLatin1());
    if (box.width() < boldBelow)
        svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2\"");
    paintSource(painter, box, svg);
}

/// Of px on the device as they are, so that a picture drawn before is as sharp.
bool isUnscaled(const QPainter &painter)
{
    return painter.worldTransform().type() <= QTransform::TxTranslate &&
           painter.paintEngine()->type() == QPaintEngine::Raster;
}

QPixmap drawn(const QString &name, const QSize &size, qreal scale, const QColor &colour)
{
    const QString key = QStringLiteral("numauth/%1/%2x%3/%4/%5")
                            .arg(name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(scale)
                            .arg(colour.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(scale, scale);
    paintVector(&painter, QRectF(QPointF(), QSizeF(size) / scale), name, colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ProductIconEngine : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const Theme &theme = Theme::of(palette);
        QByteArray svg = source(QStringLiteral("product"));
        svg.replace("onAccent", theme.onAccent.name().toLatin1());
        svg.replace("accent", theme.accent.name().toLatin1());
        paintSource(painter, rect, svg);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new ProductIconEngine(*this); }
};

} // namespace

ThemeIconEngine::ThemeIconEngine(const QString &name, IconTint tint) : m_name(name), m_tint(tint) {}

QColor ThemeIconEngine::colour(QIcon::Mode mode, QIcon::State state) const
{
    const QPalette palette = QGuiApplication::palette();
    const Theme &theme = Theme::of(palette);
    if (mode == QIcon::Disabled)
        return m_tint == IconTint::OnAccent ? theme.muted : theme.borderStrong;
    switch (m_tint) {
    case IconTint::Text:
        return state == QIcon::On ? theme.accent : theme.text;
    case IconTint::Muted:
        return state == QIcon::On ? theme.accent : theme.muted;
    case IconTint::Accent:
        return theme.accent;
    case IconTint::OnAccent:
        return theme.onAccent;
    case IconTint::Refuse:
        return theme.refuse;
    case IconTint::Warn:
        return theme.warn;
    case IconTint::Ok:
        return theme.ok;
    case IconTint::Unknown:
        break;
    }
    return theme.unknown;
}

void ThemeIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode,
                            QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    QPixmap pixmap = drawn(m_name, rect.size() * scale, scale, colour(mode, state));
    pixmap.setDevicePixelRatio(scale);
    painter->drawPixmap(rect, pixmap);
}

QPixmap ThemeIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return drawn(m_name, size, 1, colour(mode, state));
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                      qreal scale)
{
    return drawn(m_name, size, scale, colour(mode, state));
}

QIcon themeIcon(const QString &name, IconTint tint)
{
    return name.isEmpty() ? QIcon() : QIcon(new ThemeIconEngine(name, tint));
}

void paintIcon(QPainter *painter, const QRectF &box, const QString &name, const QColor &colour)
{
    const bool isGui = QThread::currentThread() == qApp->thread();
    if (!isGui || !isUnscaled(*painter))
        return paintVector(painter, box, name, colour);
    // Reading the drawing each time would cost more than all the rest of a row.
    const qreal scale = painter->device()->devicePixelRatio();
    QPixmap pixmap = drawn(name, (box.size() * scale).toSize(), scale, colour);
    pixmap.setDevicePixelRatio(scale);
    painter->drawPixmap(box.topLeft(), pixmap);
}

QIcon productIcon()
{
    return QIcon(new ProductIconEngine);
}

QStringList iconNames()
{
    QStringList names = QDir(QLatin1StringView(iconFolder)).entryList(QDir::Files, QDir::Name);
    names.replaceInStrings(QStringLiteral(".svg"), QString());
    return names;
}

} // namespace numauth::ui
