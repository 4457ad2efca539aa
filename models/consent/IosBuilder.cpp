#include "models/consent/IosBuilder.h"

#include "models/consent/RuleFinding.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

QRectF movedTo(QRectF rect, double top)
{
    rect.moveTop(top);
    return rect;
}

} // namespace

IosBuilder::IosBuilder(const PreparedPage &page, const Device &device, const CellState &state)
    : m_prepared(page), m_values(page.values), m_device(device), m_state(state),
      m_tables(page.tables),
      m_calibration(calibrationFor(page.tables.calibrations, Platform::Ios, state.sdk)),
      m_frame(iosFrameOf(page, device, state))
{
    m_layout.deviceId = device.id;
    m_layout.state = state;
    m_layout.platform = Platform::Ios;
    m_layout.density = device.density;
    m_layout.screen = toPx(QRectF(QPointF(), m_frame.screen)).size();
    m_layout.window = toPx(m_frame.window);
    m_layout.isPopup = m_frame.isPopup;
    m_layout.contentTop = toPx(m_frame.content).top();
}

QRect IosBuilder::toPx(const QRectF &rect) const
{
    const auto px = [this](double pt) {
        return static_cast<int>(
            std::lround(std::clamp(pt * m_device.density, -largestPx, largestPx)));
    };
    const QPoint topLeft(px(rect.left()), px(rect.top()));
    return {topLeft, QSize(px(rect.right()) - topLeft.x(), px(rect.bottom()) - topLeft.y())};
}

Element IosBuilder::element(const QString &id, int parent) const
{
    Element element;
    element.id = id;
    element.parent = parent;
    element.positionEvidence = m_frame.evidence;
    return element;
}

int IosBuilder::add(Element element)
{
    element.z = static_cast<int>(m_layout.elements.size());
    if (element.positionEvidence != Evidence::Unknown)
        element.earliestTop = element.latestTop = element.rect.top();
    m_layout.elements << std::move(element);
    return static_cast<int>(m_layout.elements.size()) - 1;
}

void IosBuilder::note(const char *rule, const QString &subject, const QString &attribute,
                      const QList<LocalText> &arguments)
{
    Finding finding = makeFinding(m_tables.rules, QLatin1StringView(rule), arguments);
    finding.subject = subject;
    finding.other = attribute;
    finding.facts.insert(QStringLiteral("attribute"), attribute);
    // A text is measured more than once on its way to its place.
    const bool isKnown = std::ranges::any_of(m_layout.notes, [&finding](const Finding &known) {
        return known.identity() == finding.identity();
    });
    if (!isKnown)
        m_layout.notes << finding;
}

double IosBuilder::sizeOf(const IosFont &font, const QString &element)
{
    const auto given =
        font.attribute ? m_values.number(QLatin1StringView(font.attribute)) : std::nullopt;
    if (!given)
        return font.drawn;
    if (*given >= font.floor)
        return *given;
    note("consent.ios-ignored-font", element, QLatin1StringView(font.attribute),
         {elementLabel(element), LocalText::same(QLatin1StringView(font.attribute)),
          LocalText::same(formatDp(*given)), LocalText::same(formatDp(font.floor))});
    return font.drawn;
}

IosText IosBuilder::measure(const QString &text, const IosFont &font, const QString &element,
                            double available, double lineSpace)
{
    const TextMeasure &face = *m_tables.iosText;
    const double scale = m_device.density;
    const auto boxOf = [&](double size, QStringList *wrapped) {
        const WrappedText measured = face.wrapped({text, size * scale, available * scale});
        const double widest = measured.widestLine / scale;
        const auto count = static_cast<double>(measured.lines.size());
        const double height = count * face.lineHeight(size * scale, false) / scale +
                              std::max(0.0, count - 1) * lineSpace;
        if (wrapped)
            *wrapped = measured.lines;
        return QSizeF(std::min(widest, std::max(available, 0.0)), height);
    };
    IosText result;
    result.text = text;
    result.size = sizeOf(font, element);
    result.box = boxOf(result.size, &result.lines);
    const bool isGiven = font.attribute && isSet(font.attribute);
    if (!isGiven && font.largest > result.size)
        result.largest = boxOf(font.largest, nullptr);
    return result;
}

void IosBuilder::setText(Element &element, const IosText &text, Argb color) const
{
    element.text = text.text;
    element.lines = text.lines;
    element.textSizePx = text.size * m_device.density;
    element.textColor = color;
    element.sizeEvidence = m_tables.iosText->evidence();
}

void IosBuilder::spreadText(Element &element, const IosText &text) const
{
    if (text.largest.isEmpty())
        return;
    element.sizeEvidence = Evidence::Unknown;
    if (element.doubt == Doubt::None)
        element.doubt = Doubt::DefaultFont;
    const QSize size = toPx(QRectF(QPointF(), text.largest)).size();
    QRect largest(QPoint(), size.expandedTo(element.rect.size()));
    largest.moveCenter(element.rect.center());
    element.largest = largest;
}

void IosBuilder::open(Element &element, const QString &attribute)
{
    if (m_prepared.frames.of(attribute).isUnderstood())
        note("consent.frame-without-number", element.id, attribute, {LocalText::same(attribute)});
    element.doubt = Doubt::Expression;
    element.openAttribute = attribute;
    element.positionEvidence = Evidence::Unknown;
    element.sizeEvidence = Evidence::Unknown;
    const QRect whole = toPx(m_frame.content);
    element.largest = whole;
    element.earliestTop = whole.top();
    element.latestTop = std::max(whole.top(), whole.bottom() + 1 - element.rect.height());
}

std::optional<QRectF> IosBuilder::asked(const Placing &placing, const FrameInput &input,
                                        const QString &element, bool isNoted)
{
    const QString attribute = QLatin1StringView(placing.block);
    const std::optional<QRectF> given = m_prepared.frames.of(attribute).evaluate(input);
    if (!given)
        return std::nullopt;
    const QRectF taken = placing.effect ? placing.effect(*given, input.frame) : *given;
    const LocalText reason = placing.limit ? placing.limit(taken, input.parent) : LocalText();
    if (reason.isEmpty())
        return taken;
    if (isNoted)
        note("consent.ios-ignored-frame", element, attribute,
             {elementLabel(element), LocalText::same(attribute), reason});
    return input.frame;
}

IosDefault IosBuilder::measuredOr(const QString &elementId, const IosDefault &usual) const
{
    const auto top = m_calibration ? m_calibration->topOf(elementId) : std::nullopt;
    return top ? IosDefault::at(movedTo(usual.rect, *top)) : usual;
}

void IosBuilder::place(Element &element, const IosDefault &assumed, const Placing &placing)
{
    const IosDefault usual = measuredOr(element.id, assumed);
    const bool isMeasured = m_calibration && m_calibration->topOf(element.id);
    const QString attribute = QLatin1StringView(placing.block);
    const bool hasBlock = m_prepared.frames.of(attribute).isSet();
    const QSizeF parent = m_frame.content.size();
    element.rect = toPx(onScreen(usual.rect));
    const double distance = placing.distance ? number(placing.distance) : 0;
    if (hasBlock) {
        element.yAttribute = attribute;
    } else if (distance > 0 && !isMeasured) {
        element.yAttribute = QLatin1StringView(placing.distance);
        element.yValue = distance;
    }
    bool isOpen = false;
    const auto top = [&](double usualTop, double lowered, bool isDrawn) {
        const QRectF frame = movedTo(usual.rect, usualTop);
        if (!hasBlock)
            return frame.top() + lowered;
        const auto rect = asked(placing, {m_frame.screen, parent - QSizeF(0, lowered), frame},
                                element.id, isDrawn);
        isOpen = isOpen || !rect;
        if (rect && isDrawn)
            element.rect = toPx(onScreen(*rect));
        return rect.value_or(frame).top() + lowered;
    };
    const auto screenPx = [this](double contentTop) {
        return toPx(QRectF(0, contentTop + m_frame.content.top(), 0, 0)).top();
    };
    const int earliest = screenPx(top(usual.earliest, 0, false));
    const int latest = screenPx(top(usual.latest, m_frame.lowerStart, false));
    const int shifted = screenPx(top(usual.earliest, m_frame.lowerStart, false));
    const bool hangsOnDefault = !hasBlock || earliest != screenPx(top(usual.latest, 0, false));
    top(usual.rect.top(), 0, true);
    if (isOpen)
        return open(element, attribute);
    if (hangsOnDefault)
        element.positionEvidence =
            usual.isKnown() ? std::max(element.positionEvidence,
                                       isMeasured ? Evidence::DeviceTested : Evidence::Inferred)
                            : Evidence::Unknown;
    if (element.positionEvidence == Evidence::Unknown) {
        element.doubt = Doubt::DefaultPlace;
        element.earliestTop = std::min({earliest, latest, element.rect.top()});
        element.latestTop = std::max({earliest, latest, element.rect.top()});
    } else if (m_frame.lowerStart > 0) {
        element.doubt = Doubt::HiddenBar;
        element.otherTop = shifted;
    }
}

void IosBuilder::placeIn(Element &element, const QRectF &parent, const QRectF &usual,
                         const Placing &placing)
{
    const QString attribute = QLatin1StringView(placing.block);
    QRectF rect = usual;
    if (placing.block && m_prepared.frames.of(attribute).isSet()) {
        element.yAttribute = attribute;
        const auto given = asked(placing, {m_frame.screen, parent.size(), usual}, element.id, true);
        if (!given)
            open(element, attribute);
        rect = given.value_or(usual);
    }
    element.rect = toPx(rect.translated(parent.topLeft()));
}

void IosBuilder::followParent(Element &part, const Element &control)
{
    const int shift = part.rect.top() - control.rect.top();
    part.positionEvidence = control.positionEvidence;
    part.yAttribute = control.yAttribute;
    part.doubt = control.doubt;
    part.openAttribute = control.openAttribute;
    part.earliestTop = control.earliestTop + shift;
    part.latestTop = control.latestTop + shift;
    if (control.otherTop)
        part.otherTop = *control.otherTop + shift;
    if (control.sizeEvidence == Evidence::Unknown) {
        part.sizeEvidence = Evidence::Unknown;
        part.largest = control.largest;
    }
}

} // namespace numauth::consent
