#pragma once

#include "models/diagnosis/app/AppFacts.h"
#include "models/package/ZipReader.h"

namespace numauth::diagnosis::app {

/// Fills AppFacts::ios and the SDK found from the first app of an IPA.
void readIosArchive(const package::ZipReader &zip, AppFacts &facts);
/// The same from a folder `X.app`; links are not followed.
void readIosFolder(const QString &path, AppFacts &facts);

} // namespace numauth::diagnosis::app
