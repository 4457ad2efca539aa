#pragma once

#include <QByteArray>

namespace numauth::diagnosis {

/// A log of a login that fails, for the window's example and for the tour. Invented.
QByteArray sampleLog();

} // namespace numauth::diagnosis
