#include "models/consent/mapping/FrameReading.h"

#include "models/consent/RuleFinding.h"
#include "models/consent/mapping/FrameShape.h"
#include "models/consent/mapping/ValueMapping.h"

#include <cmath>

namespace numauth::consent {

namespace {

constexpr int gravityLeft = 3;
constexpr int gravityRight = 5;
constexpr double nearly = 0.01;

LocalText asOnOneScreen(const QString &what)
{
    return LocalText{
        QStringLiteral("%1 随屏幕变化的方式 Android 表达不了：取 390 × 844 pt 屏上的值"),
        QStringLiteral("Android cannot say how %1 follows the screen: the value on a "
                       "screen of 390 × 844 pt is taken")}
        .arg(QStringList{what});
}

LocalText alwaysCentred()
{
    return {QStringLiteral("Android 总把它水平居中"),
            QStringLiteral("Android always centres it from side to side")};
}

LocalText sizedByText()
{
    return {QStringLiteral("Android 按文字定它的大小"),
            QStringLiteral("Android takes its size from the text")};
}

bool isZero(const std::optional<double> &number)
{
    return number && std::abs(*number) < nearly;
}

/// Collects attributes; numbers become whole.
class Offsets
{
public:
    void set(const QString &name, double value)
    {
        const double whole = std::round(value);
        if (std::abs(whole - value) > nearly)
            say(roundedNumber(value));
        m_read.values.insert(name, whole);
    }
    /// A distance that Android takes for unset when it is negative.
    void setDistance(const QString &name, double value)
    {
        if (value < -nearly)
            say({QStringLiteral("Android 不收负的距离：取 0"),
                 QStringLiteral("Android takes no negative distance: 0 is taken")});
        set(name, std::max(0.0, value));
    }
    void setShift(const QString &name, double value)
    {
        if (std::abs(value) > nearly)
            set(name, value);
    }
    void setFlag(const QString &name) { m_read.values.insert(name, true); }
    void say(const LocalText &change)
    {
        if (!m_read.changes.contains(change))
            m_read.changes << change;
    }
    ReadFrame take() { return std::move(m_read); }

private:
    ReadFrame m_read;
};

void readTop(Offsets &offsets, const FramePart &part, const FrameShape &shape)
{
    if (isZero(shape.topShift()))
        return;
    if (const auto top = shape.top())
        return offsets.setDistance(part.top, *top);
    if (const auto bottom = shape.fromBottom())
        return offsets.setDistance(part.bottom, *bottom);
    offsets.say(asOnOneScreen(QStringLiteral("y")));
    offsets.setDistance(part.top, shape.rect().top());
}

void readHeight(Offsets &offsets, const FramePart &part, const FrameShape &shape)
{
    if (part.height.isEmpty() || shape.isUsualHeight())
        return;
    const auto height = shape.height();
    if (!height)
        offsets.say(asOnOneScreen(QStringLiteral("height")));
    offsets.setDistance(part.height, height.value_or(shape.rect().height()));
}

/// Writes the width; returns the margin that then counts on each side.
double readWidth(Offsets &offsets, const FramePart &part, const FrameShape &shape,
                 double usualMargin)
{
    const auto width = shape.width();
    const auto sides = shape.sides();
    if (shape.isUsualWidth())
        return usualMargin;
    if (!part.margin.isEmpty() && (sides || part.width.isEmpty())) {
        const auto left = shape.left();
        if (!sides)
            offsets.say(asOnOneScreen(QStringLiteral("width")));
        const double all = sides.value_or(shape.parent().width() - shape.rect().width());
        const double margin = std::round(sides || !left ? all / 2 : *left);
        offsets.setDistance(part.margin, sides || !left ? all / 2 : *left);
        return std::max(0.0, margin);
    }
    if (!width)
        offsets.say(asOnOneScreen(QStringLiteral("width")));
    offsets.setDistance(part.width, width.value_or(shape.rect().width()));
    return usualMargin;
}

/// What only centres: the block may say the same.
void readCentre(Offsets &offsets, const FrameShape &shape)
{
    if (!isZero(shape.leftShift()) && !isZero(shape.fromCentre()))
        offsets.say(alwaysCentred());
}

void readLeft(Offsets &offsets, const FramePart &part, const FrameShape &shape, double margin)
{
    if (part.offsetX.isEmpty())
        return readCentre(offsets, shape);
    const bool hasOwnSize = part.width.isEmpty() && part.margin.isEmpty();
    if (const auto shift = shape.leftShift(); shift && shape.isUsualWidth())
        return offsets.setShift(part.offsetX, *shift);
    if (const auto shift = shape.fromCentre()) {
        if (hasOwnSize)
            offsets.say(sizedByText());
        return offsets.setShift(part.offsetX, *shift);
    }
    if (const auto left = shape.left()) {
        offsets.set(part.gravity, gravityLeft);
        return offsets.setShift(part.offsetX, *left - margin);
    }
    if (const auto right = shape.fromRight()) {
        offsets.set(part.gravity, gravityRight);
        return offsets.setShift(part.offsetX, *right - margin);
    }
    offsets.say(asOnOneScreen(QStringLiteral("x")));
    offsets.setShift(part.offsetX, shape.rect().center().x() - shape.parent().width() / 2);
}

void readBoxTop(Offsets &offsets, const BoxPart &part, const FrameShape &shape)
{
    const auto middle = shape.fromMiddle();
    if (isZero(shape.fromBottom()) && !part.atBottom.isEmpty())
        return offsets.setFlag(part.atBottom);
    if (!middle)
        offsets.say(asOnOneScreen(QStringLiteral("y")));
    const double shift = middle.value_or(shape.rect().center().y() - shape.parent().height() / 2);
    if (!part.offsetY.isEmpty())
        offsets.setShift(part.offsetY, shift);
    else if (std::abs(shift) > nearly)
        offsets.say({QStringLiteral("移动了位置的弹窗在 Android 上居中"),
                     QStringLiteral("on Android the pop-up stays in the middle")});
}

void readBoxLeft(Offsets &offsets, const BoxPart &part, const FrameShape &shape)
{
    const auto centre = shape.fromCentre();
    if (!centre)
        offsets.say(asOnOneScreen(QStringLiteral("x")));
    const double shift = centre.value_or(shape.rect().center().x() - shape.parent().width() / 2);
    if (!part.offsetX.isEmpty())
        offsets.setShift(part.offsetX, shift);
    else if (std::abs(shift) > nearly)
        offsets.say(alwaysCentred());
}

} // namespace

std::optional<ReadFrame> offsetsOf(const FramePart &part, const FrameBlock &block,
                                   double usualMargin)
{
    const FrameShape shape(block);
    if (!shape.isKnown())
        return std::nullopt;
    Offsets offsets;
    if (!part.hidden.isEmpty() && shape.isAlwaysEmpty()) {
        offsets.setFlag(part.hidden);
        return offsets.take();
    }
    readTop(offsets, part, shape);
    readHeight(offsets, part, shape);
    const bool isText = part.width.isEmpty() && !part.hidden.isEmpty();
    if (isText && (!shape.isUsualWidth() || !shape.isUsualHeight()))
        offsets.say(sizedByText());
    const bool hasWidth = !part.width.isEmpty() || !part.margin.isEmpty();
    const double margin = hasWidth ? readWidth(offsets, part, shape, usualMargin) : 0;
    readLeft(offsets, part, shape, margin);
    return offsets.take();
}

std::optional<ReadFrame> offsetsOf(const BoxPart &part, const FrameBlock &block)
{
    const FrameShape shape(block, !part.atBottom.isEmpty());
    if (!shape.isKnown())
        return std::nullopt;
    Offsets offsets;
    readBoxTop(offsets, part, shape);
    readBoxLeft(offsets, part, shape);
    const bool isAtBottom = isZero(shape.fromBottom()) && !part.atBottom.isEmpty();
    if (!isAtBottom || !isZero(shape.sides())) {
        if (!shape.width())
            offsets.say(asOnOneScreen(QStringLiteral("width")));
        offsets.setDistance(part.width, shape.rect().width());
    }
    if (!shape.height())
        offsets.say(asOnOneScreen(QStringLiteral("height")));
    offsets.setDistance(part.height, shape.rect().height());
    return offsets.take();
}

} // namespace numauth::consent
