#include "models/consent/FrameBlock.h"

#include <QJsonObject>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace numauth::consent;

/// The source of a frame block of any bytes: it ends, and what it returns is a rectangle of finite
/// numbers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString source =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const FrameBlock block = FrameBlock::read({QJsonObject{{QStringLiteral("expr"), source}}});
    const auto rect =
        block.evaluate({QSizeF(375, 812), QSizeF(375, 724), QRectF(18, 280, 339, 50)});
    if (!rect)
        return 0;
    for (const double number : {rect->x(), rect->y(), rect->width(), rect->height()}) {
        if (!std::isfinite(number))
            std::abort();
    }
    return 0;
}
