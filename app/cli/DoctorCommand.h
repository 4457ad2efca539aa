#pragma once

#include "app/cli/Command.h"
#include "app/cli/DoctorReport.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth doctor`: static checks over a package or a project, the differences of two packages,
/// and what an upgrade of the SDK breaks.
class DoctorCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::DoctorCommand)

public:
    QString name() const override { return QStringLiteral("doctor"); }
    QString summary() const override;
    QStringList formats() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    Result<ExaminedApp> examine(const QString &path, const diagnosis::app::AppCheckTable &table,
                                const Console &console) const;
    ExitCode examineOne(Console &console, const diagnosis::app::AppCheckTable &table) const;
    ExitCode compareTwo(Console &console, const diagnosis::app::AppCheckTable &table) const;
    ExitCode upgrade(Console &console) const;
    ExitCode exitCode(const QList<Finding> &findings) const;
    std::optional<Severity> failOn() const;

    QStringList m_paths;
    QString m_target;
    QString m_failOn = QStringLiteral("error");
};

} // namespace numauth::cli
