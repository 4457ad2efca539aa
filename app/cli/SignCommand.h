#pragma once

#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth sign`: canonical request, string to sign and signature of a request.
class SignCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SignCommand)

public:
    QString name() const override { return QStringLiteral("sign"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    QString m_input = QStringLiteral("-");
};

} // namespace numauth::cli
