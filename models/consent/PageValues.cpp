#include "models/consent/ConsentPage.h"
#include "models/consent/code/Literal.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string_view>

namespace numauth::consent {

namespace {

/// Beyond any screen; keeps the arithmetic of the layout in whole px from overflowing.
constexpr double largestNumber = 100000;

/// Names of the SDK are ASCII; another name is none that anybody asks for.
template<class Ask>
auto withLatin1(const QString &id, const Ask &ask)
{
    const QByteArray bytes = id.toLatin1();
    return ask(QLatin1StringView(bytes));
}

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

PageValues::PageValues(const ConsentPage &page, const AttributeTable &table)
{
    m_entries.reserve(table.attributes().size());
    for (const Attribute &attribute : table.attributes()) {
        if (attribute.platform != page.platform)
            continue;
        const auto set = page.attributes.constFind(attribute.id);
        if (set == page.attributes.constEnd())
            add({attribute.id.toStdString(), &attribute, {}}, attribute.defaultValue);
        else
            add({attribute.id.toStdString(), &attribute, {}, true},
                {set.value().constBegin(), set.value().constEnd()});
    }
    for (auto set = page.attributes.constBegin(); set != page.attributes.constEnd(); ++set) {
        if (!table.find(page.platform, set.key()))
            add({set.key().toStdString(), nullptr, {}, true},
                {set.value().constBegin(), set.value().constEnd()});
    }
    fillSlots();
}

void PageValues::add(Entry entry, const QList<QJsonValue> &values)
{
    for (const QJsonValue &value : values) {
        entry.isExpression = entry.isExpression || (entry.isSet && consent::isExpression(value));
        entry.arguments.push_back({value, value.toString(), numberOf(value), colorOf(value)});
    }
    m_entries.push_back(std::move(entry));
}

void PageValues::fillSlots()
{
    m_slots.assign(std::bit_ceil(m_entries.size() * 2 + 2), -1);
    for (size_t index = 0; index < m_entries.size(); ++index) {
        size_t slot = hashOf(m_entries[index].id) & (m_slots.size() - 1);
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = static_cast<int>(index);
    }
}

const PageValues::Entry *PageValues::find(QLatin1StringView id) const
{
    const std::string_view name(id.data(), static_cast<size_t>(id.size()));
    size_t slot = hashOf(name) & (m_slots.size() - 1);
    while (m_slots[slot] >= 0) {
        const Entry &entry = m_entries[static_cast<size_t>(m_slots[slot])];
        if (entry.id == name)
            return &entry;
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return nullptr;
}

const PageValues::Argument *PageValues::argument(QLatin1StringView id, int index) const
{
    const Entry *entry = find(id);
    const auto place = static_cast<size_t>(index);
    return entry && place < entry->arguments.size() ? &entry->arguments[place] : nullptr;
}

QJsonValue PageValues::value(QLatin1StringView id, int index) const
{
    const Argument *found = argument(id, index);
    return found ? found->value : QJsonValue();
}

std::optional<double> PageValues::number(QLatin1StringView id, int index) const
{
    const Argument *found = argument(id, index);
    return found ? found->number : std::nullopt;
}

double PageValues::defaultNumber(QLatin1StringView id) const
{
    const Entry *entry = find(id);
    return entry && entry->attribute ? entry->attribute->defaultValue.value(0).toDouble() : 0;
}

bool PageValues::boolean(QLatin1StringView id, bool fallback) const
{
    const Argument *found = argument(id, 0);
    return found ? found->value.toBool(fallback) : fallback;
}

QString PageValues::text(QLatin1StringView id, int index) const
{
    const Argument *found = argument(id, index);
    return found ? found->text : QString();
}

std::optional<Argb> PageValues::color(QLatin1StringView id, int index) const
{
    const Argument *found = argument(id, index);
    return found ? found->color : std::nullopt;
}

QString PageValues::idOf(QLatin1StringView id) const
{
    const Entry *entry = find(id);
    return entry && entry->attribute ? entry->attribute->id : QString(id);
}

QStringList PageValues::texts(QLatin1StringView id) const
{
    QStringList list;
    const Entry *entry = find(id);
    if (!entry || !entry->isSet)
        return list;
    // `new String[]{…}` arrives as one nested list, a list of arguments as it is.
    const auto &arguments = entry->arguments;
    if (arguments.size() == 1 && arguments.front().value.isArray()) {
        for (const QJsonValue &text : arguments.front().value.toArray())
            list << text.toString();
        return list;
    }
    for (const Argument &argument : arguments)
        list << argument.text;
    return list;
}

bool PageValues::isExpression(QLatin1StringView id) const
{
    const Entry *entry = find(id);
    return entry && entry->isExpression;
}

bool PageValues::isSet(QLatin1StringView id) const
{
    const Entry *entry = find(id);
    return entry && entry->isSet;
}

std::optional<double> PageValues::number(const QString &id, int argument) const
{
    return withLatin1(id, [&](QLatin1StringView name) { return number(name, argument); });
}

bool PageValues::boolean(const QString &id, bool fallback) const
{
    return withLatin1(id, [&](QLatin1StringView name) { return boolean(name, fallback); });
}

QString PageValues::text(const QString &id, int argument) const
{
    return withLatin1(id, [&](QLatin1StringView name) { return text(name, argument); });
}

std::optional<Argb> PageValues::color(const QString &id, int argument) const
{
    return withLatin1(id, [&](QLatin1StringView name) { return color(name, argument); });
}

QStringList PageValues::texts(const QString &id) const
{
    return withLatin1(id, [&](QLatin1StringView name) { return texts(name); });
}

bool PageValues::isExpression(const QString &id) const
{
    return withLatin1(id, [&](QLatin1StringView name) { return isExpression(name); });
}

bool PageValues::isSet(const QString &id) const
{
    return withLatin1(id, [&](QLatin1StringView name) { return isSet(name); });
}

} // namespace numauth::consent
