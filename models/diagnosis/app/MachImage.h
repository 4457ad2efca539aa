#pragma once

#include "models/diagnosis/app/AppFacts.h"

#include <QByteArrayView>

namespace numauth::diagnosis::app {

/// What the load commands and the Objective-C names of one executable say, read from its arm64
/// part, else its first.
struct MachImage
{
    QList<LinkedLibrary> libraries;
    /// Names of classes, categories and protocols under the prefixes that checks ask for.
    QSet<QString> objcNames;
};

/// Nothing when \p bytes is no Mach-O executable or its load commands are damaged.
std::optional<MachImage> readMachImage(QByteArrayView bytes);

} // namespace numauth::diagnosis::app
