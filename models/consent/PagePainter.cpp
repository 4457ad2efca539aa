#include "models/consent/PagePainter.h"

#include "models/consent/PaintParts.h"
#include "models/consent/PaintText.h"

#include <QDir>
#include <QPainterPath>

#include <algorithm>

namespace numauth::consent {

namespace {

QColor toColor(const Argb &argb)
{
    return QColor(argb.red(), argb.green(), argb.blue(), argb.alpha());
}

/// Dark ink on a light ground and the other way round.
QColor inkOn(const QColor &ground)
{
    return ground.alpha() < 128 || ground.lightness() > 128 ? QColor(0x1b, 0x1f, 0x26)
                                                            : QColor(Qt::white);
}

bool isNamed(const Element &element, const char *id)
{
    return element.id == QLatin1StringView(id);
}

bool isBoldText(const Element &element)
{
    return isNamed(element, "numberMask") || isNamed(element, "loginLabel") ||
           isNamed(element, "navigationTitle");
}

/// The agreements' names with the colour that the page gives each.
QList<ColouredName> agreementNames(const PageValues &values, const PageLayout &layout,
                                   const ConsentTables &tables)
{
    const bool isIos = layout.isIos();
    const QString common = QLatin1StringView(isIos ? "privacyColors" : "setAppPrivacyColor");
    const QString ownColour = QLatin1StringView(isIos ? "privacy%1Color" : "setPrivacy%1Color");
    const QString ownName = QLatin1StringView(isIos ? "privacy%1" : "setAppPrivacy%1");
    const auto shared = values.color(common, 1);
    const auto coloured = [&](const QString &name, const QString &attribute) {
        const auto own = values.color(attribute);
        const bool isOwn = own && own->alpha() != 0 && values.isSet(attribute);
        return ColouredName{name, toColor(isOwn ? *own : shared.value_or(Argb{0xff388dedu}))};
    };
    QList<ColouredName> names{
        coloured(tables.carrierTexts.agreementName(layout.state.carrier, layout.state.sdk),
                 ownColour.arg(QLatin1StringView("Operator")))};
    for (const char *number : {"One", "Two", "Three"}) {
        const QLatin1StringView which(number);
        names << coloured(values.text(ownName.arg(which)), ownColour.arg(which));
    }
    return names;
}

Qt::Alignment alignmentOf(const Element &element)
{
    const bool isLeft = isNamed(element, "privacyText") || isNamed(element, "alertText") ||
                        element.id.startsWith(QLatin1StringView("custom:"));
    return (isLeft ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter;
}

} // namespace

PagePainter::PagePainter(const PageLayout &layout, const ConsentPage &page, const Device &device,
                         const ConsentTables &tables, const PaintOptions &options)
    : m_layout(layout), m_page(page), m_device(device), m_tables(tables), m_options(options)
{
}

QRectF PagePainter::toDp(const QRect &rect) const
{
    const double scale = 1.0 / m_layout.density;
    return {rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale};
}

double PagePainter::cornerRadius(const Device &device)
{
    return device.cutout == QLatin1StringView("none") || device.cutout.isEmpty() ? 6.0 : 28.0;
}

void PagePainter::paintFrame(QPainter &painter) const
{
    const QRectF screen = toDp(QRect(QPoint(), m_layout.screen));
    const double bezel = bezelWidth();
    const double radius = cornerRadius(m_device) + bezel;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x3a, 0x40, 0x4a), 1));
    painter.setBrush(QColor(0x1d, 0x21, 0x28));
    painter.drawRoundedRect(screen.adjusted(-bezel, -bezel, bezel, bezel), radius, radius);
    painter.restore();
}

void PagePainter::paintPhone(QPainter &painter, const PageLayout &layout, const ConsentPage &page,
                             const Device &device, const ConsentTables &tables,
                             const QList<PageFinding> &findings)
{
    PaintOptions options;
    options.showsOverlaps = true;
    options.findings = findings;
    const PagePainter phone(layout, page, device, tables, options);
    phone.paintFrame(painter);
    phone.paint(painter);
}

void PagePainter::paint(QPainter &painter) const
{
    const QRectF screen = toDp(QRect(QPoint(), m_layout.screen));
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(screen, cornerRadius(m_device), cornerRadius(m_device));
    painter.setClipPath(clip, Qt::IntersectClip);
    painter.fillRect(screen, m_layout.state.isDark ? QColor(0x16, 0x18, 0x1c) : QColor(Qt::white));

    const PageValues values(m_page, m_tables.attributes);
    QList<const Element *> ordered;
    for (const Element &element : m_layout.elements)
        ordered << &element;
    std::ranges::stable_sort(ordered, {}, [](const Element *element) { return element->z; });
    for (const Element *element : std::as_const(ordered)) {
        if (element->isVisible && !element->visibleRect.isEmpty())
            paintElement(painter, *element, values);
    }
    paintCutout(painter, screen, m_device);
    if (m_options.showsProtected) {
        for (const Element &element : m_layout.elements) {
            if (!isProtectedElement(element.id))
                continue;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_options.refuse, 1, Qt::DashLine));
            painter.drawRect(toDp(element.rect).adjusted(-1, -1, 1, 1));
        }
    }
    if (m_options.showsOverlaps) {
        for (const PageFinding &found : m_options.findings) {
            if (!found.area.isEmpty())
                paintOverlap(painter, toDp(found.area),
                             found.verdict == Verdict::Refuses ? m_options.refuse : m_options.warn);
        }
    }
    painter.restore();
}

void PagePainter::paintOverlap(QPainter &painter, const QRectF &area, const QColor &colour)
{
    // At least 3 high, so that a single pixel can be seen.
    QRectF shown = area;
    if (shown.height() < 3)
        shown.adjust(0, -(3 - shown.height()) / 2, 0, (3 - shown.height()) / 2);
    painter.save();
    painter.setClipRect(shown, Qt::IntersectClip);
    QColor tint = colour;
    tint.setAlpha(70);
    painter.fillRect(shown, tint);
    // One shape for all stripes: they are filled in one go.
    QPainterPath stripes;
    const double height = shown.height();
    constexpr double across = 1.414; // half a stripe of 2 px, measured along the edge
    for (double x = shown.left() - height; x < shown.right(); x += 6)
        stripes.addPolygon(QPolygonF{{x - across, shown.bottom()},
                                     {x + across, shown.bottom()},
                                     {x + across + height, shown.top()},
                                     {x - across + height, shown.top()},
                                     {x - across, shown.bottom()}});
    painter.fillPath(stripes, colour);
    painter.restore();
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.2));
    painter.drawRect(shown);
    painter.restore();
}

QImage PagePainter::pictureOf(const Element &element) const
{
    if (m_options.pictureOf)
        return m_options.pictureOf(element.image);
    return m_options.imageFolder.isEmpty()
               ? QImage()
               : QImage(QDir(m_options.imageFolder).filePath(element.image));
}

void PagePainter::paintElement(QPainter &painter, const Element &element,
                               const PageValues &values) const
{
    const QRectF box = toDp(element.rect);
    const QColor ground = toColor(element.background);
    painter.save();
    painter.setClipRect(toDp(element.visibleRect), Qt::IntersectClip);
    painter.setOpacity(element.alpha);
    if (isNamed(element, "loginButton")) {
        // A background named by the page is the app's own picture: a plain pill stands in for it.
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground.alpha() > 0 ? ground : QColor(0x18, 0x90, 0xff));
        const double radius = std::min(25.0, box.height() / 2);
        painter.drawRoundedRect(box, radius, radius);
    } else if (ground.alpha() > 0) {
        painter.fillRect(box, ground);
    }

    if (isNamed(element, "statusBar")) {
        const bool isLightPage = ground.alpha() == 0 && !m_layout.state.isDark;
        paintStatusBar(painter, box, isLightPage ? inkOn(Qt::white) : inkOn(ground),
                       m_options.network);
    } else if (isNamed(element, "systemNavigationBar")) {
        paintNavigationBar(painter, box, inkOn(ground));
    } else if (isNamed(element, "closeButton")) {
        const auto *bar = m_layout.find(QStringLiteral("navigationBar"));
        paintBackArrow(painter, box, inkOn(bar ? toColor(bar->background) : QColor(Qt::white)));
    } else if (isNamed(element, "alertClose")) {
        paintCross(painter, box, QColor(0x58, 0x61, 0x72));
    } else if (isNamed(element, "logo")) {
        paintLogo(painter, box);
    } else if (isNamed(element, "checkbox")) {
        paintCheckBox(painter, box, m_layout.state.isTicked, QColor(0x1f, 0x5f, 0xd0));
    } else if (!element.image.isEmpty() && !isNamed(element, "loginButton")) {
        const QImage image = pictureOf(element);
        if (image.isNull())
            paintMissingImage(painter, box, element.image);
        else
            painter.drawImage(box, image);
    }
    if (!element.lines.isEmpty()) {
        const TextStyle style{element.textSizePx / m_layout.density, toColor(element.textColor),
                              isBoldText(element), alignmentOf(element)};
        const QList<ColouredName> names =
            isNamed(element, "privacyText") || isNamed(element, "alertText")
                ? agreementNames(values, m_layout, m_tables)
                : QList<ColouredName>();
        const TextMeasure &measure =
            m_page.platform == Platform::Android ? *m_tables.androidText : *m_tables.iosText;
        paintText(painter, element.lines, box, style, measure, names);
    }
    painter.restore();
}

} // namespace numauth::consent
