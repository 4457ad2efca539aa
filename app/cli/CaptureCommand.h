#pragma once

#include "app/cli/CellOptions.h"
#include "app/cli/Command.h"
#include "models/consent/capture/CapturedPage.h"
#include "models/consent/capture/H5Styles.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth capture`: the rules over the bounds that a device reported, and what they teach of the
/// SDK's own places.
class CaptureCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CaptureCommand)

public:
    QString name() const override { return QStringLiteral("capture"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    struct Outcome
    {
        consent::CapturedPage page;
        QList<consent::PageFinding> findings;
        QList<consent::Deviation> deviations;
    };

    Result<double> densityOf(const consent::DeviceDump &dump,
                             const consent::ConsentTables &tables) const;
    Result<Outcome> capture(const QByteArray &bytes, const Console &console) const;
    Result<> compare(Outcome &outcome, const consent::ConsentTables &tables,
                     const std::optional<workspace::Workspace> &workspace,
                     const Console &console) const;
    Result<> save(const consent::PageLayout &measured, const consent::PageLayout &computed,
                  const std::optional<workspace::Workspace> &workspace,
                  const Console &console) const;
    void printText(Console &console, const Outcome &outcome) const;
    QJsonObject toJson(const Outcome &outcome, Language language) const;

    ExitCode runH5(Console &console, const consent::H5Styles &styles) const;

    bool m_isSnippet = false;
    QString m_file;
    QString m_pagePath;
    QString m_calibration;
    double m_density = 0;
    CellOptions m_cell;
};

} // namespace numauth::cli
