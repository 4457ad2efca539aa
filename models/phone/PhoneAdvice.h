#pragma once

#include "models/base/LocalText.h"
#include "models/phone/PhoneTables.h"

#include <QList>
#include <QString>

#include <optional>

namespace numauth::phone {

/// One thing to change so that it works.
struct PhoneChange
{
    /// A field of the state, or `page` for the consent page itself.
    QString field;
    QString from;
    QString to;
    /// In words, as in "turn the VPN off".
    LocalText text;

    friend bool operator==(const PhoneChange &, const PhoneChange &) = default;
};

/// The smallest change of \p state with which \p action succeeds: one field before two, and what
/// is easy before what is hard. Empty when it succeeds already or when no two changes do. Pure.
QList<PhoneChange> smallestChange(const PhoneState &state, PhoneAction action,
                                  std::optional<consent::Verdict> pageVerdict,
                                  const PhoneTables &tables);

/// \p changes as one sentence part: "turn the VPN off, and turn mobile data on".
LocalText changeText(const QList<PhoneChange> &changes);

} // namespace numauth::phone
