#include "tests/cli/CliRun.h"

#include <QJsonDocument>
#include <QProcess>

namespace numauth::tests {

QJsonObject CliOutcome::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CliOutcome runNumauth(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(NUMAUTH_BINARY),
                  QStringList{arguments.first(), QStringLiteral("--lang"), QStringLiteral("en")} +
                      arguments.mid(1));
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    const bool hasExited = process.exitStatus() == QProcess::NormalExit;
    return {hasExited ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace numauth::tests
