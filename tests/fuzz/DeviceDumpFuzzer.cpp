#include "models/consent/capture/CapturedPage.h"

#include <cstddef>
#include <cstdint>

using namespace numauth::consent;

/// A dump of any bytes is read, recognised and checked, or refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto tables = ConsentTables::open();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto dump = DeviceDump::read(bytes, QStringLiteral("dump"));
    if (!dump || !tables)
        return 0;
    CellState state;
    state.sdk = SdkVersion{{2, 14, 23, 0}};
    if (const auto page = CapturedPage::recognise(*dump, 3.0, state))
        checkCaptured(*page, **tables);
    return 0;
}
