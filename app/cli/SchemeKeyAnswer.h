#pragma once

#include "app/cli/Console.h"
#include "models/scheme/Scheme.h"

#include <QCoreApplication>
#include <QString>

namespace numauth::cli {

/// `numauth scheme key`: which key an app version with an SDK version gets, what a wrong pair does
/// on each carrier, and when a new key can be used; without an app, the whole ledger is judged.
class SchemeKeyAnswer
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SchemeKeyAnswer)

public:
    QString app;
    QString sdk;
    QString scheme;
    QString platform = QStringLiteral("android");

    ExitCode run(Console &console, const QString &workspaceFolder) const;
};

} // namespace numauth::cli
