#pragma once

#include <QStringList>

namespace numauth::ui {

/// The three carriers in one word each, as narrow columns and switches name them: Mobile, Unicom,
/// Telecom, always in this order.
QStringList shortCarrierNames();

} // namespace numauth::ui
