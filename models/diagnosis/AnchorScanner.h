#pragma once

#include <QByteArrayView>
#include <QList>

#include <array>
#include <cstdint>
#include <vector>

namespace numauth::diagnosis {

/// Finds where any of many short byte strings occurs, in one pass over the bytes: what decides
/// which lines of a log are worth parsing.
class AnchorScanner
{
public:
    /// Empty anchors are ignored.
    explicit AnchorScanner(const QList<QByteArray> &anchors);

    /// Index of the last byte of the first anchor that ends at or after \p from; -1 when there is
    /// none. An anchor that begins before \p from is not seen.
    qsizetype next(QByteArrayView bytes, qsizetype from) const;

private:
    void addAnchor(const QByteArray &anchor);
    void connectStates();

    std::array<std::uint8_t, 256> m_classOf{};
    std::size_t m_classes = 1;
    /// Row by state, column by byte class; the next row's offset, with the lowest bit set when an
    /// anchor ends there.
    std::vector<std::uint32_t> m_next;
    std::vector<bool> m_isEnd;
};

} // namespace numauth::diagnosis
