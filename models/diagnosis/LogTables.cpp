#include "models/diagnosis/LogTables.h"

namespace numauth::diagnosis {

Result<LogTables> LogTables::open(const codes::CodeTable &codes)
{
    const auto reader = LogReader::open(codes);
    if (!reader)
        return reader.error();
    const auto rules = RuleTable::open();
    if (!rules)
        return rules.error();
    const auto checklists = ChecklistTable::open();
    if (!checklists)
        return checklists.error();
    const auto texts = CaseTexts::open();
    if (!texts)
        return texts.error();
    return LogTables{*reader, *rules, *checklists, *texts};
}

} // namespace numauth::diagnosis
