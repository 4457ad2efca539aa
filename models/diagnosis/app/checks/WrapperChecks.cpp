#include "models/diagnosis/app/checks/CheckList.h"
#include "models/diagnosis/app/checks/Traces.h"

#include <QFileInfo>

namespace numauth::diagnosis::app {

namespace {

Outcome wrapperVersion(const AppFacts &facts)
{
    const QList<Wrapper> wrappers = wrappersOf(facts);
    Outcome outcome;
    QSet<QString> named;
    for (const Wrapper &wrapper : wrappers) {
        const QString name = wrapper.name;
        if (named.contains(name))
            continue;
        named.insert(name);
        const bool isOld = name == QLatin1StringView("react-native-ali-onepass") &&
                           !wrapper.version.isNull() && wrapper.version < QVersionNumber(3, 4);
        const QString version =
            wrapper.version.isNull() ? QStringLiteral("?") : wrapper.version.toString();
        if (isOld)
            outcome.add("old", wrapper.place, {name, version}, name);
        else
            outcome.add("found", wrapper.place, {name, version}, name).severity = Severity::Note;
    }
    return outcome;
}

Outcome pluginCodes(const AppFacts &facts)
{
    Outcome outcome;
    const auto add = [&outcome](const QString &name, const Place &place) {
        if (name == QLatin1StringView("ali_auth"))
            outcome.add("aliAuth", place, {}, name);
        else if (name == QLatin1StringView("flutter_ali_auth"))
            outcome.add("flutterAliAuth", place, {}, name);
    };
    for (const Wrapper &wrapper : wrappersOf(facts)) {
        if (outcome.hits.isEmpty())
            add(wrapper.name, wrapper.place);
    }
    if (facts.isAndroidPackage() && facts.android->code.hasUnder("com/sean/rao/ali_auth/"))
        add(QStringLiteral("ali_auth"), {QFileInfo(facts.path).fileName(), 0, QString()});
    if (facts.isAndroidPackage() &&
        facts.android->code.hasUnder("com/fluttercandies/flutter_ali_auth/"))
        add(QStringLiteral("flutter_ali_auth"), {QFileInfo(facts.path).fileName(), 0, QString()});
    return outcome;
}

} // namespace

QList<NamedCheck> wrapperChecks()
{
    return {{"X01", wrapperVersion}, {"X02", pluginCodes}};
}

} // namespace numauth::diagnosis::app
