#pragma once

#include "models/base/Result.h"
#include "models/diagnosis/CaseTexts.h"
#include "models/diagnosis/Checklist.h"
#include "models/diagnosis/LogReader.h"
#include "models/diagnosis/RuleTable.h"

namespace numauth::diagnosis {

/// What a log is read, judged, asked about and reported with. A value that is cheap to copy; any
/// thread.
struct LogTables
{
    /// Those that are compiled into the program. \p codes must outlive them.
    static Result<LogTables> open(const codes::CodeTable &codes);

    LogReader reader;
    RuleTable rules;
    ChecklistTable checklists;
    CaseTexts texts;
};

} // namespace numauth::diagnosis
