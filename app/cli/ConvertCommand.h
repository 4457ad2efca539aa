#pragma once

#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth convert`: a page or SDK source code as a page file.
class ConvertCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::ConvertCommand)

public:
    QString name() const override { return QStringLiteral("convert"); }
    QString summary() const override;
    QStringList formats() const override { return {QStringLiteral("json")}; }
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    QString m_path;
    QString m_target = QStringLiteral("json");
};

} // namespace numauth::cli
