#include "models/consent/TableReading.h"

namespace numauth::consent {

namespace {

SdkVersion parsed(JsonReader &reader, const QString &key, const QString &text)
{
    const std::optional<SdkVersion> version = SdkVersion::parse(text);
    if (!version || version->isUnknown) {
        reader.fail(key, TableReading::tr("must be a version such as 2.14.23"));
        return {};
    }
    return *version;
}

} // namespace

SdkVersion TableReading::version(JsonReader &reader, const QString &key)
{
    return parsed(reader, key, reader.text(key));
}

QList<SdkVersion> TableReading::versions(JsonReader &reader, const QString &key)
{
    QList<SdkVersion> versions;
    for (const QString &text : reader.texts(key))
        versions << parsed(reader, key, text);
    return versions;
}

std::optional<SdkVersion> TableReading::optionalVersion(JsonReader &reader, const QString &key)
{
    return reader.has(key) ? std::optional(version(reader, key)) : std::nullopt;
}

LocalText TableReading::optionalText(JsonReader &reader, const QString &key)
{
    return reader.has(key) ? reader.localText(key) : LocalText{};
}

qsizetype TableReading::indexOf(JsonReader &reader, const QString &key, const QStringList &names,
                                const QString &name)
{
    const qsizetype index = names.indexOf(name);
    if (index < 0)
        reader.fail(
            key,
            tr("holds “%1”, which is none of: %2").arg(name, names.join(QStringLiteral(", "))));
    return qMax<qsizetype>(index, 0);
}

} // namespace numauth::consent
