#include "models/consent/PageValues.h"

#include "models/consent/code/Literal.h"

#include <algorithm>

namespace numauth::consent {

namespace {

/// Names of the SDK are ASCII; another name is none that anybody asks for.
template<class Ask>
auto withLatin1(const QString &id, const Ask &ask)
{
    const QByteArray bytes = id.toLatin1();
    return ask(QLatin1StringView(bytes));
}

/// What the page gives for \p id.
ResolvedValues given(const QString &id, const Attribute *attribute, const QJsonArray &arguments)
{
    ResolvedValues values(id, attribute, {arguments.constBegin(), arguments.constEnd()});
    values.isSet = true;
    values.isExpression =
        std::ranges::any_of(values.arguments, [](const ResolvedArgument &argument) {
            return isExpression(argument.value);
        });
    return values;
}

} // namespace

PageValues::PageValues(const ConsentPage &page, const AttributeTable &table)
    : m_names(table.defaults(page.platform))
{
    m_current.reserve(m_names.defaults().size());
    for (const ResolvedValues &values : m_names.defaults())
        m_current.push_back(&values);
    m_own.reserve(static_cast<size_t>(page.attributes.size()));
    for (auto set = page.attributes.constBegin(); set != page.attributes.constEnd(); ++set) {
        m_own.push_back(given(set.key(), table.find(page.platform, set.key()), set.value()));
        const ResolvedValues &own = m_own.back();
        if (const auto place = m_names.find(own.id))
            m_current[*place] = &own;
        else
            m_others.push_back(&own);
    }
}

const ResolvedValues *PageValues::find(QLatin1StringView id) const
{
    const std::string_view name(id.data(), static_cast<size_t>(id.size()));
    if (const auto place = m_names.find(name))
        return m_current[*place];
    const auto other = std::ranges::find(m_others, name, &ResolvedValues::id);
    return other == m_others.end() ? nullptr : *other;
}

const ResolvedArgument *PageValues::argument(QLatin1StringView id, int index) const
{
    const ResolvedValues *values = find(id);
    const auto place = static_cast<size_t>(index);
    return values && place < values->arguments.size() ? &values->arguments[place] : nullptr;
}

QJsonValue PageValues::value(QLatin1StringView id, int index) const
{
    const ResolvedArgument *found = argument(id, index);
    return found ? found->value : QJsonValue();
}

std::optional<double> PageValues::number(QLatin1StringView id, int index) const
{
    const ResolvedArgument *found = argument(id, index);
    return found ? found->number : std::nullopt;
}

double PageValues::defaultNumber(QLatin1StringView id) const
{
    const ResolvedValues *entry = find(id);
    return entry && entry->attribute ? entry->attribute->defaultValue.value(0).toDouble() : 0;
}

bool PageValues::boolean(QLatin1StringView id, bool fallback) const
{
    const ResolvedArgument *found = argument(id, 0);
    return found ? found->value.toBool(fallback) : fallback;
}

QString PageValues::text(QLatin1StringView id, int index) const
{
    const ResolvedArgument *found = argument(id, index);
    return found ? found->text : QString();
}

std::optional<Argb> PageValues::color(QLatin1StringView id, int index) const
{
    const ResolvedArgument *found = argument(id, index);
    return found ? found->color : std::nullopt;
}

QString PageValues::idOf(QLatin1StringView id) const
{
    const ResolvedValues *entry = find(id);
    return entry && entry->attribute ? entry->attribute->id : QString(id);
}

QStringList PageValues::texts(QLatin1StringView id) const
{
    QStringList list;
    const ResolvedValues *entry = find(id);
    if (!entry || !entry->isSet)
        return list;
    // `new String[]{…}` arrives as one nested list, a list of arguments as it is.
    const auto &arguments = entry->arguments;
    if (arguments.size() == 1 && arguments.front().value.isArray()) {
        for (const QJsonValue &text : arguments.front().value.toArray())
            list << text.toString();
        return list;
    }
    for (const ResolvedArgument &argument : arguments)
        list << argument.text;
    return list;
}

bool PageValues::isExpression(QLatin1StringView id) const
{
    const ResolvedValues *entry = find(id);
    return entry && entry->isExpression;
}

bool PageValues::isSet(QLatin1StringView id) const
{
    const ResolvedValues *entry = find(id);
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
