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
    Result<CarrierTexts> carrierTexts = CarrierTexts::open();
    if (!carrierTexts)
        return std::move(carrierTexts).error();
    Result<RuleTable> rules = RuleTable::open();
    if (!rules)
        return std::move(rules).error();
    Result<std::shared_ptr<const TextMeasure>> androidText = openAndroidTextMeasure();
    if (!androidText)
        return std::move(androidText).error();
    Result<std::shared_ptr<const TextMeasure>> iosText = openIosTextMeasure();
    if (!iosText)
        return std::move(iosText).error();
    return std::make_shared<const ConsentTables>(ConsentTables{
        std::move(attributes).value(), std::move(devices).value(), std::move(carrierTexts).value(),
        std::move(rules).value(), std::move(androidText).value(), std::move(iosText).value()});
}

} // namespace numauth::consent
