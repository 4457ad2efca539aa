#pragma once

#include "models/consent/ConsentPage.h"
#include "models/consent/FrameBlock.h"

#include <QHash>

namespace numauth::consent {

/// Every frame block of an iOS page, read once; none of an Android page. Immutable, any thread.
class FrameBlocks
{
public:
    FrameBlocks(const ConsentPage &page, const AttributeTable &table);

    /// The block of \p attribute; one that is not set when the page does not have it.
    const FrameBlock &of(const QString &attribute) const;

private:
    QHash<QString, FrameBlock> m_blocks;
    FrameBlock m_none;
};

} // namespace numauth::consent
