#pragma once

#include "models/diagnosis/app/AppFacts.h"
#include "models/package/ZipReader.h"

namespace numauth::diagnosis::app {

/// Fills AppFacts::android and the SDK found from an APK, AAB or AAR, which AppFacts::artefact
/// names. What cannot be read is added to AppFacts::limits.
void readAndroidPackage(const package::ZipReader &zip, AppFacts &facts);

/// The prefixes of class names that AppCode keeps.
const QList<QByteArray> &trackedClassPrefixes();

} // namespace numauth::diagnosis::app
