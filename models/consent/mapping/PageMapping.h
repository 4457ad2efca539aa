#pragma once

#include "models/consent/ConsentPage.h"
#include "models/consent/mapping/PlatformMap.h"

namespace numauth::consent {

/// What was written on the other platform, and from what.
struct MappedValue
{
    QStringList from; ///< attributes, or `custom:<name>`
    QString to;
    /// As the new page holds it; empty for a custom view, and where the old page said no more than
    /// what both SDKs do by themselves.
    QJsonArray value;
};

/// What is not on the new page as it was, and why.
struct MappingLoss
{
    enum class Kind {
        LeftOut, ///< the new page does not have it
        Changed  ///< it has something near it
    };

    Kind kind = Kind::LeftOut;
    QString subject; ///< attribute, `custom:<name>`, or a member of the page file
    QJsonArray value;
    LocalText reason;
};

/// A page on the other platform. What the old page leaves to its SDK, the new one leaves to the
/// other SDK.
struct MappedPage
{
    ConsentPage page;
    QList<MappedValue> carried;
    QList<MappingLoss> losses; ///< left out first
};

/// `ios` for `android` and back.
Platform otherPlatform(Platform platform);

/// \p page for the other platform: dp become pt one to one, offsets become frame expressions and
/// back, colours, texts, agreements and pictures keep their values. Pure; any thread.
MappedPage mapPage(const ConsentPage &page, const AttributeTable &table, const PlatformMap &map);

} // namespace numauth::consent
