#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"
#include "models/publish/CheckReport.h"

#include <QCoreApplication>

#include <optional>

namespace numauth::cli {

/// `numauth check`: the verdict of pages over a matrix of devices and carriers.
class CheckCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CheckCommand)

public:
    QString name() const override { return QStringLiteral("check"); }
    QString summary() const override;
    QStringList formats() const override;
    /// Only the HTML report has pictures.
    bool needsGui(const QStringList &arguments) const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    Result<QList<publish::CheckedPage>> checkAll(const consent::ConsentTables &tables,
                                                 const Console &console) const;
    void printAll(Console &console, const QList<publish::CheckedPage> &pages,
                  const consent::ConsentTables &tables) const;
    std::optional<Severity> failOn() const;
    bool failsOn(const consent::MatrixResult &result) const;

    QStringList m_paths;
    CellOptions m_cells;
    QString m_platform;
    QString m_failOn = QStringLiteral("error");
};

} // namespace numauth::cli
