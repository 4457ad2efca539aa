#pragma once

#include "app/cli/Command.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth attributes`: the table as the program reads it.
class AttributesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::AttributesCommand)

public:
    QString name() const override { return QStringLiteral("attributes"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    QString m_search;
    QString m_platform;
    QString m_element;
};

} // namespace numauth::cli
