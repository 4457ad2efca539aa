#include "app/cli/InspectCommand.h"

#include "app/cli/TerminalPrompt.h"
#include "models/package/PackageJson.h"
#include "models/package/PackageReader.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryFile>

#include <algorithm>

namespace numauth::cli {

namespace {

using namespace numauth::package;

void printField(Console &console, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        console.print(QStringLiteral("  %1  %2").arg(label, value));
}

QString levelText(const std::optional<int> &level, const QString &codename)
{
    return level ? QString::number(*level) : codename;
}

/// `21–24, 27`: neighbours among the checked levels are joined.
QString levelRanges(const Signing &signing, const QString &scheme)
{
    QStringList ranges;
    int first = 0;
    int last = 0;
    const auto close = [&] {
        if (first > 0)
            ranges << (first == last ? QString::number(first)
                                     : QStringLiteral("%1–%2").arg(first).arg(last));
        first = 0;
    };
    for (auto level = signing.byApi.cbegin(); level != signing.byApi.cend(); ++level) {
        if (!level->isVerified || level->scheme != scheme) {
            close();
            continue;
        }
        last = level.key();
        first = first > 0 ? first : last;
    }
    close();
    return ranges.join(QStringLiteral(", "));
}

const QString standardInput = QStringLiteral("-");
constexpr qint64 pieceSize = 1024 * 1024;
constexpr qint64 inputLimit = 4096LL * 1024 * 1024;

} // namespace

QString InspectCommand::summary() const
{
    return tr("what a package, keystore or certificate is: identity, signing, manifest");
}

void InspectCommand::declareOptions(OptionParser &parser)
{
    parser.positionals(QStringLiteral("files"), &m_files,
                       tr("files to read; - is standard input, as for text that a tool printed"));
    parser.flag(QStringLiteral("--no-verify"), &m_skipsVerification,
                tr("facts at once, without computing digests"));
    parser.option(QStringLiteral("--password"), &m_passwordReference,
                  tr("password of a keystore: vault:NAME, env:NAME or file:PATH"));
}

/// Packages are mapped, so what comes through a pipe becomes a file for as long.
PackageFacts InspectCommand::readStandardInput(const std::optional<Secret> &password) const
{
    PackageFacts facts;
    QFile input;
    QTemporaryFile file;
    bool isCopied = input.open(stdin, QIODevice::ReadOnly) && file.open();
    while (isCopied) {
        const QByteArray piece = input.read(pieceSize);
        if (piece.isEmpty())
            break;
        isCopied = file.write(piece) == piece.size() && file.size() <= inputLimit;
    }
    if (isCopied && file.flush())
        facts = read(file.fileName(), password);
    else
        facts.errors << tr("Standard input cannot be read, or is larger than 4 GB.");
    facts.path = standardInput;
    return facts;
}

PackageFacts InspectCommand::read(const QString &path, const std::optional<Secret> &password) const
{
    if (path == standardInput)
        return readStandardInput(password);
    const auto verification = m_skipsVerification ? Verification::Skip : Verification::Full;
    PackageFacts facts = PackageReader::read(path, verification, nullptr, password);
    if (!facts.isPasswordNeeded || password)
        return facts;
    const auto typed = askUnseen(tr("Password of %1:").arg(path));
    return typed ? PackageReader::read(path, verification, nullptr, typed) : facts;
}

ExitCode InspectCommand::run(Console &console)
{
    std::optional<Secret> password;
    if (!m_passwordReference.isEmpty()) {
        const Result<Secret> secret = m_readSecret(m_passwordReference);
        if (!secret)
            return console.fail(secret.error());
        password = *secret;
    }
    QJsonArray files;
    bool areAllUsable = true;
    for (const QString &path : m_files) {
        const PackageFacts facts = read(path, password);
        areAllUsable = areAllUsable && facts.isUsable();
        if (console.options().isJson())
            files << packageJson(facts, console.language());
        else
            printText(console, facts);
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("files"), files}});
    return areAllUsable ? ExitCode::Clean : ExitCode::Input;
}

void InspectCommand::printText(Console &console, const PackageFacts &facts)
{
    console.print(facts.path);
    for (const QString &error : facts.errors)
        console.print(QStringLiteral("  ✗ %1").arg(error));
    if (facts.manifest)
        printManifest(console, *facts.manifest);
    if (facts.signing)
        printSigning(console, *facts.signing);
    if (facts.ios)
        printIos(console, *facts.ios);
    for (const IosFacts &app : facts.apps.mid(1))
        printIos(console, app);
    if (facts.keystore)
        printKeystore(console, *facts.keystore);
    for (const Finding &finding : facts.findings)
        console.print(QStringLiteral("  ! %1 %2")
                          .arg(finding.message.in(console.language()),
                               finding.advice.in(console.language())));
}

QString InspectCommand::switchText(const std::optional<bool> &value,
                                   const QList<ConfiguredValue> &variants)
{
    if (variants.size() > 1)
        return variantsText(variants);
    return !value ? QString() : *value ? tr("yes") : tr("no");
}

void InspectCommand::printManifest(Console &console, const ManifestFacts &manifest)
{
    printField(console, tr("Package"), manifest.package);
    const QString code = manifest.versionCode ? QString::number(*manifest.versionCode) : QString();
    printField(console, tr("Version"),
               code.isEmpty() ? manifest.versionName
                              : QStringLiteral("%1 (%2)").arg(manifest.versionName, code));
    printField(console, tr("Name"), manifest.label);
    printField(console, tr("minSdkVersion"), levelText(manifest.minSdk, manifest.minSdkCodename));
    printField(console, tr("targetSdkVersion"),
               levelText(manifest.targetSdk, manifest.targetSdkCodename));
    printField(console, tr("Debuggable"),
               switchText(manifest.isDebuggable, manifest.debuggableByConfiguration));
    printField(console, tr("Cleartext traffic"),
               switchText(manifest.usesCleartextTraffic, manifest.cleartextByConfiguration));
    printField(console, tr("Network security configuration"), manifest.networkSecurityText());
}

void InspectCommand::printSigning(Console &console, const Signing &signing)
{
    for (const QString &md5 : signing.packageSignature)
        printField(console, tr("Package signature (MD5)"), md5);
    if (!signing.currentSigner.isEmpty())
        printField(console, tr("Current signer after rotation (MD5)"), signing.currentSigner);
    for (const CertificateFacts &certificate : signing.certificates) {
        printField(console, tr("Certificate"), certificate.subject);
        printField(console, QStringLiteral("  MD5    "), certificate.md5);
        printField(console, QStringLiteral("  SHA-1  "), certificate.sha1);
        printField(console, QStringLiteral("  SHA-256"), certificate.sha256);
        printField(console, QStringLiteral("  ") + tr("Valid"),
                   tr("%1 to %2")
                       .arg(certificate.notBefore.date().toString(Qt::ISODate),
                            certificate.notAfter.date().toString(Qt::ISODate)));
    }
    printField(console, tr("Signature"), verdictText(signing.verdict));
    for (const char *scheme : {"v1", "v2", "v3", "v3.1"}) {
        const QString name = QString::fromLatin1(scheme);
        const QString levels = levelRanges(signing, name);
        if (!levels.isEmpty())
            printField(console, QStringLiteral("  ") + tr("by %1 on API").arg(name), levels);
    }
    for (const QString &error : signing.errors)
        console.print(QStringLiteral("  ✗ %1").arg(error));
}

void InspectCommand::printIos(Console &console, const IosFacts &app)
{
    printField(console, tr("App"), app.path);
    printField(console, tr("Bundle ID"), app.bundleId);
    printField(console, tr("Name"), app.name);
    printField(console, tr("Version"),
               app.build.isEmpty() ? app.version
                                   : QStringLiteral("%1 (%2)").arg(app.version, app.build));
    printField(console, tr("Team ID"), app.teamId);
    printField(console, tr("Bundle ID in the entitlements"), app.entitlementsBundleId);
    if (app.profile)
        printProfile(console, *app.profile);
}

void InspectCommand::printProfile(Console &console, const ProfileFacts &profile)
{
    printField(console, tr("Provisioning profile"),
               QStringLiteral("%1 (%2)").arg(profile.name, profile.type));
    printField(console, tr("Bundle ID in the profile"), profile.bundleId);
    printField(console, tr("  Valid"),
               tr("%1 to %2")
                   .arg(profile.created.date().toString(Qt::ISODate),
                        profile.expires.date().toString(Qt::ISODate)));
}

void InspectCommand::printKeystore(Console &console, const KeystoreFacts &keystore)
{
    printField(console, tr("Keystore"), keystore.type);
    for (const KeystoreEntry &entry : keystore.entries) {
        printField(console, entry.type, entry.alias);
        printField(console, tr("  Package signature (MD5)"), entry.packageSignature);
        for (const CertificateFacts &certificate : entry.chain)
            printField(console, tr("  Certificate"), certificate.subject);
    }
    if (keystore.unreadEntries > 0)
        console.print(QStringLiteral("  ! ") +
                      tr("Entries with secret keys, which have no certificate, were not read: %1.")
                          .arg(keystore.unreadEntries));
}

QString InspectCommand::verdictText(SigningVerdict verdict)
{
    switch (verdict) {
    case SigningVerdict::Verified:
        return tr("verified");
    case SigningVerdict::VerifiedOnSomeLevels:
        return tr("verified on some API levels only");
    case SigningVerdict::Refused:
        return tr("refused: no Android version accepts it");
    case SigningVerdict::Unsigned:
        return tr("none: the package is not signed");
    case SigningVerdict::NotChecked:
        break;
    }
    return tr("not checked");
}

} // namespace numauth::cli
