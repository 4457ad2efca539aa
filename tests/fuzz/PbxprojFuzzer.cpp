#include "models/diagnosis/app/PbxprojReader.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(numauth::diagnosis::app::PbxprojReader::read(
        bytes, QStringLiteral("Shop.xcodeproj/project.pbxproj")));
    return 0;
}
