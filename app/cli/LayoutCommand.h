#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth layout`: the geometry of one cell.
class LayoutCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::LayoutCommand)

public:
    QString name() const override { return QStringLiteral("layout"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    QString m_path;
    CellOptions m_cell;
};

} // namespace numauth::cli
