#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/PagePainter.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>

namespace numauth::cli {

/// One phone with the page on it and a line below that says what it is: simulated, device, carrier,
/// SDK, verdict. Lengths in dp.
struct PagePicture
{
    const consent::ConsentPage &page;
    const consent::Device &device;
    consent::PageLayout layout;
    const consent::ConsentTables &tables;
    QList<consent::PageFinding> findings;

    QSizeF size() const;
    QString caption() const;
    void paint(QPainter &painter) const;
};

/// \p scale pixels per dp.
QByteArray toPng(const PagePicture &picture, double scale);
QByteArray toSvg(const PagePicture &picture);

/// Every cell of \p selection as one PNG, worst verdict first, each as wide as the others.
QByteArray contactSheet(const consent::ConsentPage &page, const consent::MatrixSelection &selection,
                        const consent::ConsentTables &tables);

} // namespace numauth::cli
