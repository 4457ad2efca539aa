#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/PagePainter.h"

#include <QByteArray>
#include <QFont>
#include <QImage>
#include <QList>
#include <QSizeF>

namespace numauth::publish {

/// One phone with the page on it and a line below that says what it is: simulated, device, carrier,
/// state, SDK, verdict. Lengths in dp.
struct PagePicture
{
    /// dp below the phone.
    static constexpr double CaptionHeight = 36;

    const consent::ConsentPage &page;
    const consent::Device &device;
    consent::PageLayout layout;
    const consent::ConsentTables &tables;
    QList<consent::PageFinding> findings;

    QSizeF size() const;
    QString caption() const;
    void paint(QPainter &painter) const;

    /// The ground and the words of every picture.
    static QColor paper();
    static QColor ink();
    /// The font of every picture, whatever the program around it is set in.
    static QFont font(int pixelSize);
};

/// \p scale pixels per dp.
QByteArray toPng(const PagePicture &picture, double scale);
QByteArray toSvg(const PagePicture &picture);

QByteArray pngBytes(const QImage &image);

} // namespace numauth::publish
