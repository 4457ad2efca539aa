#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"
#include "models/consent/Baseline.h"

#include <QCoreApplication>

#include <memory>

namespace numauth::cli {

/// `numauth baseline record|compare|accept`: the accepted geometry of a page.
class BaselineCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::BaselineCommand)

public:
    QString name() const override { return QStringLiteral("baseline"); }
    QString summary() const override;
    /// Only pictures need it.
    bool needsGui(const QStringList &arguments) const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    /// What the three verbs work on.
    struct Input
    {
        consent::ConsentPage page;
        consent::ConsentTables tables;
        std::optional<workspace::Workspace> workspace;
        QString file;
    };
    struct Difference
    {
        consent::BaselineComparison geometry;
        /// Cells with equal geometry and another picture.
        QStringList otherPictures;
        /// Why pictures could not be compared; empty when they were, or none were recorded.
        QString whyNoPictures;

        bool isEqual() const { return geometry.isEqual() && otherPictures.isEmpty(); }
    };

    Result<Input> open(const Console &console) const;
    Result<consent::Baseline> readBaseline(const Input &input) const;
    Result<> writeBaseline(const Input &input, consent::Baseline baseline, bool withPictures,
                           const Console &console) const;
    ExitCode record(Console &console, const Input &input) const;
    ExitCode compare(Console &console, const Input &input) const;
    static Difference difference(const Input &input, const consent::Baseline &baseline);
    static void comparePictures(Difference &difference, const Input &input,
                                const consent::Baseline &baseline);
    void print(Console &console, const Difference &difference) const;

    QString m_path;
    QString m_file;
    bool m_isRecord = false;
    bool m_isCompare = false;
    bool m_isAccept = false;
    bool m_withPictures = false;
    CellOptions m_cells;
};

} // namespace numauth::cli
