#include "models/package/ProtobufResources.h"

#include "models/package/ProtobufReader.h"

#include <functional>

namespace numauth::package {

namespace {

constexpr qsizetype resourceLimit = 200'000;

// Field numbers of aapt.pb, from Resources.proto and Configuration.proto.
namespace Item {
constexpr std::uint32_t reference = 1;
constexpr std::uint32_t string = 2;
constexpr std::uint32_t file = 5;
constexpr std::uint32_t primitive = 7;
} // namespace Item
namespace Primitive {
constexpr std::uint32_t decimal = 6;
constexpr std::uint32_t hexadecimal = 7;
constexpr std::uint32_t boolean = 8;
} // namespace Primitive
constexpr std::uint32_t referenceId = 2;
constexpr std::uint32_t tablePackage = 2;
constexpr std::uint32_t idMember = 1;
constexpr std::uint32_t packageType = 3;
constexpr std::uint32_t typeEntry = 3;
constexpr std::uint32_t entryConfigValue = 6;
constexpr std::uint32_t configMember = 1;
constexpr std::uint32_t valueMember = 2;
constexpr std::uint32_t valueItem = 4;
constexpr std::uint32_t sdkVersionMember = 24;

using Visitor = std::function<void(const ProtobufField &)>;

void forEachField(QByteArrayView bytes, const Visitor &visit)
{
    for (ProtobufReader fields(bytes); !fields.isAtEnd();) {
        const auto field = fields.next();
        if (!field)
            return;
        visit(*field);
    }
}

/// The last field of that number; an empty one when there is none.
ProtobufField fieldOf(QByteArrayView bytes, std::uint32_t number)
{
    ProtobufField found;
    forEachField(bytes, [&](const ProtobufField &field) {
        if (field.number == number)
            found = field;
    });
    return found;
}

/// PackageId, TypeId and EntryId are messages around one number; 0 is left out.
std::uint32_t idOf(QByteArrayView bytes)
{
    return static_cast<std::uint32_t>(fieldOf(fieldOf(bytes, idMember).bytes, 1).value);
}

ResourceValue primitiveValue(QByteArrayView bytes)
{
    ResourceValue value;
    forEachField(bytes, [&value](const ProtobufField &field) {
        value.data = static_cast<std::uint32_t>(field.value);
        if (field.number == Primitive::decimal)
            value.type = ResourceValue::decimal;
        else if (field.number == Primitive::hexadecimal)
            value.type = ResourceValue::hexadecimal;
        else if (field.number == Primitive::boolean)
            value.type = ResourceValue::boolean;
    });
    return value;
}

ResourceValue textValue(QByteArrayView message)
{
    return {ResourceValue::text, 0, QString::fromUtf8(fieldOf(message, 1).bytes)};
}

/// Only the API level is told apart; every other qualifier makes a value depend on the device.
ResolvedValue configurationOf(QByteArrayView bytes)
{
    ResolvedValue value;
    QStringList qualifiers;
    forEachField(bytes, [&](const ProtobufField &field) {
        if (field.number == sdkVersionMember) {
            value.sdkVersion = static_cast<int>(field.value & 0xffff);
            return;
        }
        value.isDeviceDependent = true;
        qualifiers << (field.isDelimited
                           ? QString::fromUtf8(field.bytes).left(40)
                           : QStringLiteral("q%1-%2").arg(field.number).arg(field.value));
    });
    if (value.sdkVersion > 0)
        qualifiers << QStringLiteral("v%1").arg(value.sdkVersion);
    value.configuration = qualifiers.join(QLatin1Char('-'));
    return value;
}

void readEntry(QByteArrayView bytes, QList<ResolvedValue> &values)
{
    forEachField(bytes, [&values](const ProtobufField &field) {
        if (field.number != entryConfigValue)
            return;
        ResolvedValue value = configurationOf(fieldOf(field.bytes, configMember).bytes);
        const ProtobufField holder = fieldOf(field.bytes, valueMember);
        value.value = protobufItem(fieldOf(holder.bytes, valueItem).bytes);
        if (value.value.type != 0)
            values << value;
    });
}

} // namespace

ResourceValue protobufItem(QByteArrayView bytes)
{
    ResourceValue value;
    forEachField(bytes, [&value](const ProtobufField &field) {
        if (field.number == Item::primitive)
            value = primitiveValue(field.bytes);
        else if (field.number == Item::string || field.number == Item::file)
            value = textValue(field.bytes);
        else if (field.number == Item::reference)
            value = {ResourceValue::reference,
                     static_cast<std::uint32_t>(fieldOf(field.bytes, referenceId).value),
                     {}};
    });
    return value;
}

QHash<std::uint32_t, QList<ResolvedValue>> readProtobufResources(QByteArrayView bytes)
{
    QHash<std::uint32_t, QList<ResolvedValue>> resources;
    forEachField(bytes, [&resources](const ProtobufField &package) {
        if (package.number != tablePackage)
            return;
        const std::uint32_t packageId = idOf(package.bytes) & 0xff;
        forEachField(package.bytes, [&](const ProtobufField &type) {
            if (type.number != packageType)
                return;
            const std::uint32_t typeId = (packageId << 8) | (idOf(type.bytes) & 0xff);
            forEachField(type.bytes, [&](const ProtobufField &entry) {
                if (entry.number != typeEntry || resources.size() >= resourceLimit)
                    return;
                const std::uint32_t id = (typeId << 16) | (idOf(entry.bytes) & 0xffff);
                readEntry(entry.bytes, resources[id]);
            });
        });
    });
    return resources;
}

} // namespace numauth::package
