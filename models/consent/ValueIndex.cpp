#include "models/consent/ValueIndex.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace numauth::consent {

namespace {

constexpr double largestNumber = 100000;

/// The names differ in their tails: two words of it and the length tell nearly all of them apart.
size_t hashOf(std::string_view id)
{
    constexpr size_t word = sizeof(quint64);
    quint64 tail = 0;
    quint64 before = 0;
    const size_t last = std::min(word, id.size());
    std::memcpy(&tail, id.data() + id.size() - last, last);
    const size_t rest = std::min(word, id.size() - last);
    std::memcpy(&before, id.data() + id.size() - last - rest, rest);
    quint64 mixed = (tail ^ (before * 0x9e3779b97f4a7c15u)) + id.size();
    mixed *= 0xff51afd7ed558ccdu;
    return static_cast<size_t>(mixed >> 32);
}

std::optional<double> numberOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return std::clamp(value.toDouble(), -largestNumber, largestNumber);
}

std::optional<Argb> colorOf(const QJsonValue &value)
{
    if (!value.isDouble())
        return Argb::parseAndroid(value.toString());
    const double number = value.toDouble();
    if (number != std::floor(number) || std::abs(number) > 0xffffffff)
        return std::nullopt;
    return Argb{static_cast<std::uint32_t>(static_cast<qint64>(number))};
}

} // namespace

ResolvedArgument::ResolvedArgument(const QJsonValue &given)
    : value(given), text(given.toString()), number(numberOf(given)), color(colorOf(given))
{
}

ResolvedValues::ResolvedValues(const QString &name, const Attribute *row,
                               const QList<QJsonValue> &values)
    : id(name.toStdString()), attribute(row), arguments(values.cbegin(), values.cend())
{
}

ValueIndex::ValueIndex(std::vector<ResolvedValues> defaults)
    : m_defaults(std::move(defaults)), m_slots(std::bit_ceil(m_defaults.size() * 2 + 2), -1)
{
    for (size_t index = 0; index < m_defaults.size(); ++index) {
        size_t slot = hashOf(m_defaults[index].id) & (m_slots.size() - 1);
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = static_cast<int>(index);
    }
}

std::optional<size_t> ValueIndex::find(std::string_view id) const
{
    size_t slot = hashOf(id) & (m_slots.size() - 1);
    while (m_slots[slot] >= 0) {
        const auto index = static_cast<size_t>(m_slots[slot]);
        if (m_defaults[index].id == id)
            return index;
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return std::nullopt;
}

} // namespace numauth::consent
