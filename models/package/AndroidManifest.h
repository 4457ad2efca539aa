#pragma once

#include "models/package/BinaryXml.h"
#include "models/package/PackageFacts.h"
#include "models/package/ResourceTable.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace numauth::package {

/// Reads what attributes of a compiled manifest mean, references resolved where there is a table.
class ManifestValues
{
public:
    /// \p table may be null: then references stay numbers.
    explicit ManifestValues(const ResourceTable *table) : m_table(table) {}

    /// The value on the newest Android without device traits; `@0x7f010001` when unresolved, empty
    /// when not set.
    QString text(const BinaryXmlAttribute *attribute);
    std::optional<qint64> number(const BinaryXmlAttribute *attribute);
    /// Booleans may be written as numbers or words, too. Nothing when not set or unresolved.
    std::optional<bool> boolean(const BinaryXmlAttribute *attribute);
    /// Every value with its configuration; one row without configuration when it is no reference.
    QList<ConfiguredValue> variants(const BinaryXmlAttribute *attribute);

private:
    QList<ResolvedValue> resolve(const BinaryXmlAttribute &attribute);
    std::optional<ResourceValue> newest(const BinaryXmlAttribute *attribute);

    const ResourceTable *m_table;
    QHash<std::uint32_t, QList<ResolvedValue>> m_resolved;
};

/// The facts of a compiled AndroidManifest.xml, whose first element is the root. Attributes are
/// recognised by resource id, since their names may be blank or lie. The paths of the network
/// security configurations are filled in, their content is not.
ManifestFacts readManifest(const QList<BinaryXmlElement> &elements, const ResourceTable *table);

/// The elements of a compiled file of the package; none when it is missing or broken.
using ElementsOfFile = std::function<QList<BinaryXmlElement>(const QString &path)>;

/// The content of the network security configurations that \p manifest names.
void readNetworkSecurity(const ElementsOfFile &elementsOf, ManifestFacts &manifest);

} // namespace numauth::package
