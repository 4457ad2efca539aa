#pragma once

#include "app/cli/Command.h"
#include "models/cloud/OperationTable.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth operations [NAME]`: the table of the cloud API's operations.
class OperationsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::OperationsCommand)

public:
    QString name() const override { return QStringLiteral("operations"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    void printOne(Console &console, const cloud::Operation &operation) const;

    QString m_name;
};

} // namespace numauth::cli
