#pragma once

#include "models/base/Result.h"
#include "models/package/BinaryXml.h"
#include "models/package/ResourceTable.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>

namespace numauth::diagnosis::app {

/// One element of a manifest or a resource file, however the file was encoded.
struct XmlElement
{
    QString name;
    /// Index of the element around it, -1 for the root.
    qsizetype parent = -1;
    /// Where the tag starts, from 1; 0 in compiled files.
    int line = 0;
    /// Keyed as `android:name`, `tools:node` or without prefix, whatever prefixes the file uses.
    QHash<QString, QString> attributes;
    QHash<QString, int> attributeLines;
    /// The text directly inside, at most 4096 characters.
    QString text;

    QString attribute(const char *name) const { return attributes.value(QLatin1StringView(name)); }
    bool has(const char *name) const { return attributes.contains(QLatin1StringView(name)); }
    /// The line of the attribute, of the tag where it has none.
    int lineOf(const char *name) const
    {
        return attributeLines.value(QLatin1StringView(name), line);
    }
};

/// The elements of one XML file in document order, text or compiled. At most 100 000 elements and
/// 256 levels; entity declarations are refused.
class XmlTree
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::XmlTree)

public:
    /// \p name is how errors call the file.
    static Result<QList<XmlElement>> readText(const QByteArray &bytes, const QString &name);
    /// References are resolved by \p table where it is not null; themes become `@style/NAME`.
    static QList<XmlElement> fromCompiled(const QList<package::BinaryXmlElement> &elements,
                                          const package::ResourceTable *table);
};

} // namespace numauth::diagnosis::app
