#pragma once

#include "models/diagnosis/app/AppFacts.h"

#include <QCoreApplication>

namespace numauth::diagnosis::app {

/// Reads an Xcode project file (`project.pbxproj`, an OpenStep property list): build settings, copy
/// phases and linked files with their lines. At most 64 levels and 300 000 values; what is broken
/// is said in XcodeProject::errors, what was read until then counts.
class PbxprojReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::PbxprojReader)

public:
    /// \p path is how findings name the file.
    static XcodeProject read(const QByteArray &bytes, const QString &path);
};

} // namespace numauth::diagnosis::app
