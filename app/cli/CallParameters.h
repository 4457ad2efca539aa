#pragma once

#include "app/cli/CallEnvironment.h"
#include "models/base/Result.h"
#include "models/cloud/OperationTable.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>

namespace numauth::cli {

/// Reads `--param Name=SOURCE`, SOURCE being `env:VARIABLE`, `file:PATH`, `-` (standard input),
/// `mint:CARRIER:NUMBER` (a fresh token of the sandbox) or the value itself. A token as a plain
/// value is only allowed towards a sandbox, since arguments are seen by other users.
class CallParameters
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CallParameters)

public:
    CallParameters(const cloud::Operation &operation, const CallEnvironment &environment)
        : m_operation(operation), m_environment(environment)
    {
    }

    Result<QMap<QString, QString>> read(const QStringList &arguments) const;
    /// The value that \p source stands for.
    Result<QString> valueOf(const QString &name, const QString &source) const;

private:
    Result<QString> mint(const QString &name, const QString &source) const;

    const cloud::Operation &m_operation;
    const CallEnvironment &m_environment;
};

} // namespace numauth::cli
