#pragma once

#include "app/cli/Command.h"
#include "models/base/Clock.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth tour`: the sample workspace end to end, in a temporary folder and without a network.
class TourCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::TourCommand)

public:
    QString name() const override { return QStringLiteral("tour"); }
    QString summary() const override;
    QStringList formats() const override { return {QStringLiteral("text")}; }
    void declareOptions(OptionParser &) override {}
    ExitCode run(Console &console) override;

private:
    Result<> showPage(Console &console, const QString &folder) const;
    Result<> showScheme(Console &console, const QString &folder) const;
    Result<> showCalls(Console &console) const;
    Result<> showLog(Console &console) const;

    SystemClock m_clock;
};

} // namespace numauth::cli
