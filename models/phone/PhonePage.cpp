#include "models/phone/PhonePage.h"

#include "models/consent/PageMatrix.h"
#include "models/consent/PageValues.h"
#include "models/phone/PhoneFacts.h"

namespace numauth::phone {

namespace {

bool isSet(const consent::PageValues &values, const char *android, const char *ios)
{
    return values.boolean(QLatin1StringView(android)) || values.boolean(QLatin1StringView(ios));
}

} // namespace

consent::CellState cellOf(const PhoneState &state, bool isTicked, bool isAlertShown)
{
    const PhoneFacts facts(state, PhoneAction::Login, {}, 0);
    consent::CellState cell;
    cell.carrier = facts.carrier().value_or(consent::Carrier::ChinaMobile);
    cell.isTicked = isTicked;
    cell.isAlertShown = isAlertShown;
    cell.build = state[QStringLiteral("build")] == QLatin1StringView("release")
                     ? consent::Build::Release
                     : consent::Build::Debug;
    cell.sdk =
        consent::SdkVersion::parse(state[QStringLiteral("sdk")]).value_or(consent::SdkVersion());
    return cell;
}

PhonePage PhonePage::check(const consent::ConsentPage &page, const consent::Device &device,
                           const PhoneState &state, const consent::ConsentTables &tables)
{
    const consent::PageValues values(page, tables.attributes);
    PhonePage result;
    result.hasAlert = isSet(values, "setPrivacyAlertIsNeedShow", "privacyAlertIsNeedShow");
    result.hasBox = !isSet(values, "setCheckboxHidden", "checkBoxIsHidden");
    result.isTickedAtFirst = isSet(values, "setPrivacyState", "checkBoxIsChecked");
    consent::CellState cell = cellOf(state, result.isTickedAtFirst, false);
    cell.orientation = consent::ownOrientation(page, tables);
    const consent::PageLayout layout = consent::layOut(page, device, cell, tables);
    result.findings = consent::checkLayout(page, layout, tables);
    result.verdict = consent::worstVerdict(result.findings);
    return result;
}

} // namespace numauth::phone
