#pragma once

#include "models/phone/PhoneTables.h"

#include <QByteArray>

namespace numauth::phone {

/// The outcome of every combination of SIM, network, mobile data, Wi-Fi, switch, cache, VPN,
/// roaming and access point, and then of every other setting on its own with each carrier; as CSV
/// with a head line, UTF-8, one line a state. \p base gives what is not varied.
QByteArray phoneMatrix(const PhoneState &base, PhoneAction action, const PhoneTables &tables);

} // namespace numauth::phone
