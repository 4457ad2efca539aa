#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace numauth::tests {

/// One test class of a program and how to make it.
struct TestClass
{
    const char *name;
    std::unique_ptr<QObject> (*make)();
};

/// Gives the process its own home, so that no test reads or writes the user's settings or vault.
/// Call before the application object exists.
void prepareEnvironment();

/// Runs the class named by the first argument (all without one); returns the number of failures.
int runClasses(int argc, char **argv, const QList<TestClass> &classes);

/// The folder with the large corpora (`NUMAUTH_SHARED`); empty when this machine has none.
/// Tests that need it call `QSKIP` with a sentence that says so.
QString sharedFolder();

/// The source folder of the project; tests read their small fixtures from `tests/data` below it.
QString sourceFolder();

} // namespace numauth::tests
