#include "models/consent/CellClass.h"

#include <QDataStream>
#include <QIODevice>
#include <QSet>

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

/// Android's setters of a text size in sp.
constexpr std::array scaledSizes{"setNavTextSize",    "setNumberSize",        "setSloganTextSize",
                                 "setLogBtnTextSize", "setSwitchAccTextSize", "setPrivacyTextSize"};
/// Up to here the defaults were sp too.
constexpr SdkVersion firstWithDp{{2, 12, 1, 4}};

} // namespace

CellClassifier::CellClassifier(const PreparedPage &page)
    : m_platform(page.page.platform),
      m_hasScaledText(std::ranges::any_of(scaledSizes, [&page](const char *id) {
          return page.values.isSet(QLatin1StringView(id));
      }))
{
}

QByteArray CellClassifier::keyOf(const Device &device) const
{
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    if (device.platform != m_platform)
        stream << device.id; // the finding names the device
    const Landscape &held = device.landscape;
    stream << device.widthPx << device.heightPx.value_or(-1) << device.density << device.statusBar
           << device.navigationBarGesture << device.navigationBarButtons << device.safeTop
           << device.safeBottom << device.safeLeft << device.safeRight << held.statusBar
           << held.titleBar << held.safeTop << held.safeBottom << held.safeLeft << held.safeRight
           << device.titleBar << device.year << device.kind << device.cutout
           << static_cast<int>(device.evidence) << device.heightPx.has_value();
    return key;
}

QByteArray CellClassifier::keyOf(const CellState &state) const
{
    const bool isOld = state.sdk.isUnknown || state.sdk < firstWithDp;
    QByteArray key;
    QDataStream stream(&key, QIODevice::WriteOnly);
    stream << static_cast<int>(state.carrier) << static_cast<int>(state.orientation)
           << (m_hasScaledText || isOld ? state.fontScale : 1.0) << static_cast<int>(state.build)
           << state.isAlertShown << state.isAgreementShown << state.sdk.isUnknown;
    for (const int part : state.sdk.parts)
        stream << part;
    return key;
}

QList<DistinctCell> distinctCells(const PreparedPage &page, const MatrixSelection &selection)
{
    const CellClassifier classifier(page);
    QList<QByteArray> stateKeys;
    for (const CellState &state : selection.states)
        stateKeys << classifier.keyOf(state);
    QSet<QByteArray> known;
    QList<DistinctCell> cells;
    for (const Device &device : selection.devices) {
        const QByteArray deviceKey = classifier.keyOf(device);
        for (qsizetype index = 0; index < selection.states.size(); ++index) {
            const QByteArray key = deviceKey + stateKeys.at(index);
            if (known.contains(key))
                continue;
            known.insert(key);
            cells << DistinctCell{&device, selection.states.at(index)};
        }
    }
    return cells;
}

} // namespace numauth::consent
