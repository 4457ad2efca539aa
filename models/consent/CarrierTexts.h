#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/consent/Cell.h"

#include <QList>
#include <QString>

namespace numauth::consent {

/// What one carrier puts on the page: its agreement's name, its slogan, a masked sample number.
struct CarrierText
{
    Carrier carrier = Carrier::ChinaMobile;
    QString agreementName; ///< as the newest SDK shows it, without marks
    /// Other names by SDK version: from `since` on (ascending).
    QList<std::pair<SdkVersion, QString>> agreementNames;
    /// The longest name seen anywhere: what iOS shows comes partly from the server.
    QString longestAgreementName;
    QString agreementUrl;
    QString slogan;
    QString maskedNumber; ///< `138****8888`
    Evidence evidence = Evidence::Unknown;
};

/// The rows of `resources/consent/carriers.json`.
class CarrierTexts
{
public:
    static Result<CarrierTexts> open();
    explicit CarrierTexts(QList<CarrierText> rows) : m_rows(std::move(rows)) {}

    const CarrierText &of(Carrier carrier) const;
    /// The agreement's name in \p sdk.
    QString agreementName(Carrier carrier, const SdkVersion &sdk) const;

private:
    QList<CarrierText> m_rows;
};

} // namespace numauth::consent
