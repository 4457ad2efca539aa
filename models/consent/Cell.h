#pragma once

#include "models/base/LocalText.h"

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace numauth::consent {

enum class Platform { Android, Ios };
/// The three carriers whose agreement and slogan the page shows.
enum class Carrier { ChinaMobile, ChinaUnicom, ChinaTelecom };
enum class Orientation { Portrait, Landscape };
/// Debuggable or release host app: only a debuggable one refuses (SDK 2.10.1 and newer).
enum class Build { Debug, Release };

/// What the SDK, or an audit, would say of one cell. The order is the order of badness.
enum class Verdict { Ok, CannotTell, NonCompliant, Refuses };

inline constexpr std::array allCarriers{Carrier::ChinaMobile, Carrier::ChinaUnicom,
                                        Carrier::ChinaTelecom};

QString platformId(Platform platform);
/// What lengths are told in: `dp`, on iOS `pt`.
QString unitOf(Platform platform);
std::optional<Platform> platformFromId(const QString &id);
/// `cmcc`, `cucc`, `ctcc`.
QString carrierId(Carrier carrier);
std::optional<Carrier> carrierFromId(const QString &id);
/// 移动 / China Mobile …
LocalText carrierLabel(Carrier carrier);
/// `refuses`, `nonCompliant`, `ok`, `cannotTell`.
QString verdictId(Verdict verdict);

/// A version of the SDK, or "unknown", which lowers verdicts to cannot-tell.
struct SdkVersion
{
    std::array<int, 4> parts{};
    bool isUnknown = false;

    /// `2.14.23` or `unknown`; nothing for other text.
    static std::optional<SdkVersion> parse(const QString &text);
    QString toString() const;

    friend std::strong_ordering operator<=>(const SdkVersion &left, const SdkVersion &right)
    {
        return left.parts <=> right.parts;
    }
    friend bool operator==(const SdkVersion &, const SdkVersion &) = default;
};

/// Everything about one drawing of the page that is not the page and not the device.
struct CellState
{
    Carrier carrier = Carrier::ChinaMobile;
    Orientation orientation = Orientation::Portrait;
    double fontScale = 1.0;
    bool isDark = false;
    bool isTicked = false;
    Build build = Build::Debug;
    SdkVersion sdk;
    bool isAlertShown = false;     ///< the second pop-up, where the page has one
    bool isAgreementShown = false; ///< the web page of an agreement instead of the consent page

    friend bool operator==(const CellState &, const CellState &) = default;
};

} // namespace numauth::consent
