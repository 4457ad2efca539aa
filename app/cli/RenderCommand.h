#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth render`: the picture of one cell, marked as simulated.
class RenderCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::RenderCommand)

public:
    QString name() const override { return QStringLiteral("render"); }
    QString summary() const override;
    QStringList formats() const override { return {QStringLiteral("png"), QStringLiteral("svg")}; }
    bool needsGui(const QStringList &) const override { return true; }
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    static ExitCode printSheet(Console &console, const consent::ConsentPage &page,
                               const consent::MatrixSelection &selection,
                               const consent::ConsentTables &tables);

    bool m_isSheet = false;
    QString m_path;
    CellOptions m_cell;
    double m_scale = 2.0;
};

} // namespace numauth::cli
