#include "models/consent/FrameBlocks.h"

namespace numauth::consent {

FrameBlocks::FrameBlocks(const ConsentPage &page, const AttributeTable &table)
{
    if (page.platform != Platform::Ios)
        return;
    for (auto set = page.attributes.constBegin(); set != page.attributes.constEnd(); ++set) {
        const Attribute *attribute = table.find(page.platform, set.key());
        if (attribute && attribute->arguments.value(0) == ArgumentKind::Frame)
            m_blocks.insert(set.key(), FrameBlock::read(set.value()));
    }
}

const FrameBlock &FrameBlocks::of(const QString &attribute) const
{
    const auto found = m_blocks.constFind(attribute);
    return found == m_blocks.constEnd() ? m_none : *found;
}

} // namespace numauth::consent
