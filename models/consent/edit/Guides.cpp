#include "models/consent/edit/Guides.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr double farthest = 100000;
const QString axisKey = QStringLiteral("axis");
const QString atKey = QStringLiteral("at");
const QString x = QStringLiteral("x");
const QString y = QStringLiteral("y");

} // namespace

QList<Guide> guidesOf(const QJsonArray &guides)
{
    QList<Guide> read;
    for (qsizetype index = 0; index < guides.size(); ++index) {
        const QJsonObject entry = guides.at(index).toObject();
        const QString axis = entry.value(axisKey).toString();
        const QJsonValue at = entry.value(atKey);
        if ((axis != x && axis != y) || !at.isDouble())
            continue;
        read << Guide{axis == x ? Qt::Vertical : Qt::Horizontal,
                      std::clamp(at.toDouble(), -farthest, farthest), index};
    }
    return read;
}

QJsonArray withGuide(QJsonArray guides, const Guide &guide)
{
    const bool isKnown = guide.index >= 0 && guide.index < guides.size();
    QJsonObject entry = isKnown ? guides.at(guide.index).toObject() : QJsonObject();
    entry.insert(axisKey, guide.orientation == Qt::Vertical ? x : y);
    entry.insert(atKey, std::round(std::clamp(guide.at, -farthest, farthest) * 10) / 10);
    if (isKnown)
        guides.replace(guide.index, entry);
    else
        guides.append(entry);
    return guides;
}

QJsonArray withoutGuide(QJsonArray guides, qsizetype index)
{
    if (index >= 0 && index < guides.size())
        guides.removeAt(index);
    return guides;
}

} // namespace numauth::consent
