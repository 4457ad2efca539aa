#include "app/cli/SchemeKeyAnswer.h"

#include "models/scheme/KeyRotation.h"

#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

namespace {

using namespace numauth::scheme;

QJsonObject effectJson(const KeyEffect &effect, Language language)
{
    return {{QStringLiteral("id"), effect.id},
            {QStringLiteral("evidence"), evidenceName(effect.evidence)},
            {QStringLiteral("message"), effect.message.in(language)},
            {QStringLiteral("source"), effect.source},
            {QStringLiteral("carriers"), QJsonObject{{QStringLiteral("cmcc"), effect.cmcc},
                                                     {QStringLiteral("cucc"), effect.cucc},
                                                     {QStringLiteral("ctcc"), effect.ctcc}}}};
}

QJsonArray clocksJson(const QList<ActivationClock> &clocks, Language language)
{
    QJsonArray array;
    for (const ActivationClock &clock : clocks)
        array << QJsonObject{
            {QStringLiteral("id"), clock.id},
            {QStringLiteral("evidence"), evidenceName(clock.evidence)},
            {QStringLiteral("message"), clock.message.in(language)},
            {QStringLiteral("ready"), clock.ready ? QJsonValue(clock.ready->toString(Qt::ISODate))
                                                  : QJsonValue(QJsonValue::Null)}};
    return array;
}

/// `new · sk#9f2c · vault:shop-new`, as far as each is known.
QString keyText(const KeyVersion &key)
{
    QStringList parts{key.id, key.shownName(), key.reference};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

QString clockText(const ActivationClock &clock, Language language)
{
    const QString message = clock.message.in(language);
    return clock.ready ? QStringLiteral("%1 → %2").arg(
                             message, clock.ready->toLocalTime().toString(Qt::ISODate))
                       : message;
}

ExitCode judgeAll(Console &console, const KeyRotation &rotation, const KeyLedger &ledger)
{
    QJsonArray findings;
    ExitCode code = ExitCode::Clean;
    for (const Finding &finding : rotation.findings(ledger)) {
        if (finding.severity == Severity::Error)
            code = ExitCode::Findings;
        findings << finding.toJson(console.language());
        if (!console.options().isJson())
            console.print(QStringLiteral("%1  %2\n  → %3")
                              .arg(finding.subject, finding.message.in(console.language()),
                                   finding.advice.in(console.language())));
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("releases"), ledger.releases.size()},
                           {QStringLiteral("findings"), findings}});
    else if (findings.isEmpty())
        console.print(ledger.releases.isEmpty()
                          ? SchemeKeyAnswer::tr("apps.json has no releases, so nothing was judged.")
                          : SchemeKeyAnswer::tr("Every release has the key of its SDK."));
    return code;
}

} // namespace

ExitCode SchemeKeyAnswer::run(Console &console, const QString &workspaceFolder) const
{
    const Result<KeyRotation> rotation = KeyRotation::load();
    const Result<KeyLedger> ledger = KeyLedger::load(workspaceFolder);
    if (!rotation || !ledger)
        return console.fail(rotation ? ledger.error() : rotation.error());
    if (app.isEmpty() && sdk.isEmpty())
        return judgeAll(console, *rotation, *ledger);
    const QVersionNumber version = QVersionNumber::fromString(sdk);
    const std::optional<Platform> named = platformFromName(platform);
    if (version.isNull() || !named)
        return console.fail(
            {Error::Code::Usage, tr("Give the SDK version with --sdk, as in 2.12.1.")});
    const KeyAnswer answer = rotation->keyFor(*ledger, app, version, scheme, *named);
    const auto clocks = rotation->clocks(*named, answer.key ? answer.key->created : QDateTime());
    if (console.options().isJson()) {
        console.printJson(
            {{QStringLiteral("app"), app},
             {QStringLiteral("sdk"), sdk},
             {QStringLiteral("key"), answer.key ? QJsonValue(answer.key->id) : QJsonValue()},
             {QStringLiteral("reference"),
              answer.key ? QJsonValue(answer.key->reference) : QJsonValue()},
             {QStringLiteral("uses"),
              answer.release ? QJsonValue(answer.release->key) : QJsonValue()},
             {QStringLiteral("effect"), effectJson(answer.effect, console.language())},
             {QStringLiteral("keeping"), answer.keeping.in(console.language())},
             {QStringLiteral("activation"), clocksJson(clocks, console.language())}});
    } else {
        console.print(answer.key ? tr("Key: %1").arg(keyText(*answer.key))
                                 : tr("Key: cannot tell"));
        console.print(answer.effect.message.in(console.language()));
        console.print(QStringLiteral("  CMCC %1 · CUCC %2 · CTCC %3")
                          .arg(answer.effect.cmcc, answer.effect.cucc, answer.effect.ctcc));
        if (!answer.keeping.isEmpty())
            console.print(answer.keeping.in(console.language()));
        for (const ActivationClock &clock : clocks)
            console.print(clockText(clock, console.language()));
    }
    return answer.effect.severity == Severity::Error ? ExitCode::Findings : ExitCode::Clean;
}

} // namespace numauth::cli
