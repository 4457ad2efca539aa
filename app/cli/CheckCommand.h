#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth check`: the verdict of pages over a matrix of devices and carriers.
class CheckCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CheckCommand)

public:
    QString name() const override { return QStringLiteral("check"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    struct PageReport
    {
        QString name;
        consent::MatrixResult result;
        consent::SdkVersion sdk;
        double totalMs = 0;
    };

    Result<QList<PageReport>> checkAll(const consent::ConsentTables &tables,
                                       const Console &console) const;
    void printText(Console &console, const PageReport &report,
                   const consent::ConsentTables &tables) const;
    static QJsonObject toJson(const PageReport &report, const consent::ConsentTables &tables,
                              Language language);
    bool failsOn(const consent::MatrixResult &result) const;

    QStringList m_paths;
    CellOptions m_cells;
    QString m_platform;
    QString m_failOn = QStringLiteral("error");
};

} // namespace numauth::cli
