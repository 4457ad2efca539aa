#include "models/base/CsvTable.h"
#include "models/base/JsonPosition.h"
#include "models/cloud/CallSuite.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth;
    static const cloud::OperationTable operations = *cloud::OperationTable::open();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString file = QStringLiteral("fuzz");
    static_cast<void>(CsvTable::parse(bytes, file));
    static_cast<void>(jsonPosition(bytes, {QStringLiteral("steps"), QStringLiteral("[1]")}));
    const auto suite = cloud::CallSuite::parse(bytes, file, operations);
    if (!suite)
        return 0;
    for (const cloud::SuiteStep &step : suite->steps()) {
        cloud::unfulfilled(step.expectation, {}, suite->rows().first());
        for (const QString &path : step.saved)
            cloud::valueAtPath({}, path);
    }
    return 0;
}
