#include "app/cli/ScenarioInput.h"

#include "app/cli/Console.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/phone/PhoneScenario.h"

#include <QFileInfo>

#include <algorithm>

namespace numauth::cli {

using namespace phone;

Result<QJsonObject> ScenarioInput::read(const QString &name,
                                        const std::optional<workspace::Workspace> &workspace,
                                        const PhoneFields &fields)
{
    const QString path = fileIn(workspace, QStringLiteral("scenarios"), name);
    if (!QFileInfo::exists(path) && path != QLatin1StringView("-"))
        return builtIn(name, fields);
    const Result<QByteArray> bytes = readInput(path);
    if (!bytes)
        return bytes.error();
    const auto scenario = PhoneScenario::read(*bytes, path, fields);
    if (!scenario)
        return scenario.error();
    return scenario->phone;
}

Result<QJsonObject> ScenarioInput::builtIn(const QString &name, const PhoneFields &fields)
{
    const auto scenarios = builtInScenarios(fields);
    if (!scenarios)
        return scenarios.error();
    const auto found = std::ranges::find(*scenarios, name, &BuiltInScenario::id);
    if (found != scenarios->end())
        return found->phone;
    QStringList known;
    for (const BuiltInScenario &scenario : *scenarios)
        known << scenario.id;
    return Error{Error::Code::Usage, tr("There is no scenario “%1”: give a file, or one of %2.")
                                         .arg(name, known.join(QStringLiteral(", ")))};
}

} // namespace numauth::cli
