#pragma once

#include "models/base/Result.h"
#include "models/package/StringPool.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <cstdint>

namespace numauth::package {

/// A typed value of Android's binary resources.
struct ResourceValue
{
    static constexpr std::uint8_t reference = 0x01;
    static constexpr std::uint8_t text = 0x03;
    static constexpr std::uint8_t dynamicReference = 0x07;
    static constexpr std::uint8_t decimal = 0x10;
    static constexpr std::uint8_t hexadecimal = 0x11;
    static constexpr std::uint8_t boolean = 0x12;

    std::uint8_t type = 0;
    std::uint32_t data = 0;
    /// The string where type is text.
    QString string;

    bool isReference() const { return type == reference || type == dynamicReference; }
    bool isInteger() const { return type >= decimal && type <= 0x1f; }
};

struct BinaryXmlAttribute
{
    QString namespaceUri;
    QString name;
    /// The resource id behind the name, 0 without one: what the platform goes by.
    std::uint32_t id = 0;
    ResourceValue value;
};

struct BinaryXmlElement
{
    QString name;
    /// Index of the parent in BinaryXml::elements(), -1 for the root.
    qsizetype parent = -1;
    QList<BinaryXmlAttribute> attributes;
    /// The text directly inside, at most 4096 characters.
    QString text;

    /// The first attribute with that resource id, or null.
    const BinaryXmlAttribute *attribute(std::uint32_t id) const;
    /// The first attribute of that name without namespace, or null.
    const BinaryXmlAttribute *plainAttribute(QLatin1StringView name) const;
};

/// A compiled XML file (AXML). Refuses what the platform's parser refuses.
class BinaryXml
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::BinaryXml)

public:
    /// \p name is how errors call the file.
    static Result<BinaryXml> read(QByteArrayView bytes, const QString &name,
                                  StringPool::Rules rules = StringPool::Rules::OfPhones);

    /// In document order; the first is the root.
    const QList<BinaryXmlElement> &elements() const { return m_elements; }

private:
    bool readChunk(const ResourceChunk &chunk, StringPool::Rules rules);
    void addText(const QString &text);
    bool startElement(const ResourceChunk &chunk);
    BinaryXmlAttribute readAttribute(QByteArrayView bytes) const;

    StringPool m_pool;
    bool m_hasPool = false;
    QByteArrayView m_resourceMap;
    QList<BinaryXmlElement> m_elements;
    QList<qsizetype> m_open;
};

} // namespace numauth::package
