#pragma once

#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth rules`: the table as the program reads it.
class RulesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::RulesCommand)

public:
    QString name() const override { return QStringLiteral("rules"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    QString m_search;
};

} // namespace numauth::cli
