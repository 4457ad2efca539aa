#pragma once

#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth workspace new`: an empty or the sample workspace.
class WorkspaceCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::WorkspaceCommand)

public:
    QString name() const override { return QStringLiteral("workspace"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    bool m_isNew = false;
    bool m_isSample = false;
    QString m_folder;
};

} // namespace numauth::cli
