#pragma once

#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"
#include "models/consent/PageMatrix.h"
#include "models/diagnosis/LogTables.h"
#include "models/diagnosis/app/AppCheckTable.h"
#include "models/diagnosis/app/UpgradeAdvice.h"
#include "models/phone/PhoneTables.h"
#include "models/scheme/KeyRotation.h"
#include "models/scheme/SchemeRules.h"

#include <memory>

namespace numauth::console {

/// All tables of facts that the window reads. They ship inside the program.
struct ConsoleTables
{
    std::shared_ptr<const consent::ConsentTables> consent;
    cloud::OperationTable operations;
    cloud::ErrorTable errors;
    scheme::SchemeRules schemeRules;
    scheme::KeyRotation rotation;
    std::shared_ptr<const phone::PhoneTables> phone;
    diagnosis::LogTables logs;
    diagnosis::app::AppCheckTable appChecks;
    diagnosis::app::UpgradeAdvice upgrades;

    /// Fails with the first table that cannot be read, which is a defect of the program.
    static Result<ConsoleTables> open();
};

} // namespace numauth::console
