#include "models/consent/Cell.h"

#include <QStringList>

namespace numauth::consent {

namespace {

/// A carrier with its id on the command line and its name.
struct NamedCarrier
{
    Carrier carrier;
    QString id;
    LocalText label;
};

const std::array<NamedCarrier, 3> &namedCarriers()
{
    static const std::array<NamedCarrier, 3> carriers{
        NamedCarrier{Carrier::ChinaMobile,
                     QStringLiteral("cmcc"),
                     {QStringLiteral("移动"), QStringLiteral("China Mobile")}},
        NamedCarrier{Carrier::ChinaUnicom,
                     QStringLiteral("cucc"),
                     {QStringLiteral("联通"), QStringLiteral("China Unicom")}},
        NamedCarrier{Carrier::ChinaTelecom,
                     QStringLiteral("ctcc"),
                     {QStringLiteral("电信"), QStringLiteral("China Telecom")}}};
    return carriers;
}

const NamedCarrier &namedCarrier(Carrier carrier)
{
    return namedCarriers().at(static_cast<size_t>(carrier));
}

} // namespace

QString platformId(Platform platform)
{
    return platform == Platform::Android ? QStringLiteral("android") : QStringLiteral("ios");
}

QString unitOf(Platform platform)
{
    return platform == Platform::Ios ? QStringLiteral("pt") : QStringLiteral("dp");
}

std::optional<Platform> platformFromId(const QString &id)
{
    for (const Platform platform : {Platform::Android, Platform::Ios}) {
        if (platformId(platform) == id)
            return platform;
    }
    return std::nullopt;
}

QString carrierId(Carrier carrier)
{
    return namedCarrier(carrier).id;
}

std::optional<Carrier> carrierFromId(const QString &id)
{
    for (const NamedCarrier &named : namedCarriers()) {
        if (named.id == id)
            return named.carrier;
    }
    return std::nullopt;
}

LocalText carrierLabel(Carrier carrier)
{
    return namedCarrier(carrier).label;
}

QString verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return QStringLiteral("ok");
    case Verdict::CannotTell:
        return QStringLiteral("cannotTell");
    case Verdict::NonCompliant:
        return QStringLiteral("nonCompliant");
    case Verdict::Refuses:
        break;
    }
    return QStringLiteral("refuses");
}

std::optional<SdkVersion> SdkVersion::parse(const QString &text)
{
    SdkVersion version;
    if (text == QLatin1StringView("unknown")) {
        version.isUnknown = true;
        return version;
    }
    const QStringList numbers = text.split(QLatin1Char('.'));
    if (numbers.size() < 2 || numbers.size() > static_cast<qsizetype>(version.parts.size()))
        return std::nullopt;
    for (qsizetype index = 0; index < numbers.size(); ++index) {
        bool isNumber = false;
        const int number = numbers.at(index).toInt(&isNumber);
        if (!isNumber || number < 0 || numbers.at(index).startsWith(QLatin1Char('+')))
            return std::nullopt;
        version.parts[static_cast<size_t>(index)] = number;
    }
    return version;
}

QString SdkVersion::toString() const
{
    if (isUnknown)
        return QStringLiteral("unknown");
    QString text = QStringLiteral("%1.%2.%3").arg(parts.at(0)).arg(parts.at(1)).arg(parts.at(2));
    if (parts.at(3) != 0)
        text += QLatin1Char('.') + QString::number(parts.at(3));
    return text;
}

} // namespace numauth::consent
