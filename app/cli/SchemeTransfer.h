#pragma once

#include "app/cli/Console.h"
#include "app/cli/OptionParser.h"
#include "models/scheme/SchemeBundle.h"
#include "models/scheme/SchemeImport.h"

#include <QCoreApplication>
#include <QString>

namespace numauth::cli {

/// `numauth scheme import` and `export`: schemes and key ledger as JSON or CSV, never with a key.
class SchemeTransfer
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SchemeTransfer)

public:
    void declareImport(OptionParser parser);
    void declareExport(OptionParser parser);
    ExitCode runImport(Console &console, const QString &workspaceFolder) const;
    ExitCode runExport(Console &console, const QString &workspaceFolder) const;

private:
    static void print(Console &console, const scheme::SchemeImport &import, bool isDryRun);

    QString m_file;
    bool m_isReplacing = false;
    bool m_isDryRun = false;
    QString m_as = QStringLiteral("json");
    QString m_table = QStringLiteral("schemes");
};

} // namespace numauth::cli
