#pragma once

#include "app/cli/Console.h"
#include "app/cli/OptionParser.h"
#include "models/scheme/Scheme.h"
#include "models/workspace/SchemeImpact.h"

#include <QCoreApplication>
#include <QString>

namespace numauth::cli {

/// Who uses a scheme, one line each, and files nobody could look into.
void printImpact(Console &console, const workspace::SchemeImpact &impact);
QJsonObject impactJson(const workspace::SchemeImpact &impact);

/// `numauth scheme clone` and `delete`: the cloud cannot edit a scheme, so a change is a clone, and
/// nothing is deleted before it was said who uses it.
class SchemeChange
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SchemeChange)

public:
    void declareClone(OptionParser parser);
    void declareDelete(OptionParser parser);
    ExitCode runClone(Console &console, const QString &workspaceFolder) const;
    ExitCode runDelete(Console &console, const QString &workspaceFolder) const;

private:
    Result<scheme::Scheme> copyOf(const scheme::Scheme &original) const;

    QString m_id;
    QString m_newId;
    QString m_name;
    QString m_packageFile;
    QString m_signature;
    bool m_isFlavour = false;
    bool m_isMeant = false;
};

} // namespace numauth::cli
