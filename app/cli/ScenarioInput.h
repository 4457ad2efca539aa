#pragma once

#include "models/base/Result.h"
#include "models/phone/PhoneFields.h"
#include "models/workspace/Workspace.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace numauth::cli {

/// What `--scenario` names.
class ScenarioInput
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::ScenarioInput)

public:
    /// What the scenario \p name sets on the phone, checked against \p fields: a file, `-`, one of
    /// \p workspace, or one that comes with the program. An error names what there is.
    static Result<QJsonObject> read(const QString &name,
                                    const std::optional<workspace::Workspace> &workspace,
                                    const phone::PhoneFields &fields);

private:
    static Result<QJsonObject> builtIn(const QString &name, const phone::PhoneFields &fields);
};

} // namespace numauth::cli
