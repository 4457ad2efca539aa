#pragma once

#include <QColor>
#include <QIcon>
#include <QIconEngine>
#include <QString>

class QPainter;

namespace numauth::ui {

/// Which colour of the theme an icon has. Checked buttons show Text and Muted icons in accent.
enum class IconTint { Text, Muted, Accent, OnAccent, Refuse, Warn, Ok, Unknown };

/// Draws an SVG of resources/icons in the colours of the application's palette, at any size. The
/// colour is looked up at each painting: a change of palette needs no new icons.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(const QString &name, IconTint tint);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QString key() const override { return QStringLiteral("numauth"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const;

    QString m_name;
    IconTint m_tint;
};

/// The icon \p name of resources/icons (`plus`, `chevron-down`, …); a name without a file draws
/// nothing and is reported by the test that walks all names.
QIcon themeIcon(const QString &name, IconTint tint = IconTint::Text);
/// Draws icon \p name into \p box in \p colour: for delegates and canvas items.
void paintIcon(QPainter *painter, const QRectF &box, const QString &name, const QColor &colour);
/// The product's mark in the theme's accent.
QIcon productIcon();
/// All names that themeIcon() knows.
QStringList iconNames();

} // namespace numauth::ui
