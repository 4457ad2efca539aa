#include "models/consent/AgreementText.h"

#include <QStringList>

#include <algorithm>

namespace numauth::consent {

namespace {

/// Marks count only as exactly one of these characters each.
bool isMark(const QString &text)
{
    static const QString marks = QStringLiteral("<>()《》【】『』[]（）\"");
    return text.size() == 1 && marks.contains(text);
}

QString carrierName(const PageValues &values, const CellState &state, const CarrierTexts &carriers)
{
    const QString name = carriers.agreementName(state.carrier, state.sdk);
    const QString prefix = values.text(QLatin1StringView("setVendorPrivacyPrefix"));
    const QString suffix = values.text(QLatin1StringView("setVendorPrivacySuffix"));
    return isMark(prefix) && isMark(suffix) ? prefix + name + suffix : name;
}

/// The agreements in the order of the row: own ones named `\p own` One to Three, the carrier's at
/// its index.
QStringList agreementItems(const PageValues &values, const QString &own, const QString &index,
                           const QString &carrierItem)
{
    QStringList items;
    for (const char *number : {"One", "Two", "Three"}) {
        const QString name = values.text(own + QLatin1StringView(number));
        if (!name.isEmpty())
            items << name;
    }
    const double wanted = values.number(index).value_or(0);
    const qsizetype place = std::clamp<qsizetype>(static_cast<qsizetype>(wanted), 0, items.size());
    items.insert(place, carrierItem);
    return items;
}

QString joined(const QStringList &items, const QStringList &ownConnectors)
{
    QStringList connectors{QStringLiteral("和"), QStringLiteral("、"), QStringLiteral("、")};
    for (qsizetype index = 0; index < std::min(ownConnectors.size(), connectors.size()); ++index)
        connectors[index] = ownConnectors.at(index);
    QString text;
    for (qsizetype index = 0; index < items.size(); ++index) {
        if (index > 0)
            text += connectors.at(std::min(index - 1, connectors.size() - 1));
        text += items.at(index);
    }
    return text;
}

QString start(const PageValues &values)
{
    const QString own = values.text(QLatin1StringView("setPrivacyBefore"));
    if (!own.isEmpty())
        return own;
    if (!values.boolean(QLatin1StringView("setCheckboxHidden")))
        return QStringLiteral("我已阅读并同意");
    return QStringLiteral("点击%1表示您已阅读并同意")
        .arg(values.text(QLatin1StringView("setLogBtnText")));
}

QString itemsText(const PageValues &values, const CellState &state, const CarrierTexts &carriers)
{
    const QStringList items = agreementItems(values, QStringLiteral("setAppPrivacy"),
                                             QStringLiteral("setPrivacyOperatorIndex"),
                                             carrierName(values, state, carriers));
    return joined(items, values.texts(QLatin1StringView("setPrivacyConectTexts")));
}

QString iosItems(const PageValues &values, const QString &carrierName)
{
    const auto mark = [&values](const char *id, const QString &usual) {
        const QString own = values.text(QLatin1StringView(id));
        return own.isEmpty() ? usual : own;
    };
    const QString carrierItem = mark("privacyOperatorPreText", QStringLiteral("《")) + carrierName +
                                mark("privacyOperatorSufText", QStringLiteral("》"));
    const QStringList items = agreementItems(values, QStringLiteral("privacy"),
                                             QStringLiteral("privacyOperatorIndex"), carrierItem);
    return joined(items, values.texts(QLatin1StringView("privacyConectTexts")));
}

} // namespace

QString composeAgreement(const PageValues &values, const CellState &state,
                         const CarrierTexts &carriers)
{
    return start(values) + itemsText(values, state, carriers) +
           values.text(QLatin1StringView("setPrivacyEnd"));
}

QString composeAlertAgreement(const PageValues &values, const CellState &state,
                              const CarrierTexts &carriers)
{
    const QString before = values.text(QLatin1StringView("setPrivacyAlertBefore"));
    const QString end = values.text(QLatin1StringView("setPrivacyAlertEnd"));
    return (before.isEmpty() ? start(values) : before) + itemsText(values, state, carriers) +
           (end.isEmpty() ? values.text(QLatin1StringView("setPrivacyEnd")) : end);
}

QString composeIosAgreement(const PageValues &values, const QString &carrierName)
{
    return values.text(QLatin1StringView("privacyPreText")) + iosItems(values, carrierName) +
           values.text(QLatin1StringView("privacySufText"));
}

QString composeIosAlertAgreement(const PageValues &values, const QString &carrierName)
{
    const auto either = [&values](const char *own, const char *page) {
        return values.text(QLatin1StringView(values.isSet(QLatin1StringView(own)) ? own : page));
    };
    return either("privacyAlertPreText", "privacyPreText") + iosItems(values, carrierName) +
           either("privacyAlertSufText", "privacySufText");
}

} // namespace numauth::consent
