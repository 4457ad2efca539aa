#include "models/consent/code/SourceReader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth;
using namespace numauth::consent;

namespace {

const AttributeTable &table()
{
    static const auto opened = AttributeTable::open();
    if (!opened)
        std::abort();
    return *opened;
}

} // namespace

/// Java or Kotlin of any bytes: read in bounded time, and every page that comes of it can be
/// written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto pages = SourceReader::read(bytes, QStringLiteral("Config.java"), table());
    if (!pages)
        return 0;
    for (const ConsentPage &page : *pages) {
        if (!ConsentPage::read(page.write(), QStringLiteral("page.json")))
            std::abort();
    }
    return 0;
}
