#pragma once

#include "app/cli/Command.h"
#include "models/codes/CodeTable.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth codes [CODE]`: the return codes of every layer, by number or by text.
class CodesCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CodesCommand)

public:
    QString name() const override { return QStringLiteral("codes"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    Result<codes::CodeContext> context(const codes::CodeTable &table) const;
    QList<const codes::CodeRow *> found(const codes::CodeTable &table,
                                        const codes::CodeContext &context) const;
    void printText(Console &console, const codes::CodeTable &table,
                   const QList<const codes::CodeRow *> &rows) const;
    void printOne(Console &console, const codes::CodeTable &table, const codes::CodeRow &row) const;

    QString m_search;
    QString m_system;
    QString m_carrier;
    QString m_platform;
};

} // namespace numauth::cli
