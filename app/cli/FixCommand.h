#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"
#include "models/consent/fix/FixProposal.h"
#include "models/consent/fix/LegalRange.h"

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
        QList<consent::LegalRange> ranges; ///< of `--explain`
    };

    /// Of what the fix changes, or where that is nothing of the places that the page sets.
    static QList<consent::LegalRange> rangesOf(const PageFix &fix,
                                               const consent::MatrixSelection &selection,
                                               const consent::ConsentTables &tables);

    Result<QList<PageFix>> proposeAll(const consent::ConsentTables &tables,
                                      const Console &console) const;
    static QJsonObject toJson(const PageFix &fix, Language language);
    static void printText(Console &console, const PageFix &fix);
    Result<> write(Console &console, const PageFix &fix) const;

    QString m_path;
    CellOptions m_cells;
    bool m_isWritten = false;
    bool m_isExplained = false;
};

} // namespace numauth::cli
