#include "models/vault/Vault.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

/// Saves 1, 2, 3 … under one name and prints each number once it is saved, until it is killed.
/// Arguments: the vault, its passphrase (a test's, no secret), the first number.
int main(int argc, char **argv)
{
    using namespace numauth;
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    vault::Vault vault(arguments.value(1), clock);
    const auto key = vault::Vault::openKey(arguments.value(1), Secret(arguments.value(2)));
    if (!key || !vault.unlock(*key))
        return EXIT_FAILURE;
    for (int number = arguments.value(3).toInt();; ++number) {
        const QByteArray text = QByteArray::number(number);
        if (!vault.setValue(QStringLiteral("counter"), Secret(text)))
            return EXIT_FAILURE;
        std::fputs((text + '\n').constData(), stdout);
        std::fflush(stdout);
    }
}
