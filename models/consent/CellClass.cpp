#include "models/consent/CellClass.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <vector>

namespace numauth::consent {

namespace {

/// Android's setters of a text size in sp.
constexpr std::array scaledSizes{"setNavTextSize",    "setNumberSize",        "setSloganTextSize",
                                 "setLogBtnTextSize", "setSwitchAccTextSize", "setPrivacyTextSize"};
/// Up to here the defaults were sp too.
constexpr SdkVersion firstWithDp{{2, 12, 1, 4}};

bool hasScaledText(const PageValues &values)
{
    return std::ranges::any_of(
        scaledSizes, [&values](const char *id) { return values.isSet(QLatin1StringView(id)); });
}

constexpr qsizetype usualKeyBytes = 256;

/// A key made of the bytes of numbers and texts.
class KeyWriter
{
public:
    KeyWriter() { m_key.reserve(usualKeyBytes); }

    template<class Number>
    requires std::is_arithmetic_v<Number> || std::is_enum_v<Number> KeyWriter &
    operator<<(Number number)
    {
        m_key.append(reinterpret_cast<const char *>(&number), sizeof number);
        return *this;
    }
    KeyWriter &operator<<(const QString &text)
    {
        *this << text.size();
        m_key.append(reinterpret_cast<const char *>(text.constData()),
                     text.size() * qsizetype(sizeof(QChar)));
        return *this;
    }

    QByteArray key() const { return m_key; }

private:
    QByteArray m_key;
};

/// All that layout and rules read of \p device.
QByteArray keyOf(const Device &device, Platform platform)
{
    KeyWriter key;
    if (device.platform != platform)
        key << device.id; // the finding names the device
    const Landscape &held = device.landscape;
    key << device.widthPx << device.heightPx.value_or(-1) << device.density << device.statusBar
        << device.navigationBarGesture << device.navigationBarButtons << device.safeTop
        << device.safeBottom << device.safeLeft << device.safeRight << held.statusBar
        << held.titleBar << held.safeTop << held.safeBottom << held.safeLeft << held.safeRight
        << device.titleBar << device.year << device.kind << device.cutout << device.evidence
        << device.heightPx.has_value();
    return key.key();
}

QByteArray keyOf(const CellState &state, bool hasScaledText)
{
    const bool isOld = state.sdk.isUnknown || state.sdk < firstWithDp;
    KeyWriter key;
    key << state.carrier << state.orientation << (hasScaledText || isOld ? state.fontScale : 1.0)
        << state.build << state.isAlertShown << state.isAgreementShown << state.sdk.isUnknown;
    for (const int part : state.sdk.parts)
        key << part;
    return key.key();
}

} // namespace

CellClassifier::CellClassifier(const PreparedPage &page, const MatrixSelection &selection)
{
    QList<QByteArray> devices;
    for (const Device &device : selection.devices)
        devices << keyOf(device, page.page.platform);
    QList<QByteArray> states;
    const bool isScaled = hasScaledText(page.values);
    for (const CellState &state : selection.states)
        states << keyOf(state, isScaled);
    m_devices = firstPlaces(devices);
    m_states = firstPlaces(states);
}

QList<DistinctCell> distinctCells(const PreparedPage &page, const MatrixSelection &selection)
{
    const CellClassifier classifier(page, selection);
    std::vector<bool> isKnown(static_cast<size_t>(classifier.count()));
    QList<DistinctCell> cells;
    for (qsizetype device = 0; device < selection.devices.size(); ++device) {
        for (qsizetype state = 0; state < selection.states.size(); ++state) {
            const auto number = static_cast<size_t>(classifier.classOf(device, state));
            if (!isKnown[number])
                cells << DistinctCell{&selection.devices.at(device), selection.states.at(state)};
            isKnown[number] = true;
        }
    }
    return cells;
}

} // namespace numauth::consent
