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

QStringList agreementItems(const PageValues &values, const CellState &state,
                           const CarrierTexts &carriers)
{
    QStringList items;
    for (const char *number : {"One", "Two", "Three"}) {
        const QString name =
            values.text(QLatin1StringView("setAppPrivacy") + QString::fromLatin1(number));
        if (!name.isEmpty())
            items << name;
    }
    const auto index = values.number(QLatin1StringView("setPrivacyOperatorIndex")).value_or(0);
    const qsizetype place = std::clamp<qsizetype>(static_cast<qsizetype>(index), 0, items.size());
    items.insert(place, carrierName(values, state, carriers));
    return items;
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

} // namespace

QString composeAgreement(const PageValues &values, const CellState &state,
                         const CarrierTexts &carriers)
{
    QStringList connectors{QStringLiteral("和"), QStringLiteral("、"), QStringLiteral("、")};
    const QStringList own = values.texts(QLatin1StringView("setPrivacyConectTexts"));
    for (qsizetype index = 0; index < std::min(own.size(), connectors.size()); ++index)
        connectors[index] = own.at(index);

    QString text = start(values);
    const QStringList items = agreementItems(values, state, carriers);
    for (qsizetype index = 0; index < items.size(); ++index) {
        if (index > 0)
            text += connectors.at(std::min(index - 1, connectors.size() - 1));
        text += items.at(index);
    }
    return text + values.text(QLatin1StringView("setPrivacyEnd"));
}

} // namespace numauth::consent
