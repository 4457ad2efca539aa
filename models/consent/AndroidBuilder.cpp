#include "models/consent/AndroidBuilder.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr int gravityLeft = 3;
constexpr int gravityRight = 5;

} // namespace

AndroidBuilder::AndroidBuilder(const ConsentPage &page, const Device &device,
                               const CellState &state, const ConsentTables &tables)
    : m_page(page), m_values(page, tables.attributes), m_device(device), m_state(state),
      m_tables(tables), m_frame(frameOf(m_values, device, state))
{
    m_layout.deviceId = device.id;
    m_layout.state = state;
    m_layout.density = device.density;
    m_layout.screen = m_frame.screen;
    m_layout.window = m_frame.root;
    m_layout.contentTop = m_frame.body.top();
}

TextBlock AndroidBuilder::measure(const QString &text, double sizePx, int available,
                                  int extraPerLine, double letterSpacing) const
{
    const TextMeasure &face = *m_tables.androidText;
    TextBlock block{text, face.wrap(text, sizePx, available), sizePx, 0, 0};
    double widest = 0;
    for (const QString &line : std::as_const(block.lines)) {
        const double spacing = letterSpacing * sizePx * static_cast<double>(line.size());
        widest = std::max(widest, face.advance(line, sizePx) + spacing);
    }
    const int count = static_cast<int>(block.lines.size());
    block.width = std::min(static_cast<int>(std::ceil(widest)), std::max(available, 0));
    block.height = count * face.lineHeight(sizePx, true) + std::max(0, count - 1) * extraPerLine;
    return block;
}

int AndroidBuilder::add(Element element)
{
    element.z = static_cast<int>(m_layout.elements.size());
    if (element.positionEvidence != Evidence::Unknown)
        element.earliestTop = element.latestTop = element.rect.top();
    m_layout.elements << std::move(element);
    return static_cast<int>(m_layout.elements.size()) - 1;
}

int AndroidBuilder::addContainer(const QString &id, int parent, const QRect &rect)
{
    Element element;
    element.id = id;
    element.parent = parent;
    element.rect = rect;
    element.positionEvidence = m_frame.rootEvidence;
    element.earliestTop = element.latestTop = rect.top();
    return add(element);
}

Element AndroidBuilder::text(const char *id, int parent, const TextBlock &block,
                             Argb textColor) const
{
    Element element;
    element.id = QLatin1StringView(id);
    element.parent = parent;
    element.rect.setSize(QSize(block.width, block.height));
    element.text = block.text;
    element.lines = block.lines;
    element.textSizePx = block.size;
    element.textColor = textColor;
    element.sizeEvidence = m_tables.androidText->evidence();
    return element;
}

void AndroidBuilder::placeVertically(Element &element, const PlaceAttributes &names,
                                     const DefaultTop &fallback)
{
    const double fromTop = number(names.offsetY, -1);
    const double fromBottom = number(names.offsetYB, -1);
    const int height = element.rect.height();
    if (isExpression(names.offsetY) || (fromTop < 0 && isExpression(names.offsetYB))) {
        const bool isTop = isExpression(names.offsetY);
        element.yAttribute = QLatin1StringView(isTop ? names.offsetY : names.offsetYB);
        element.rect.moveTop(m_frame.body.top() + px(fallback.drawn));
        spread(element, m_frame.body.top(), m_frame.body.bottom() + 1 - height);
    } else if (fromTop >= 0) {
        element.yAttribute = QLatin1StringView(names.offsetY);
        element.yValue = fromTop;
        element.rect.moveTop(m_frame.body.top() + px(fromTop));
        const bool hasBoth = isSet(names.offsetYB) && fromBottom >= 0;
        element.positionEvidence = hasBoth ? Evidence::Inferred : Evidence::Observed;
    } else if (fromBottom >= 0) {
        element.yAttribute = QLatin1StringView(names.offsetYB);
        element.yValue = fromBottom;
        element.rect.moveTop(m_frame.body.bottom() + 1 - px(fromBottom) - height);
        element.positionEvidence = Evidence::Observed;
        if (m_frame.bottomEvidence == Evidence::Unknown)
            spread(element, m_frame.body.top(), m_frame.body.bottom() + 1 - height);
    } else {
        element.rect.moveTop(m_frame.body.top() + px(fallback.drawn));
        element.positionEvidence = fallback.evidence;
        if (fallback.evidence == Evidence::Unknown)
            spread(element, m_frame.body.top() + px(fallback.earliest),
                   m_frame.body.top() + px(fallback.latest));
    }
}

void AndroidBuilder::placeHorizontally(Element &element, int gravity, int margin, int offset) const
{
    if (gravity == gravityLeft)
        element.rect.moveLeft(m_frame.root.left() + margin + offset);
    else if (gravity == gravityRight)
        element.rect.moveRight(m_frame.root.right() - margin - offset);
    else
        centerHorizontally(element, offset);
}

} // namespace numauth::consent
