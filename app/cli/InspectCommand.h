#pragma once

#include "app/cli/Command.h"
#include "models/base/Result.h"
#include "models/base/Secret.h"
#include "models/package/PackageFacts.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace numauth::cli {

/// `numauth inspect FILE…`: identity, signing and manifest of packages.
class InspectCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::InspectCommand)

public:
    /// Gives the value of a reference: `vault:NAME`, `env:NAME` or `file:PATH`.
    using SecretReader = std::function<Result<Secret>(const QString &reference)>;

    explicit InspectCommand(SecretReader readSecret) : m_readSecret(std::move(readSecret)) {}

    QString name() const override { return QStringLiteral("inspect"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    package::PackageFacts read(const QString &path, const std::optional<Secret> &password) const;
    package::PackageFacts readStandardInput(const std::optional<Secret> &password) const;
    static void printIos(Console &console, const package::IosFacts &app);
    static void printProfile(Console &console, const package::ProfileFacts &profile);
    static void printKeystore(Console &console, const package::KeystoreFacts &keystore);
    static void printText(Console &console, const package::PackageFacts &facts);
    static void printManifest(Console &console, const package::ManifestFacts &manifest);
    static QString switchText(const std::optional<bool> &value,
                              const QList<package::ConfiguredValue> &variants);
    static QString verdictText(package::SigningVerdict verdict);
    static void printSigning(Console &console, const package::Signing &signing);

    SecretReader m_readSecret;
    QStringList m_files;
    QString m_passwordReference;
    bool m_skipsVerification = false;
};

} // namespace numauth::cli
