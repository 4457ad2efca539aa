#include "models/diagnosis/AnchorScanner.h"

#include <deque>

namespace numauth::diagnosis {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

} // namespace

AnchorScanner::AnchorScanner(const QList<QByteArray> &anchors)
{
    for (const QByteArray &anchor : anchors) {
        for (const char c : anchor) {
            std::uint8_t &known = m_classOf[static_cast<uchar>(c)];
            if (known == 0)
                known = static_cast<std::uint8_t>(m_classes++);
        }
    }
    m_next.assign(m_classes, none);
    m_isEnd.assign(1, false);
    for (const QByteArray &anchor : anchors)
        addAnchor(anchor);
    connectStates();
}

void AnchorScanner::addAnchor(const QByteArray &anchor)
{
    if (anchor.isEmpty())
        return;
    std::size_t state = 0;
    for (const char c : anchor) {
        const std::size_t cell = state * m_classes + m_classOf[static_cast<uchar>(c)];
        if (m_next[cell] == none) {
            m_next[cell] = static_cast<std::uint32_t>(m_isEnd.size());
            m_isEnd.push_back(false);
            m_next.resize(m_next.size() + m_classes, none);
        }
        state = m_next[cell];
    }
    m_isEnd[state] = true;
}

/// Turns the tree of anchors into an automaton that needs no way back (Aho and Corasick).
void AnchorScanner::connectStates()
{
    std::vector<std::uint32_t> fallback(m_isEnd.size(), 0);
    std::deque<std::uint32_t> waiting;
    for (std::size_t column = 0; column < m_classes; ++column) {
        if (m_next[column] == none)
            m_next[column] = 0;
        else
            waiting.push_back(m_next[column]);
    }
    while (!waiting.empty()) {
        const std::uint32_t state = waiting.front();
        waiting.pop_front();
        const std::uint32_t other = fallback[state];
        if (m_isEnd[other])
            m_isEnd[state] = true;
        for (std::size_t column = 0; column < m_classes; ++column) {
            std::uint32_t &target = m_next[state * m_classes + column];
            const std::uint32_t otherTarget = m_next[other * m_classes + column];
            if (target == none) {
                target = otherTarget;
            } else {
                fallback[target] = otherTarget;
                waiting.push_back(target);
            }
        }
    }
    for (std::uint32_t &target : m_next) {
        const bool isEnd = m_isEnd[target];
        target = (static_cast<std::uint32_t>(target * m_classes) << 1) | (isEnd ? 1U : 0U);
    }
}

qsizetype AnchorScanner::next(QByteArrayView bytes, qsizetype from) const
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    const qsizetype size = bytes.size();
    std::uint32_t row = 0;
    for (qsizetype at = from; at < size; ++at) {
        const std::uint32_t target = m_next[row + m_classOf[data[at]]];
        if (target & 1U)
            return at;
        row = target >> 1;
    }
    return -1;
}

} // namespace numauth::diagnosis
