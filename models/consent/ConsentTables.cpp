#include "models/consent/LayoutEngine.h"

namespace numauth::consent {

Result<std::shared_ptr<const ConsentTables>> ConsentTables::open()
{
    Result<AttributeTable> attributes = AttributeTable::open();
    if (!attributes)
        return std::move(attributes).error();
    Result<DeviceTable> devices = DeviceTable::open();
    if (!devices)
        return std::move(devices).error();
    Result<CarrierTexts> carriers = CarrierTexts::open();
    if (!carriers)
        return std::move(carriers).error();
    Result<RuleTable> rules = RuleTable::open();
    if (!rules)
        return std::move(rules).error();
    Result<std::shared_ptr<const TextMeasure>> android = openAndroidTextMeasure();
    if (!android)
        return std::move(android).error();
    Result<std::shared_ptr<const TextMeasure>> ios = openIosTextMeasure();
    if (!ios)
        return std::move(ios).error();
    return std::shared_ptr<const ConsentTables>(
        new ConsentTables{std::move(*attributes), std::move(*devices), std::move(*carriers),
                          std::move(*rules), *android, *ios});
}

} // namespace numauth::consent
