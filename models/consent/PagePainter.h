#pragma once

#include "models/consent/LayoutEngine.h"
#include "models/consent/PageRules.h"
#include "models/consent/PageValues.h"

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QRectF>

#include <functional>

namespace numauth::consent {

/// What a picture of a page shows beside the page itself.
struct PaintOptions
{
    bool showsOverlaps = false;  ///< hatches the areas of `findings`
    bool showsProtected = false; ///< dashed outlines of number, login label and agreement
    QList<PageFinding> findings;
    QColor refuse{0xd6, 0x28, 0x28};
    QColor warn{0x8a, 0x56, 0x00};
    /// Where pictures of the page may lie, by the name the page gives them; empty: none are read.
    QString imageFolder;
    /// Where pictures come from instead, by that name; null pictures are missing ones.
    std::function<QImage(const QString &)> pictureOf = {};
    /// Beside the bars of the signal in the status bar; empty: no signal.
    QString network = QStringLiteral("5G");
};

/// Paints a PageLayout: 1 unit = 1 dp (pt), origin at the top left of the screen. Text is drawn
/// from the wrapped lines at the measured advances, so that the picture agrees with the verdict
/// whatever fonts the machine has. GUI application needed; any thread with its own QPainter.
class PagePainter
{
public:
    PagePainter(const PageLayout &layout, const ConsentPage &page, const Device &device,
                const ConsentTables &tables, const PaintOptions &options = {});

    void paint(QPainter &painter) const;

    /// The phone of \p layout as pictures show it: frame, page, and the areas of \p findings
    /// hatched.
    static void paintPhone(QPainter &painter, const PageLayout &layout, const ConsentPage &page,
                           const Device &device, const ConsentTables &tables,
                           const QList<PageFinding> &findings);

    /// Bezel and caption-less body of the phone around the screen, in the same coordinates. Paint
    /// it first; bezelWidth() dp stick out on every side.
    void paintFrame(QPainter &painter) const;
    static double bezelWidth() { return 6.0; }
    static double cornerRadius(const Device &device);

    /// The hatch and outline of one offending area (dp), as the canvas draws it too.
    static void paintOverlap(QPainter &painter, const QRectF &area, const QColor &colour);

private:
    void paintElement(QPainter &painter, const Element &element, const PageValues &values) const;
    QImage pictureOf(const Element &element) const;
    QRectF toDp(const QRect &rect) const;

    const PageLayout &m_layout;
    const ConsentPage &m_page;
    const Device &m_device;
    const ConsentTables &m_tables;
    PaintOptions m_options;
};

} // namespace numauth::consent
