#include "models/consent/ConsentPage.h"
#include "models/consent/code/Literal.h"

#include <algorithm>
#include <cmath>

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

} // namespace

PageValues::PageValues(const ConsentPage &page, const AttributeTable &table)
{
    for (const Attribute &attribute : table.attributes()) {
        if (attribute.platform == page.platform)
            m_entries.insert_or_assign(attribute.id.toStdString(),
                                       Entry{attribute.defaultValue, &attribute});
    }
    for (auto set = page.attributes.constBegin(); set != page.attributes.constEnd(); ++set) {
        Entry &entry = m_entries[set.key().toStdString()];
        entry.values = QList<QJsonValue>(set.value().constBegin(), set.value().constEnd());
        entry.isSet = true;
        entry.isExpression = std::ranges::any_of(
            entry.values, [](const QJsonValue &value) { return consent::isExpression(value); });
    }
}

const PageValues::Entry *PageValues::find(QLatin1StringView id) const
{
    const auto found = m_entries.find(std::string_view(id.data(), static_cast<size_t>(id.size())));
    return found == m_entries.end() ? nullptr : &found->second;
}

QJsonValue PageValues::value(QLatin1StringView id, int argument) const
{
    const Entry *entry = find(id);
    return entry ? entry->values.value(argument) : QJsonValue();
}

std::optional<double> PageValues::number(QLatin1StringView id, int argument) const
{
    const QJsonValue found = value(id, argument);
    if (!found.isDouble())
        return std::nullopt;
    return std::clamp(found.toDouble(), -largestNumber, largestNumber);
}

double PageValues::defaultNumber(QLatin1StringView id) const
{
    const Entry *entry = find(id);
    return entry && entry->attribute ? entry->attribute->defaultValue.value(0).toDouble() : 0;
}

bool PageValues::boolean(QLatin1StringView id, bool fallback) const
{
    return value(id, 0).toBool(fallback);
}

QString PageValues::text(QLatin1StringView id, int argument) const
{
    return value(id, argument).toString();
}

std::optional<Argb> PageValues::color(QLatin1StringView id, int argument) const
{
    const QJsonValue found = value(id, argument);
    if (!found.isDouble())
        return Argb::parseAndroid(found.toString());
    const double number = found.toDouble();
    if (number != std::floor(number) || std::abs(number) > 0xffffffff)
        return std::nullopt;
    return Argb{static_cast<std::uint32_t>(static_cast<qint64>(number))};
}

QStringList PageValues::texts(QLatin1StringView id) const
{
    QStringList list;
    const Entry *entry = find(id);
    if (!entry || !entry->isSet)
        return list;
    // `new String[]{…}` arrives as one nested list, a list of arguments as it is.
    const bool isNested = entry->values.size() == 1 && entry->values.first().isArray();
    if (isNested) {
        for (const QJsonValue &text : entry->values.first().toArray())
            list << text.toString();
        return list;
    }
    for (const QJsonValue &text : entry->values)
        list << text.toString();
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
