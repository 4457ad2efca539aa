#pragma once

#include "models/cloud/ErrorTable.h"
#include "models/cloud/OperationTable.h"
#include "models/consent/PageMatrix.h"
#include "models/diagnosis/CaseTexts.h"
#include "models/diagnosis/Checklist.h"
#include "models/diagnosis/LogReader.h"
#include "models/diagnosis/RuleTable.h"
#include "models/diagnosis/app/AppCheckTable.h"
#include "models/diagnosis/app/UpgradeAdvice.h"
#include "models/evidence/EvidenceFile.h"
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
    diagnosis::LogReader reader;
    diagnosis::RuleTable causes;
    diagnosis::ChecklistTable checklists;
    diagnosis::CaseTexts caseTexts;
    diagnosis::app::AppCheckTable appChecks;
    diagnosis::app::UpgradeAdvice upgrades;

    /// Fails with the first table that cannot be read, which is a defect of the program.
    static Result<ConsoleTables> open();
    /// Of these tables, which must outlive it.
    evidence::EvidenceTables evidence() const { return {reader, causes, checklists, caseTexts}; }
};

} // namespace numauth::console
