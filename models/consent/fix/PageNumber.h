#pragma once

#include "models/base/LocalText.h"
#include "models/consent/ConsentPage.h"
#include "models/consent/edit/FrameEdit.h"

#include <QJsonArray>
#include <QString>

#include <optional>

namespace numauth::consent {

/// A number of a page that a search may vary: the argument of an attribute in dp, sp, pt or px, or
/// one member of the rectangle that a frame block returns.
struct PageNumber
{
    QString id;                            ///< `setLogBtnOffsetY`, `loginBtnFrameBlock.y`
    const Attribute *attribute = nullptr;  ///< of the table, which must outlive this
    double FrameChange::*member = nullptr; ///< null: the argument itself
    double now = 0;
    bool isShift = false;    ///< an expression or code: `now` is 0 and values are pt added to it
    LocalText whyFixed = {}; ///< why it cannot be varied; empty when it can

    /// A frame block's \p id may name its member behind a dot; without one it is y. Nothing when
    /// \p page sets no such number.
    static std::optional<PageNumber> find(const ConsentPage &page, const QString &id,
                                          const AttributeTable &table);
    /// The arguments that give it \p value; \p arguments are those of the page.
    std::optional<QJsonArray> at(const QJsonArray &arguments, double value) const;
    bool isVertical() const;
    bool isHorizontal() const;
};

} // namespace numauth::consent
