#include "models/publish/StateWords.h"

#include "models/report/ReportWords.h"

#include <QSet>

namespace numauth::publish {

using namespace consent;

namespace {

const QString dot = QStringLiteral(" · ");

LocalText simulatedWord()
{
    return {QStringLiteral("模拟"), QStringLiteral("Simulated")};
}

QString buildWord(Build build)
{
    return build == Build::Debug ? QStringLiteral("debug") : QStringLiteral("release");
}

QString sdkWord(const SdkVersion &sdk)
{
    return QStringLiteral("SDK ") + sdk.toString();
}

/// Every value of \p of over the cells, once each, in order.
template<class Function>
QStringList distinct(const MatrixResult &result, Function of)
{
    QStringList all;
    for (const MatrixCell &cell : result.cells) {
        const QString value = of(cell);
        if (!all.contains(value))
            all << value;
    }
    return all;
}

QString conditionIn(const MatrixResult &result, Language language)
{
    QSet<QString> devices;
    for (const MatrixCell &cell : result.cells)
        devices.insert(cell.deviceId);
    const LocalText count{QStringLiteral("%1 台设备"), devices.size() == 1
                                                           ? QStringLiteral("%1 device")
                                                           : QStringLiteral("%1 devices")};
    const QString comma =
        language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", ");
    QStringList words{simulatedWord().in(language), count.in(language).arg(devices.size())};
    words << distinct(result, [language](const MatrixCell &cell) {
                 return carrierLabel(cell.state.carrier).in(language);
             }).join(comma);
    words << distinct(result, [](const MatrixCell &cell) {
                 return sdkWord(cell.state.sdk);
             }).join(comma);
    words << distinct(result, [](const MatrixCell &cell) {
                 return buildWord(cell.state.build);
             }).join(comma);
    return words.join(dot);
}

} // namespace

QString stateWords(const CellState &state, Language language)
{
    const bool isPortrait = state.orientation == Orientation::Portrait;
    const LocalText held = isPortrait
                               ? LocalText{QStringLiteral("竖屏"), QStringLiteral("portrait")}
                               : LocalText{QStringLiteral("横屏"), QStringLiteral("landscape")};
    QStringList words{carrierLabel(state.carrier).in(language), held.in(language),
                      QString::number(state.fontScale) + QStringLiteral("×")};
    if (state.isDark)
        words << LocalText{QStringLiteral("深色"), QStringLiteral("dark")}.in(language);
    if (state.isTicked)
        words << LocalText{QStringLiteral("已勾选"), QStringLiteral("ticked")}.in(language);
    if (state.isAlertShown)
        words << LocalText{QStringLiteral("二次弹窗"), QStringLiteral("pop-up")}.in(language);
    if (state.isAgreementShown)
        words << LocalText{QStringLiteral("协议网页"), QStringLiteral("agreement")}.in(language);
    return words.join(dot);
}

QString simulatedCaption(const Device &device, const CellState &state, Language language)
{
    return QStringList{simulatedWord().in(language), device.name(), stateWords(state, language),
                       sdkWord(state.sdk), buildWord(state.build)}
        .join(dot);
}

LocalText simulatedCondition(const MatrixResult &result)
{
    return {conditionIn(result, Language::Chinese), conditionIn(result, Language::English)};
}

QString verdictText(Verdict verdict, Language language)
{
    return report::verdictWords(verdictId(verdict)).in(language);
}

} // namespace numauth::publish
