#include "models/consent/CarrierTexts.h"

#include "models/base/TableFile.h"

#include <algorithm>

namespace numauth::consent {

namespace {

SdkVersion readVersion(JsonReader &reader, const QString &key)
{
    const std::optional<SdkVersion> version = SdkVersion::parse(reader.text(key));
    if (!version && !reader.hasFailed())
        reader.fail(key, QStringLiteral("must be a version such as 2.14.23"));
    return version.value_or(SdkVersion{});
}

CarrierText readCarrier(JsonReader &reader)
{
    CarrierText text;
    const QString id = reader.text(QStringLiteral("id"));
    const std::optional<Carrier> carrier = carrierFromId(id);
    if (!carrier)
        reader.fail(QStringLiteral("id"), QStringLiteral("must be cmcc, cucc or ctcc"));
    text.carrier = carrier.value_or(Carrier::ChinaMobile);
    reader.forEach(QStringLiteral("agreementNames"), [&text](JsonReader &entry) {
        const SdkVersion since = readVersion(entry, QStringLiteral("since"));
        text.agreementNames.append({since, entry.text(QStringLiteral("name"))});
        entry.refuseUnreadKeys();
    });
    if (text.agreementNames.isEmpty())
        reader.fail(QStringLiteral("agreementNames"), QStringLiteral("must not be empty"));
    else
        text.agreementName = text.agreementNames.constLast().second;
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
    if (rows->size() != static_cast<qsizetype>(allCarriers.size()))
        return Error{Error::Code::Internal,
                     QStringLiteral("carriers.json must have one row for each carrier.")};
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
