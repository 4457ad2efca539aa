#include "models/consent/AndroidBuilder.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace numauth::consent {

namespace {

constexpr int gravityLeft = 3;
constexpr int gravityRight = 5;
/// Built-in views and containers of a page with nothing hidden.
constexpr qsizetype usualElements = 18;

/// A device showed whether the body follows the title bar down under transparent bars.
void settleBody(AndroidFrame &frame, bool follows)
{
    if (follows)
        frame.body.setTop(frame.body.top() + frame.topSlack);
    frame.topSlack = 0;
}

} // namespace

AndroidBuilder::AndroidBuilder(const PreparedPage &page, const Device &device,
                               const CellState &state)
    : m_prepared(page), m_page(page.page), m_values(page.values), m_open(page.open),
      m_device(device), m_state(state), m_tables(page.tables),
      m_calibration(calibrationFor(page.tables.calibrations, Platform::Android, state.sdk)),
      m_frame(frameOf(m_values, device, state))
{
    if (m_calibration && m_calibration->bodyFollows)
        settleBody(m_frame, *m_calibration->bodyFollows);
    m_layout.deviceId = device.id;
    m_layout.state = state;
    m_layout.density = device.density;
    m_layout.screen = m_frame.screen;
    m_layout.window = m_frame.root;
    m_layout.isPopup = m_frame.isPopup;
    m_layout.contentTop = m_frame.body.top();
    m_layout.elements.reserve(usualElements + m_page.customViews.size());
}

TextBlock AndroidBuilder::measure(const QString &text, double sizePx, int available,
                                  int extraPerLine, double letterSpacing) const
{
    const TextMeasure &face = *m_tables.androidText;
    WrappedText wrapped =
        face.wrapped({text, sizePx, static_cast<double>(available), letterSpacing});
    TextBlock block{text, std::move(wrapped.lines), sizePx, 0, 0};
    const auto count = static_cast<double>(block.lines.size());
    // Font padding stands above the first line and below the last one only.
    const double height =
        face.lineHeight(sizePx, true) +
        std::max(0.0, count - 1) * (face.lineHeight(sizePx, false) + extraPerLine);
    // A text that wraps asks for the width of its longest paragraph and gets all there is.
    block.width = std::min(static_cast<int>(std::ceil(std::min(wrapped.widest, largestPx))),
                           std::max(available, 0));
    block.height = static_cast<int>(std::min(height, largestPx));
    return block;
}

int AndroidBuilder::add(Element element)
{
    element.z = static_cast<int>(m_layout.elements.size());
    element.positionEvidence = std::max(element.positionEvidence, m_frame.insetEvidence);
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

Element AndroidBuilder::text(const QString &id, int parent, TextBlock block, Argb textColor) const
{
    Element element;
    element.id = id;
    element.parent = parent;
    element.rect.setSize(QSize(block.width, block.height));
    element.text = std::move(block.text);
    element.lines = std::move(block.lines);
    element.textSizePx = block.size;
    element.textColor = textColor;
    element.sizeEvidence = m_tables.androidText->evidence();
    return element;
}

double AndroidBuilder::textSize(const char *dpSetter, const char *spSetter) const
{
    // Up to 2.12.0.1 the same default numbers were sp.
    const bool isOld = !m_state.sdk.isUnknown && m_state.sdk < SdkVersion{{2, 12, 1, 4}};
    const bool isSp = !isSet(dpSetter) && (isSet(spSetter) || isOld);
    // The SDK ignores sizes that are not above 0; both setters have the same default.
    const double given = number(isSp ? spSetter : dpSetter);
    const double size = given > 0 ? given : m_values.defaultNumber(QLatin1StringView(dpSetter));
    return size * m_device.density * (isSp ? m_state.fontScale : 1.0);
}

void AndroidBuilder::placeVertically(Element &element, const PlaceAttributes &names,
                                     const DefaultTop &fallback)
{
    // What has a number is no expression: it need not be asked for.
    const auto top = m_values.number(QLatin1StringView(names.offsetY));
    const auto bottom = m_values.number(QLatin1StringView(names.offsetYB));
    const double fromTop = top.value_or(-1);
    const double fromBottom = bottom.value_or(-1);
    const bool isTopOpen = !top && isExpression(names.offsetY);
    const bool isBottomOpen = fromTop < 0 && !bottom && isExpression(names.offsetYB);
    const int bodyTop = m_frame.body.top();
    const int topOfBottomOffset =
        m_frame.body.bottom() + 1 - px(fromBottom) - element.rect.height();
    if (isTopOpen || isBottomOpen) {
        element.yAttribute =
            m_values.idOf(QLatin1StringView(isTopOpen ? names.offsetY : names.offsetYB));
        element.openAttribute = element.yAttribute;
        element.rect.moveTop(bodyTop + px(fallback.drawn));
        spread(element, Doubt::Expression, bodyTop,
               m_frame.body.bottom() + 1 - element.rect.height());
    } else if (fromTop >= 0) {
        element.yAttribute = m_values.idOf(QLatin1StringView(names.offsetY));
        element.yValue = fromTop;
        placeFromTop(element, bodyTop + px(fromTop), Evidence::Observed);
        if (isSet(names.offsetYB) && fromBottom >= 0) {
            element.positionEvidence = Evidence::Inferred;
            element.doubt = Doubt::TwoOffsets;
            element.otherTop = topOfBottomOffset;
        }
    } else if (fromBottom >= 0) {
        element.yAttribute = m_values.idOf(QLatin1StringView(names.offsetYB));
        element.yValue = fromBottom;
        element.rect.moveTop(topOfBottomOffset);
        element.positionEvidence = Evidence::Observed;
        if (m_frame.bottomEvidence == Evidence::Unknown)
            spread(element, Doubt::ScreenHeight, bodyTop,
                   m_frame.body.bottom() + 1 - element.rect.height());
    } else {
        placeByDefault(element, fallback);
    }
}

void AndroidBuilder::placeByDefault(Element &element, const DefaultTop &fallback) const
{
    const int bodyTop = m_frame.body.top();
    const auto measured = m_calibration ? m_calibration->topOf(element.id) : std::nullopt;
    if (measured) {
        placeFromTop(element, bodyTop + px(*measured), Evidence::DeviceTested);
        return;
    }
    placeFromTop(element, bodyTop + px(fallback.drawn), fallback.evidence);
    if (fallback.evidence == Evidence::Unknown)
        spread(element, Doubt::DefaultPlace, bodyTop + px(fallback.earliest),
               bodyTop + px(fallback.latest) + m_frame.topSlack);
}

void AndroidBuilder::placeFromTop(Element &element, int top, Evidence evidence) const
{
    element.rect.moveTop(top);
    element.positionEvidence = evidence;
    if (m_frame.topSlack > 0)
        spread(element, Doubt::TransparentBars, top, top + m_frame.topSlack);
}

void AndroidBuilder::openSize(Element &element, const QString &attribute) const
{
    if (attribute.isEmpty())
        return;
    element.sizeEvidence = Evidence::Unknown;
    element.openAttribute = attribute;
    if (element.doubt == Doubt::None)
        element.doubt = Doubt::Expression;
    const QRect &body = m_frame.body;
    element.largest = body;
    if (element.yAttribute.endsWith(QLatin1StringView("_B")))
        element.largest.setBottom(element.rect.bottom());
    else if (element.positionEvidence != Evidence::Unknown)
        element.largest.setTop(element.rect.top());
}

void AndroidBuilder::inheritPosition(Element &child, const Element &parent)
{
    child.positionEvidence = parent.positionEvidence;
    child.yAttribute = parent.yAttribute;
    child.yValue = parent.yValue;
    child.openAttribute = parent.openAttribute;
    child.doubt = parent.doubt;
    child.largest = parent.largest;
    if (parent.sizeEvidence == Evidence::Unknown)
        child.sizeEvidence = Evidence::Unknown;
    const int shift = child.rect.top() - parent.rect.top();
    child.earliestTop = parent.earliestTop + shift;
    child.latestTop = parent.latestTop + shift;
    if (parent.otherTop)
        child.otherTop = *parent.otherTop + shift;
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

void AndroidBuilder::addSystemBars()
{
    Element status;
    status.id = QStringLiteral("statusBar");
    status.rect = m_frame.statusBar;
    status.isVisible = !m_frame.statusBar.isEmpty();
    status.background = color("setStatusBarColor");
    add(status);
    Element bar;
    bar.id = QStringLiteral("systemNavigationBar");
    bar.rect = m_frame.systemNavigationBar;
    bar.isVisible = !bar.rect.isEmpty();
    bar.background = color("setBottomNavColor");
    bar.positionEvidence = Evidence::Inferred;
    add(bar);
}

void AndroidBuilder::clipToParents()
{
    const QRect screen(QPoint(), m_frame.screen);
    for (Element &element : m_layout.elements) {
        const bool hasParent = element.parent >= 0;
        const QRect clip = hasParent ? m_layout.elements.at(element.parent).visibleRect : screen;
        element.visibleRect = element.rect.intersected(clip);
    }
}

} // namespace numauth::consent
