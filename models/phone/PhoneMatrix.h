#pragma once

#include "models/base/Result.h"
#include "models/phone/PhoneTables.h"

#include <QByteArray>

namespace numauth::phone {

/// The outcome of every combination of SIM, network, mobile data, Wi-Fi, switch, cache, VPN,
/// roaming and access point; then, with each carrier, of every other setting on its own, of the
/// scenarios made for this, and of the verdicts of a page; as CSV with a head line, UTF-8, one line
/// a state. \p base gives what is not varied.
Result<QByteArray> phoneMatrix(const PhoneState &base, PhoneAction action,
                               const PhoneTables &tables);

} // namespace numauth::phone
