#include "ui/consent/ColorField.h"

#include "ui/widgets/Theme.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

namespace numauth::ui {

namespace {

constexpr int swatchSide = 16;

QColor toColor(consent::Argb argb)
{
    return QColor(argb.red(), argb.green(), argb.blue(), argb.alpha());
}

QIcon swatchOf(consent::Argb argb, const QColor &edge)
{
    QPixmap pixmap(swatchSide, swatchSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setBrush(toColor(argb));
    painter.setPen(edge);
    painter.drawRect(QRectF(0.5, 0.5, swatchSide - 1, swatchSide - 1));
    return pixmap;
}

} // namespace

ColorField::ColorField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit), m_swatch(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_swatch);
    layout->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    connect(m_swatch, &QToolButton::clicked, this, &ColorField::choose);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (const auto color = consent::Argb::parseAndroid(m_edit->text().trimmed()))
            take(*color);
        else
            setColor(m_color);
    });
    setColor(m_color);
}

void ColorField::setName(const QString &name)
{
    m_edit->setAccessibleName(name);
    m_swatch->setAccessibleName(name);
    m_swatch->setToolTip(name);
}

void ColorField::setColor(consent::Argb color)
{
    m_color = color;
    m_edit->setText(color.toAndroid());
    m_swatch->setIcon(swatchOf(color, Theme::of(this).borderStrong));
}

void ColorField::take(consent::Argb color)
{
    const bool isNew = color != m_color;
    setColor(color);
    if (isNew)
        emit colorChanged();
}

void ColorField::choose()
{
    const QColor chosen =
        QColorDialog::getColor(toColor(m_color), this, {}, QColorDialog::ShowAlphaChannel);
    if (chosen.isValid())
        take(consent::Argb{chosen.rgba()});
}

} // namespace numauth::ui
