#include "models/consent/code/LayoutXml.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth::consent;

/// A layout file of any bytes: it ends, names are unique and boxes finite.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto read = LayoutXml::read(bytes, QStringLiteral("layout.xml"));
    if (!read)
        return 0;
    for (const CustomView &view : read->views) {
        for (const double number : {view.x, view.y, view.width, view.height}) {
            if (!std::isfinite(number))
                std::abort();
        }
    }
    return 0;
}
