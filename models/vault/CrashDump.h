#pragma once

namespace numauth::vault {

/// Keeps this process out of core dumps and crash reports, which would hold secrets in plain.
/// Call once at the start of main(); what the system does not offer is left out.
void disableCrashDumps();

} // namespace numauth::vault
