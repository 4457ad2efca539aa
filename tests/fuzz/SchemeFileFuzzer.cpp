#include "models/scheme/Scheme.h"
#include "models/scheme/SchemeBundle.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using numauth::scheme::Scheme;
    using numauth::scheme::SchemeBundle;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString file = QStringLiteral("fuzz.json");
    const auto scheme = Scheme::read(bytes, file);
    if (scheme && !Scheme::read(scheme->toBytes(), QStringLiteral("again.json")))
        std::abort();
    const auto bundle = SchemeBundle::read(bytes, file);
    const auto written = bundle ? bundle->toJson() : numauth::Result<QByteArray>(QByteArray());
    if (bundle && written && !SchemeBundle::read(*written, file))
        std::abort();
    return 0;
}
