#include "models/package/AndroidManifest.h"

namespace numauth::package {

namespace {

/// Beyond every Android version: the newest configuration that has an API level wins.
constexpr int newestSdk = 10000;

QString referenceText(std::uint32_t id)
{
    return QStringLiteral("@0x%1").arg(id, 8, 16, QLatin1Char('0'));
}

QString valueText(const ResourceValue &value)
{
    if (value.type == ResourceValue::text)
        return value.string;
    if (value.type == ResourceValue::boolean)
        return value.data ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isReference())
        return referenceText(value.data);
    if (value.type == ResourceValue::hexadecimal)
        return QStringLiteral("0x%1").arg(value.data, 0, 16);
    return QString::number(static_cast<qint32>(value.data));
}

} // namespace

QList<ResolvedValue> ManifestValues::resolve(const BinaryXmlAttribute &attribute)
{
    ResolvedValue plain;
    plain.value = attribute.value;
    if (!attribute.value.isReference() || !m_table)
        return {plain};
    const auto known = m_resolved.constFind(attribute.value.data);
    if (known != m_resolved.constEnd())
        return *known;
    const QList<ResolvedValue> values = m_table->resolve(attribute.value.data);
    m_resolved.insert(attribute.value.data, values);
    return values;
}

std::optional<ResourceValue> ManifestValues::newest(const BinaryXmlAttribute *attribute)
{
    if (!attribute)
        return std::nullopt;
    const QList<ResolvedValue> values = resolve(*attribute);
    const ResolvedValue *chosen = ResourceTable::forSdk(values, newestSdk);
    return chosen ? std::optional(chosen->value) : std::nullopt;
}

QString ManifestValues::text(const BinaryXmlAttribute *attribute)
{
    const auto value = newest(attribute);
    return value ? valueText(*value) : QString();
}

std::optional<qint64> ManifestValues::number(const BinaryXmlAttribute *attribute)
{
    const auto value = newest(attribute);
    if (!value || value->isReference())
        return std::nullopt;
    if (value->type != ResourceValue::text)
        return static_cast<qint32>(value->data);
    bool isNumber = false;
    const qint64 number = value->string.toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<bool> ManifestValues::boolean(const BinaryXmlAttribute *attribute)
{
    const auto value = newest(attribute);
    if (!value || value->isReference())
        return std::nullopt;
    if (value->type != ResourceValue::text)
        return value->data != 0;
    if (value->string == QLatin1StringView("true"))
        return true;
    return value->string == QLatin1StringView("false") ? std::optional(false) : std::nullopt;
}

QList<ConfiguredValue> ManifestValues::variants(const BinaryXmlAttribute *attribute)
{
    QList<ConfiguredValue> rows;
    if (!attribute)
        return rows;
    for (const ResolvedValue &value : resolve(*attribute))
        rows << ConfiguredValue{value.configuration, valueText(value.value)};
    return rows;
}

} // namespace numauth::package
