#pragma once

#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth devices`: the table as the program reads it.
class DevicesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::DevicesCommand)

public:
    QString name() const override { return QStringLiteral("devices"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    QString m_search;
    QString m_platform;
};

} // namespace numauth::cli
