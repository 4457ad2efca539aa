#include "models/diagnosis/Diagnosis.h"
#include "models/diagnosis/DiagnosisJson.h"
#include "models/diagnosis/LogReader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth;
using namespace numauth::diagnosis;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto codes = codes::CodeTable::open();
    static const auto reader = LogReader::open(*codes);
    static const auto rules = RuleTable::open();
    static const auto texts = CaseTexts::open();
    if (!reader || !rules || !texts)
        std::abort();
    const auto length = static_cast<qsizetype>(size);
    const auto log = reader->read(QByteArrayView(reinterpret_cast<const char *>(data), length));
    if (!log)
        return 0;
    for (const LogEvent &event : log->events) {
        const bool isWithin =
            event.range.offset >= 0 && event.range.length >= 0 && event.range.end() <= length;
        if (!isWithin || (event.code.isEmpty() && !event.vendor && event.vendorCode.isEmpty()))
            std::abort();
    }
    const auto diagnoses = diagnose(*log, *rules, *codes);
    if (diagnoses.isEmpty() ||
        explainJson(*log, diagnoses, *codes, *texts, Language::English).isEmpty())
        std::abort();
    return 0;
}
