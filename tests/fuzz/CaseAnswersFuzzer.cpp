#include "models/diagnosis/CaseAnswers.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth;
using namespace numauth::diagnosis;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto table = ChecklistTable::open();
    if (!table)
        std::abort();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto answers = CaseAnswers::read(bytes, QStringLiteral("case.json"), *table);
    if (!answers)
        return 0;
    const auto again = CaseAnswers::read(answers->write(), QStringLiteral("case.json"), *table);
    if (!again || *again != *answers)
        std::abort();
    return 0;
}
