#include "models/base/LocalText.h"

#include <QCoreApplication>

namespace numauth {

namespace {

QString fill(const QString &pattern, const QStringList &values)
{
    QString filled;
    filled.reserve(pattern.size());
    for (qsizetype index = 0; index < pattern.size(); ++index) {
        const bool isPlaceholder =
            pattern.at(index) == QLatin1Char('%') && index + 1 < pattern.size();
        const int number = isPlaceholder ? pattern.at(index + 1).digitValue() : -1;
        if (number >= 1 && number <= values.size()) {
            filled += values.at(number - 1);
            ++index;
        } else {
            filled += pattern.at(index);
        }
    }
    return filled;
}

} // namespace

Language currentLanguage()
{
    // The catalogue itself says which language it is, so that there is no second source of truth.
    //: Not shown. The translation into Chinese must be "zh".
    const QString code = QCoreApplication::translate("numauth::Language", "en");
    return code == QLatin1StringView("zh") ? Language::Chinese : Language::English;
}

LocalText LocalText::arg(const QList<LocalText> &values) const
{
    QStringList chinese;
    QStringList english;
    for (const LocalText &value : values) {
        chinese << value.zh;
        english << value.en;
    }
    return {fill(zh, chinese), fill(en, english)};
}

LocalText LocalText::arg(const QStringList &values) const
{
    return {fill(zh, values), fill(en, values)};
}

} // namespace numauth
