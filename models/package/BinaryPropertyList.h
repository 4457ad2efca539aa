#pragma once

#include "models/base/Result.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <vector>

namespace numauth::package {

/// One reading of a `bplist00` file; see PropertyList for its limits.
class BinaryPropertyList
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::BinaryPropertyList)

public:
    static bool recognises(QByteArrayView bytes) { return bytes.startsWith("bplist00"); }
    static Result<QVariant> read(QByteArrayView bytes);

private:
    struct Object
    {
        int kind = 0;
        int info = 0;
        std::uint64_t count = 0;
        std::uint64_t start = 0;
    };

    explicit BinaryPropertyList(QByteArrayView bytes) : m_bytes(bytes) {}

    bool readTrailer();
    std::optional<std::uint64_t> number(std::uint64_t offset, std::uint64_t width) const;
    std::optional<std::uint64_t> offsetOf(std::uint64_t index) const;
    std::optional<Object> header(std::uint64_t index) const;
    /// Whether \p count items of \p width bytes from \p start lie before the offset table.
    bool fits(std::uint64_t start, std::uint64_t count, std::uint64_t width) const;
    std::optional<QVariant> value(std::uint64_t index);
    std::optional<QVariant> scalar(const Object &object) const;
    std::optional<QVariant> list(const Object &object);
    std::optional<QVariant> map(const Object &object);

    QByteArrayView m_bytes;
    std::uint64_t m_offsetSize = 0;
    std::uint64_t m_referenceSize = 0;
    std::uint64_t m_count = 0;
    std::uint64_t m_top = 0;
    std::uint64_t m_table = 0;
    int m_valuesLeft = 0;
    std::vector<std::uint64_t> m_open;
};

} // namespace numauth::package
