#include "app/console/ConsoleTables.h"

namespace numauth::console {

Result<ConsoleTables> ConsoleTables::open()
{
    auto consent = consent::ConsentTables::open();
    if (!consent)
        return std::move(consent).error();
    auto operations = cloud::OperationTable::open();
    if (!operations)
        return std::move(operations).error();
    auto errors = cloud::ErrorTable::open();
    if (!errors)
        return std::move(errors).error();
    auto schemeRules = scheme::SchemeRules::load();
    if (!schemeRules)
        return std::move(schemeRules).error();
    auto rotation = scheme::KeyRotation::load();
    if (!rotation)
        return std::move(rotation).error();
    auto phone = phone::PhoneTables::open();
    if (!phone)
        return std::move(phone).error();
    auto logs = diagnosis::LogTables::open((*phone)->codes);
    if (!logs)
        return std::move(logs).error();
    auto appChecks = diagnosis::app::AppCheckTable::open();
    if (!appChecks)
        return std::move(appChecks).error();
    auto upgrades = diagnosis::app::UpgradeAdvice::open();
    if (!upgrades)
        return std::move(upgrades).error();
    return ConsoleTables{*std::move(consent),     *std::move(operations), *std::move(errors),
                         *std::move(schemeRules), *std::move(rotation),   *std::move(phone),
                         *std::move(logs),        *std::move(appChecks),  *std::move(upgrades)};
}

} // namespace numauth::console
