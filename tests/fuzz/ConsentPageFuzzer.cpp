#include "models/consent/AttributeRules.h"
#include "models/consent/PageRules.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth;
using namespace numauth::consent;

namespace {

const ConsentTables &tables()
{
    static const auto opened = ConsentTables::open();
    if (!opened)
        std::abort();
    return **opened;
}

} // namespace

/// A page file of any bytes: what is read can be written and read again as the same page, and can
/// be laid out and judged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto page = ConsentPage::read(bytes, QStringLiteral("page.json"));
    if (!page)
        return 0;
    const auto again = ConsentPage::read(page->write(), QStringLiteral("page.json"));
    if (!again || again->write() != page->write())
        std::abort();
    CellState state;
    state.sdk = SdkVersion{{2, 14, 18, 0}};
    state.isAlertShown = true;
    const Device device = tables().devices.devicesOf(page->platform).first();
    const PageLayout layout = layOut(*page, device, state, tables());
    checkLayout(*page, layout, tables());
    checkAttributes(*page, state.sdk, tables());
    return 0;
}
