#pragma once

#include "app/cli/CaseOptions.h"
#include "app/cli/Command.h"
#include "models/evidence/EvidenceFile.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth evidence pack|open`: the redacted zip that reproduces a case.
class EvidenceCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::EvidenceCommand)

public:
    QString name() const override { return QStringLiteral("evidence"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    ExitCode pack(Console &console) const;
    ExitCode open(Console &console) const;
    Result<evidence::EvidenceFile> collect(const Console &console) const;
    Result<evidence::EvidenceRequest> request(const Console &console,
                                              const diagnosis::LogTables &tables) const;
    Result<> addLog(evidence::EvidenceRequest &request, const diagnosis::LogTables &tables) const;
    Result<> addApp(const Console &console, evidence::EvidenceRequest &request) const;
    Result<> addPhone(const Console &console, evidence::EvidenceRequest &request) const;

    bool m_isPack = false;
    bool m_isOpen = false;
    bool m_isListOnly = false;
    QString m_log;
    QString m_app;
    QStringList m_pages;
    QString m_device;
    QString m_scenario;
    CaseOptions m_case;
    QString m_seed;
    QString m_note;
    QString m_file;
    QString m_folder;
};

} // namespace numauth::cli
