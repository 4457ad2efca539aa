#include "models/publish/PagePicture.h"

#include "models/publish/StateWords.h"

#include <QBuffer>
#include <QSvgGenerator>

namespace numauth::publish {

using namespace consent;

namespace {

constexpr double margin = 16; ///< dp around the phone

} // namespace

QColor PagePicture::paper()
{
    return {0xe9, 0xec, 0xf0};
}

QColor PagePicture::ink()
{
    return {0x58, 0x61, 0x72};
}

QFont PagePicture::font(int pixelSize)
{
    QFont font(QStringLiteral("Sans Serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixelSize);
    return font;
}

QSizeF PagePicture::size() const
{
    return {layout.toDp(layout.screen.width()) + 2 * margin,
            layout.toDp(layout.screen.height()) + 2 * margin + CaptionHeight};
}

QString PagePicture::caption() const
{
    return simulatedCaption(device, layout.state, currentLanguage()) + QStringLiteral(" · ") +
           verdictText(worstVerdict(findings), currentLanguage());
}

void PagePicture::paint(QPainter &painter) const
{
    const QSizeF whole = size();
    painter.fillRect(QRectF(QPointF(), whole), paper());
    painter.setFont(font(11));
    painter.translate(margin, margin);
    PagePainter::paintPhone(painter, layout, page, device, tables, findings);
    painter.translate(-margin, -margin);
    painter.setFont(font(11));
    painter.setPen(ink());
    painter.drawText(QRectF(8, whole.height() - CaptionHeight, whole.width() - 16, CaptionHeight),
                     Qt::AlignCenter | Qt::TextWordWrap, caption());
}

QByteArray pngBytes(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray toPng(const PagePicture &picture, double scale)
{
    QImage image((picture.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    return pngBytes(image);
}

QByteArray toSvg(const PagePicture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size()));
    generator.setTitle(picture.caption());
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

} // namespace numauth::publish
