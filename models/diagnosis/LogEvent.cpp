#include "models/diagnosis/LogEvent.h"

#include <iterator>

namespace numauth::diagnosis {

QString layerName(Layer layer)
{
    switch (layer) {
    case Layer::Wrapper:
        return QStringLiteral("wrapper");
    case Layer::Sdk:
        return QStringLiteral("sdk");
    case Layer::Carrier:
        return QStringLiteral("carrier");
    case Layer::CarrierDetail:
        return QStringLiteral("carrierDetail");
    case Layer::Gateway:
        return QStringLiteral("gateway");
    case Layer::Server:
        break;
    }
    return QStringLiteral("server");
}

QString LogEvent::deepestCode() const
{
    for (auto link = std::make_reverse_iterator(chain.cend());
         link != std::make_reverse_iterator(chain.cbegin()); ++link) {
        if (!link->code.isEmpty())
            return link->code;
    }
    return vendorCode.isEmpty() ? code : vendorCode;
}

} // namespace numauth::diagnosis
