#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::consent {

/// A control that Android places by offsets and iOS by one frame block. Empty names: Android has no
/// such attribute.
struct FramePart
{
    QString element;
    QString block; ///< iOS
    QString top, bottom, width, height, margin, offsetX, gravity, hidden;
    QStringList replaces; ///< older properties of iOS that the block makes useless

    QStringList androidNames() const;
};

/// A window that Android sizes and shifts and iOS gives by one frame block.
struct BoxPart
{
    QString element;
    QString block;
    QString width, height, offsetX, offsetY, atBottom;

    QStringList androidNames() const;
};

/// Several attributes of Android that are one property of iOS.
struct JoinedPart
{
    QString ios;
    QStringList parts;   ///< in the order of the property's arguments
    bool isSame = false; ///< one value for all of them, instead of one each
};

/// What the attribute tables do not say about how a page goes from one platform to the other: the
/// table `resources/consent/platform_map.json`. Names that correspond one to one stand as
/// `counterpart` in the attribute tables.
struct PlatformMap
{
    using ValuePair = std::pair<QJsonValue, QJsonValue>; ///< Android, iOS

    static Result<PlatformMap> open();

    QList<FramePart> frames;
    QList<BoxPart> boxes;
    QHash<QString, QList<ValuePair>> values; ///< by the name on Android; the first match counts
    /// For each argument on iOS the one on Android, by the name on Android.
    QHash<QString, QList<int>> orders;
    QList<JoinedPart> joins;
    QHash<QString, QString> spellings; ///< sp beside dp: another name of the same thing
    /// What of the title bar iOS calls differently in a pop-up: Android's name, then its own.
    QHash<QString, QString> inPopup;
    QHash<QString, LocalText> reasons; ///< why an attribute of either platform is not carried
};

} // namespace numauth::consent
