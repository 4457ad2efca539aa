#pragma once

#include "models/consent/AgreementCache.h"
#include "models/consent/FrameBlocks.h"
#include "models/consent/LayoutEngine.h"
#include "models/consent/OpenValues.h"
#include "models/consent/PageRules.h"
#include "models/consent/PageValues.h"

#include <array>

namespace numauth::consent {

/// A page with what does not depend on the cell worked out, for checking it on many cells. Keeps
/// references: page and tables must outlive it. Any thread.
struct PreparedPage
{
    PreparedPage(const ConsentPage &source, const ConsentTables &allTables)
        : page(source), tables(allTables), values(source, allTables.attributes),
          open(source, allTables.attributes), frames(source, allTables.attributes)
    {
        const QList<SdkVersion> versions = allTables.attributes.versions(Platform::Android);
        newestAndroid = versions.isEmpty() ? SdkVersion{} : versions.last();
        for (const CustomView &view : source.customViews) {
            customIds << QStringLiteral("custom:") + view.name;
            customViews[static_cast<size_t>(view.layer)] << &view;
        }
    }

    const ConsentPage &page;
    const ConsentTables &tables;
    const PageValues values;
    const OpenValues open;
    const FrameBlocks frames;
    const AgreementCache agreements;
    std::array<QList<const CustomView *>, 4> customViews; ///< by layer, as registered
    QStringList customIds;    ///< what the layout calls the views of the app
    SdkVersion newestAndroid; ///< whose names of agreements iOS shows
};

/// layOut() and checkLayout() for a page that was prepared once.
PageLayout layOut(const PreparedPage &page, const Device &device, const CellState &state);
/// For the many cells that nobody looks at: views of the app have no words and pictures, and
/// findings about it carry no texts and facts. The same places, sizes and verdicts.
PageLayout layOutBriefly(const PreparedPage &page, const Device &device, const CellState &state);
QList<PageFinding> checkLayout(const PreparedPage &page, const PageLayout &layout);

} // namespace numauth::consent
