#include "models/publish/VerdictJson.h"

namespace numauth::publish {

using namespace consent;

QJsonObject countsJson(const MatrixResult &result)
{
    QJsonObject counts;
    for (Verdict verdict :
         {Verdict::Refuses, Verdict::NonCompliant, Verdict::Ok, Verdict::CannotTell})
        counts.insert(verdictId(verdict), result.count(verdict));
    return counts;
}

QJsonObject countsJson(Verdict verdict)
{
    MatrixResult one;
    one.cells << MatrixCell{{}, {}, verdict, {}};
    return countsJson(one);
}

QJsonObject findingJson(const PageFinding &found, Language language)
{
    QJsonObject json = found.finding.toJson(language);
    json.insert(QStringLiteral("verdict"), verdictId(found.verdict));
    if (!found.area.isEmpty())
        json.insert(QStringLiteral("overlapDp"),
                    QJsonObject{{QStringLiteral("width"), found.overlapWidthDp()},
                                {QStringLiteral("height"), found.overlapHeightDp()}});
    return json;
}

} // namespace numauth::publish
