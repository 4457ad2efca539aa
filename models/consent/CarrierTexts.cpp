#include "models/consent/CarrierTexts.h"

#include "models/base/TableFile.h"
#include "models/consent/TableReading.h"

#include <algorithm>

namespace numauth::consent {

namespace {

CarrierText readCarrier(JsonReader &reader)
{
    CarrierText text;
    const QStringList ids{carrierId(Carrier::ChinaMobile), carrierId(Carrier::ChinaUnicom),
                          carrierId(Carrier::ChinaTelecom)};
    text.carrier = static_cast<Carrier>(reader.oneOf(QStringLiteral("id"), ids));
    reader.forEach(QStringLiteral("agreementNames"), [&text](JsonReader &entry) {
        const SdkVersion since = TableReading::version(entry, QStringLiteral("since"));
        text.agreementNames.append({since, entry.text(QStringLiteral("name"))});
        entry.refuseUnreadKeys();
    });
    if (!text.agreementNames.isEmpty())
        text.agreementName = text.agreementNames.constLast().second;
    text.longestAgreementName = reader.text(QStringLiteral("longestAgreementName"));
    text.agreementUrl = reader.text(QStringLiteral("agreementUrl"));
    text.slogan = reader.text(QStringLiteral("slogan"));
    text.maskedNumber = reader.text(QStringLiteral("maskedNumber"));
    text.evidence = reader.evidence(QStringLiteral("evidence"));
    return text;
}

} // namespace

Result<CarrierTexts> CarrierTexts::open()
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/consent/carriers.json"));
    if (!file)
        return std::move(file).error();
    file->header().text(QStringLiteral("evidenceNote"));
    Result<QList<CarrierText>> rows =
        file->rows<CarrierText>(QStringLiteral("carriers"), readCarrier);
    if (!rows)
        return std::move(rows).error();
    if (Result<> finished = file->finish(); !finished)
        return std::move(finished).error();
    return CarrierTexts(std::move(rows).value());
}

const CarrierText &CarrierTexts::of(Carrier carrier) const
{
    static const CarrierText none;
    const auto row = std::ranges::find(m_rows, carrier, &CarrierText::carrier);
    return row == m_rows.cend() ? none : *row;
}

QString CarrierTexts::agreementName(Carrier carrier, const SdkVersion &sdk) const
{
    const CarrierText &text = of(carrier);
    if (sdk.isUnknown || text.agreementNames.isEmpty())
        return text.agreementName;
    QString name = text.agreementNames.constFirst().second;
    for (const auto &[since, laterName] : text.agreementNames) {
        if (since <= sdk)
            name = laterName;
    }
    return name;
}

} // namespace numauth::consent
