#include "models/consent/mapping/FrameShape.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

/// Finer than any screen draws.
constexpr double tolerance = 0.01;

/// Screens, contents and rectangles that differ from each other in every way.
std::array<FrameInput, 5> inputs(bool isOfScreen)
{
    std::array<FrameInput, 5> all{
        FrameInput{FrameShape::screen, {390, 753}, {18, 280, 354, 50}},
        FrameInput{{430, 932}, {430, 841}, {31, 291, 363, 57}},
        FrameInput{{320, 568}, {320, 504}, {7, 211, 301, 43}},
        FrameInput{{393, 852}, {393, 852}, {100, 313, 175, 31}},
        FrameInput{{768, 1024}, {768, 960}, {55, 407, 513, 71}},
    };
    for (FrameInput &input : all) {
        if (isOfScreen)
            input.parent = input.screen;
    }
    return all;
}

} // namespace

FrameShape::FrameShape(const FrameBlock &block, bool isOfScreen)
{
    const auto all = inputs(isOfScreen);
    for (size_t index = 0; index < all.size(); ++index) {
        const auto rect = block.evaluate(all.at(index));
        m_isKnown = m_isKnown && rect.has_value();
        m_samples.at(index) = {all.at(index), rect.value_or(QRectF())};
    }
}

template<class Measure>
std::optional<double> FrameShape::constant(const Measure &measure) const
{
    const double first = measure(m_samples.front());
    const bool isSame = std::ranges::all_of(m_samples, [&](const Sample &sample) {
        return std::abs(measure(sample) - first) < tolerance;
    });
    return isSame ? std::optional(first) : std::nullopt;
}

bool FrameShape::isAlwaysEmpty() const
{
    return std::ranges::all_of(m_samples,
                               [](const Sample &sample) { return sample.rect.isEmpty(); });
}

std::optional<double> FrameShape::left() const
{
    return constant([](const Sample &sample) { return sample.rect.left(); });
}

std::optional<double> FrameShape::fromRight() const
{
    return constant(
        [](const Sample &sample) { return sample.input.parent.width() - sample.rect.right(); });
}

std::optional<double> FrameShape::fromCentre() const
{
    return constant([](const Sample &sample) {
        return sample.rect.center().x() - sample.input.parent.width() / 2;
    });
}

std::optional<double> FrameShape::top() const
{
    return constant([](const Sample &sample) { return sample.rect.top(); });
}

std::optional<double> FrameShape::fromBottom() const
{
    return constant(
        [](const Sample &sample) { return sample.input.parent.height() - sample.rect.bottom(); });
}

std::optional<double> FrameShape::fromMiddle() const
{
    return constant([](const Sample &sample) {
        return sample.rect.center().y() - sample.input.parent.height() / 2;
    });
}

std::optional<double> FrameShape::width() const
{
    return constant([](const Sample &sample) { return sample.rect.width(); });
}

std::optional<double> FrameShape::height() const
{
    return constant([](const Sample &sample) { return sample.rect.height(); });
}

std::optional<double> FrameShape::sides() const
{
    return constant(
        [](const Sample &sample) { return sample.input.parent.width() - sample.rect.width(); });
}

std::optional<double> FrameShape::leftShift() const
{
    return constant(
        [](const Sample &sample) { return sample.rect.left() - sample.input.frame.left(); });
}

std::optional<double> FrameShape::topShift() const
{
    return constant(
        [](const Sample &sample) { return sample.rect.top() - sample.input.frame.top(); });
}

bool FrameShape::isUsualWidth() const
{
    return constant([](const Sample &sample) {
               return sample.rect.width() - sample.input.frame.width();
           }) == 0.0;
}

bool FrameShape::isUsualHeight() const
{
    return constant([](const Sample &sample) {
               return sample.rect.height() - sample.input.frame.height();
           }) == 0.0;
}

} // namespace numauth::consent
