#include "tests/support/TestRun.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTest>

namespace numauth::tests {

void prepareEnvironment()
{
    QStandardPaths::setTestModeEnabled(true);
    qputenv("NO_PROXY", "127.0.0.1,localhost");
    // The vault, the call environment and the language of the developer must not decide a test.
    for (const char *name : {"NUMAUTH_VAULT", "NUMAUTH_VAULT_PASSPHRASE", "NUMAUTH_ACCESS_KEY_ID",
                             "NUMAUTH_ACCESS_KEY_SECRET", "NUMAUTH_SANDBOX_URL"})
        qunsetenv(name);
}

int runClasses(int argc, char **argv, const QList<TestClass> &classes)
{
    QStringList arguments;
    for (int index = 0; index < argc; ++index)
        arguments << QString::fromLocal8Bit(argv[index]);
    const QString wanted = arguments.size() > 1 ? arguments.at(1) : QString();
    bool found = false;
    int failures = 0;
    for (const TestClass &entry : classes) {
        const bool named = wanted == QLatin1StringView(entry.name);
        if (!named && !wanted.isEmpty() && !wanted.startsWith(QLatin1Char('-')))
            continue;
        found = true;
        QStringList passed = arguments;
        if (named)
            passed.removeAt(1);
        failures += QTest::qExec(entry.make().get(), passed);
    }
    if (!found) {
        qCritical("no test class named %s", qPrintable(wanted));
        return 1;
    }
    return failures;
}

QString sharedFolder()
{
    const QString folder = qEnvironmentVariable("NUMAUTH_SHARED");
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QString();
}

QString sourceFolder()
{
    return QStringLiteral(NUMAUTH_SOURCE_FOLDER);
}

} // namespace numauth::tests
