#include "models/diagnosis/app/DoctorJson.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::diagnosis::app {

namespace {

QJsonArray sdksJson(const AppFacts &facts)
{
    QJsonArray sdks;
    for (const FoundSdk &sdk : facts.sdks)
        sdks << QJsonObject{{QStringLiteral("platform"), scheme::platformName(sdk.platform)},
                            {QStringLiteral("version"), sdk.version.toString()},
                            {QStringLiteral("channel"), sdk.channel.isEmpty()
                                                            ? QJsonValue(QJsonValue::Null)
                                                            : QJsonValue(sdk.channel)}};
    return sdks;
}

QJsonArray checksJson(const ExaminedApp &app, Language language)
{
    QJsonArray checks;
    for (const CheckAnswer &answer : app.answers) {
        QJsonObject row{{QStringLiteral("ruleId"), answer.id},
                        {QStringLiteral("state"), checkStateName(answer.state)}};
        if (!answer.because.isEmpty())
            row.insert(QStringLiteral("because"), answer.because.in(language));
        checks << row;
    }
    return checks;
}

} // namespace

QJsonArray findingsJson(const QList<Finding> &findings, Language language)
{
    const QString verdict = QStringLiteral("verdict");
    QJsonArray array;
    for (const Finding &finding : findings) {
        QJsonObject object = finding.toJson(language);
        if (finding.facts.contains(verdict))
            object.insert(verdict, finding.facts.value(verdict));
        array << object;
    }
    return array;
}

QJsonObject examinedJson(const ExaminedApp &app, Language language)
{
    return {{QStringLiteral("path"), app.facts.path},
            {QStringLiteral("artefact"), artefactName(app.facts.artefact)},
            {QStringLiteral("sdk"), sdksJson(app.facts)},
            {QStringLiteral("findings"), findingsJson(app.findings, language)},
            {QStringLiteral("checks"), checksJson(app, language)},
            {QStringLiteral("limits"), QJsonArray::fromStringList(app.facts.limits)}};
}

QByteArray examinedEvidence(const ExaminedApp &app, Language language)
{
    QJsonObject document = examinedJson(app, language);
    document.insert(QStringLiteral("path"), QFileInfo(app.facts.path).fileName());
    return QJsonDocument(document).toJson();
}

} // namespace numauth::diagnosis::app
