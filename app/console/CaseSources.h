#pragma once

#include "app/console/FolderWorkspace.h"
#include "app/console/LocalSandbox.h"
#include "ui/diagnosis/DiagnosisPlace.h"
#include "ui/evidence/EvidenceDesk.h"
#include "ui/phone/PhonePlace.h"

namespace numauth::console {

/// What of the program an evidence file is made of: the workspace, the sandbox, the phone, and the
/// log with what was found. All must outlive the sources.
QList<ui::CaseSource> caseSources(FolderWorkspace &workspace, LocalSandbox &sandbox,
                                  ui::PhonePlace &phone, ui::DiagnosisPlace &diagnosis);

} // namespace numauth::console
