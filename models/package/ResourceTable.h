#pragma once

#include "models/base/Result.h"
#include "models/package/BinaryXml.h"
#include "models/package/StringPool.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace numauth::package {

/// A value of a resource under one configuration.
struct ResolvedValue
{
    /// As in folder names: `v24`, `night`, `zh-rCN-v21`; empty for the default.
    QString configuration;
    /// The API level the configuration asks for; 0 without one.
    int sdkVersion = 0;
    /// Whether it asks for anything but an API level: then it depends on the device.
    bool isDeviceDependent = false;
    ResourceValue value;
};

/// A style: what it sets itself by attribute id, and the style it builds on (0 = none).
struct ResourceStyle
{
    std::uint32_t parent = 0;
    QHash<std::uint32_t, ResourceValue> attributes;
};

/// resources.arsc: what references like `0x7f010001` stand for.
class ResourceTable
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::ResourceTable)

public:
    /// Keeps \p bytes. Parts that do not fit are skipped; nothing readable at all is an error.
    static Result<ResourceTable> read(const QByteArray &bytes);

    /// A table whose values were read from elsewhere, by resource id.
    static ResourceTable fromValues(const QHash<std::uint32_t, QList<ResolvedValue>> &values);

    /// The values of \p id per configuration, references followed for up to 20 steps; what cannot
    /// be resolved stays a reference. At most 64 values.
    QList<ResolvedValue> resolve(std::uint32_t id) const;
    /// The one of \p values that a phone of \p sdk without special traits uses, or null.
    static const ResolvedValue *forSdk(const QList<ResolvedValue> &values, int sdk);

    /// The name of the resource without its type, as in `AppTheme`; empty where it has none.
    QString name(std::uint32_t id) const;
    /// The style \p id in its default configuration; nothing when it is none.
    std::optional<ResourceStyle> style(std::uint32_t id) const;
    /// The names of resources that start with one of \p prefixes, sorted, at most 1000.
    QStringList namesStartingWith(const QStringList &prefixes) const;

private:
    /// The values of \p id itself, no reference followed.
    QList<ResolvedValue> direct(std::uint32_t id) const;
    void readPackage(const ResourceChunk &package);
    void resolveInto(std::uint32_t id, const ResolvedValue &outer, int depth,
                     QList<ResolvedValue> &values) const;
    std::optional<ResourceValue> entry(const ResourceChunk &type, std::uint16_t index) const;

    QByteArray m_bytes;
    StringPool m_strings;
    /// Type chunks by package and type id (`0x7f01`).
    QHash<std::uint32_t, QList<ResourceChunk>> m_types;
    /// Names of resources by package id.
    QHash<std::uint32_t, StringPool> m_names;
    QHash<std::uint32_t, QList<ResolvedValue>> m_values;
};

} // namespace numauth::package
