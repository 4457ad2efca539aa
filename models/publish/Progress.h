#pragma once

#include <functional>

namespace numauth::publish {

/// Told how many of how many steps are done; false stops the work, which then gives nothing.
using Progress = std::function<bool(int done, int all)>;

/// For callers that wait and never stop.
inline bool goOn(int, int)
{
    return true;
}

} // namespace numauth::publish
