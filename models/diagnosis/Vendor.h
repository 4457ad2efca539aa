#pragma once

#include <QString>

#include <optional>

namespace numauth::diagnosis {

/// The three carriers of the service.
enum class Vendor { Cmcc, Cucc, Ctcc };

/// `CMCC`, `CUCC`, `CTCC`: how outputs name a carrier.
inline QString vendorName(Vendor vendor)
{
    switch (vendor) {
    case Vendor::Cmcc:
        return QStringLiteral("CMCC");
    case Vendor::Cucc:
        return QStringLiteral("CUCC");
    case Vendor::Ctcc:
        break;
    }
    return QStringLiteral("CTCC");
}

inline std::optional<Vendor> vendorFromName(const QString &name)
{
    for (const Vendor vendor : {Vendor::Cmcc, Vendor::Cucc, Vendor::Ctcc}) {
        if (vendorName(vendor) == name)
            return vendor;
    }
    return std::nullopt;
}

} // namespace numauth::diagnosis
