#include "models/diagnosis/SampleLog.h"

#include <QFile>

/// Q_INIT_RESOURCE works in the global namespace only.
static void keepSampleLog()
{
    Q_INIT_RESOURCE(numauth_diagnosis__numauth_samples_logs);
}

namespace numauth::diagnosis {

QByteArray sampleLog()
{
    keepSampleLog();
    QFile file(QStringLiteral(":/numauth/samples/logs/login-cleartext.log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace numauth::diagnosis
