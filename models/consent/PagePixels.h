#pragma once

#include "models/consent/LayoutEngine.h"
#include "models/consent/PageLayout.h"

#include <QByteArray>
#include <QString>

namespace numauth::consent {

/// SHA-256 of the page's picture at one pixel per dp: equal for equal pictures on one machine.
/// Needs a GUI application.
QByteArray pictureHash(const PageLayout &layout, const ConsentPage &page, const Device &device,
                       const ConsentTables &tables);

/// The faces that text is painted with here; pictures of machines that differ in it cannot be
/// compared. Needs a GUI application.
QString paintedFonts();

} // namespace numauth::consent
