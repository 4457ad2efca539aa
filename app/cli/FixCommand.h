#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"
#include "models/consent/fix/FixProposal.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth fix`: the smallest change of attributes that clears the selected cells.
class FixCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::FixCommand)

public:
    QString name() const override { return QStringLiteral("fix"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    struct PageFix
    {
        consent::ConsentPage page;
        consent::FixProposal proposal;
    };

    Result<QList<PageFix>> proposeAll(const consent::ConsentTables &tables,
                                      const Console &console) const;
    static QJsonObject toJson(const PageFix &fix, Language language);
    static void printText(Console &console, const PageFix &fix);
    Result<> write(Console &console, const PageFix &fix) const;

    QString m_path;
    CellOptions m_cells;
    bool m_isWritten = false;
};

} // namespace numauth::cli
