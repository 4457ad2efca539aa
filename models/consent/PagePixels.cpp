#include "models/consent/PagePixels.h"

#include "models/consent/PagePainter.h"

#include <QCryptographicHash>
#include <QFontInfo>
#include <QGuiApplication>
#include <QImage>
#include <QRawFont>

namespace numauth::consent {

QByteArray pictureHash(const PageLayout &layout, const ConsentPage &page, const Device &device,
                       const ConsentTables &tables)
{
    const QSizeF size(layout.toDp(layout.screen.width()), layout.toDp(layout.screen.height()));
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    PagePainter(layout, page, device, tables).paint(painter);
    painter.end();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int line = 0; line < image.height(); ++line)
        hash.addData(QByteArrayView(image.constScanLine(line), image.width() * 4));
    return hash.result();
}

QString paintedFonts()
{
    const QFont font = QGuiApplication::font();
    const QRawFont wide = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    return QStringLiteral("%1, %2, Qt %3")
        .arg(QFontInfo(font).family(), wide.familyName(), QString::fromLatin1(qVersion()));
}

} // namespace numauth::consent
