#pragma once

#include "models/base/Result.h"

#include <QFontDatabase>
#include <QStringList>

namespace numauth::publish {

/// Fails, naming the packages that bring one, when no font of the machine has Chinese characters:
/// pages, pictures and the window's own words would be boxes. \p families are those that write
/// Simplified Chinese. Needs a QGuiApplication.
Result<> requireHanFont(
    const QStringList &families = QFontDatabase::families(QFontDatabase::SimplifiedChinese));

} // namespace numauth::publish
