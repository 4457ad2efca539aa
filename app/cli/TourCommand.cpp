#include "app/cli/TourCommand.h"

#include "app/cli/ExplainPrint.h"
#include "models/base/AtomicFile.h"
#include "models/cloud/ApiClient.h"
#include "models/consent/PageMatrix.h"
#include "models/consent/PageSource.h"
#include "models/consent/fix/AutoFix.h"
#include "models/diagnosis/LogTables.h"
#include "models/diagnosis/SampleLog.h"
#include "models/package/PackageReader.h"
#include "models/sandbox/SandboxServer.h"
#include "models/scheme/SchemeCheck.h"
#include "models/scheme/SchemeStore.h"
#include "models/workspace/Workspace.h"

#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>

#include <optional>

namespace numauth::cli {

namespace {

Result<cloud::ApiReply> sendOnce(cloud::ApiClient &client, const sandbox::SandboxServer &server,
                                 const QString &operation, const QMap<QString, QString> &parameters)
{
    std::optional<Result<cloud::ApiReply>> result;
    QEventLoop loop;
    const auto connection = QObject::connect(&client, &cloud::ApiClient::finished, &loop,
                                             [&](const Result<cloud::ApiReply> &reply) {
                                                 result = reply;
                                                 loop.quit();
                                             });
    cloud::ApiRequest request;
    request.operation = operation;
    request.parameters = parameters;
    client.send(request, {QStringLiteral("sandbox"), cloud::EnvironmentKind::Sandbox, server.url(),
                          server.credentials()});
    loop.exec();
    QObject::disconnect(connection);
    return *result;
}

} // namespace

QString TourCommand::summary() const
{
    return tr("walk through the sample workspace: a refused page, its fix, a wrong signature, "
              "calls, a log");
}

ExitCode TourCommand::run(Console &console)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop-login"));
    const auto sample = workspace::Workspace::createSample(path);
    if (!sample)
        return console.fail(sample.error());
    console.print(tr("Numauth Console %1 — a tour of the sample workspace %2")
                      .arg(QStringLiteral(NUMAUTH_VERSION), sample->name));
    for (const Result<> &step : {showPage(console, path), showScheme(console, path),
                                 showCalls(console), showLog(console)}) {
        if (!step)
            return console.fail(step.error());
    }
    console.print(QString());
    console.print(tr("Open it in the window: numauth-console --sample"));
    return ExitCode::Clean;
}

Result<> TourCommand::showPage(Console &console, const QString &folder) const
{
    const auto tables = consent::ConsentTables::open();
    if (!tables)
        return tables.error();
    const auto pages = consent::PageSource::readPath(folder, (*tables)->attributes);
    if (!pages)
        return pages.error();
    const consent::ConsentPage &page = pages->first();
    const auto selection = consent::MatrixSelection::defaults(page.platform, **tables);
    const consent::MatrixResult before = consent::checkMatrix(page, selection, **tables);
    console.print(QString());
    console.print(tr("1. The consent page pages/%1.json on %2 devices × 3 carriers")
                      .arg(page.name)
                      .arg(selection.devices.size()));
    for (const consent::GroupedFinding &group : before.findings) {
        if (group.worst.verdict != consent::Verdict::Refuses)
            continue;
        console.print(tr("   refused (600005): %1, on %2 of the devices")
                          .arg(group.worst.finding.message.in(console.language()))
                          .arg(group.deviceIds.size()));
    }
    for (const consent::AttributeChange &change : proposeFix(page, selection, **tables).changes) {
        console.print(tr("   mended: %1 %2 → %3 leaves nothing refused or breached on any device")
                          .arg(change.attribute, consent::argumentsText(change.from),
                               consent::argumentsText(change.to)));
    }
    return {};
}

Result<> TourCommand::showScheme(Console &console, const QString &folder) const
{
    console.print(QString());
    console.print(tr("2. The schemes against their packages"));
    const scheme::SchemeStore store(folder);
    for (const scheme::StoredScheme &stored : store.all()) {
        if (!stored.scheme)
            return stored.scheme.error();
        const package::PackageFacts facts = package::PackageReader::read(
            QDir(folder).filePath(stored.scheme->packageFile), package::Verification::Full);
        const auto findings = scheme::SchemeCheck::check(
            *stored.scheme, scheme::SchemeStore::shownPath(stored.id), facts);
        for (const Finding &finding : findings)
            console.print(
                QStringLiteral("   %1: %2").arg(stored.id, finding.message.in(console.language())));
    }
    return {};
}

Result<> TourCommand::showCalls(Console &console) const
{
    const auto operations = cloud::OperationTable::open();
    const auto errors = cloud::ErrorTable::open();
    if (!operations)
        return operations.error();
    if (!errors)
        return errors.error();
    sandbox::SandboxServer server(m_clock);
    if (Result<> started = server.start({}); !started)
        return started;
    cloud::ApiClient client(*operations, *errors, m_clock, cloud::randomNonce);
    console.print(QString());
    console.print(tr("3. Signed calls to the embedded sandbox at %1").arg(server.url().toString()));
    const QString phone = QStringLiteral("13800000001");
    const auto mint = [&](sandbox::TokenKind kind) {
        return server.mintToken(kind, sandbox::Carrier::Cmcc, phone).value;
    };
    const auto show = [&](const QString &operation, const QMap<QString, QString> &parameters,
                          const QString &what) -> Result<> {
        const auto reply = sendOnce(client, server, operation, parameters);
        if (!reply)
            return reply.error();
        console.print(
            QStringLiteral("   %1 %2 → %3: %4")
                .arg(operation, what, reply->code, reply->explanation.in(console.language())));
        return {};
    };
    const QString token = mint(sandbox::TokenKind::AccessToken);
    const QString late = mint(sandbox::TokenKind::AccessToken);
    const QMap<QString, QString> login{{QStringLiteral("AccessToken"), token}};
    for (const QString &what : {tr("with a fresh token"), tr("with the same token again")}) {
        if (Result<> shown = show(QStringLiteral("GetMobile"), login, what); !shown)
            return shown;
    }
    if (Result<> shown = show(QStringLiteral("VerifyMobile"),
                              {{QStringLiteral("AccessCode"), mint(sandbox::TokenKind::AccessCode)},
                               {QStringLiteral("PhoneNumber"), phone}},
                              tr("with the right number"));
        !shown)
        return shown;
    server.advanceClock(121);
    return show(QStringLiteral("GetMobile"), {{QStringLiteral("AccessToken"), late}},
                tr("121 seconds later"));
}

Result<> TourCommand::showLog(Console &console) const
{
    const auto codes = codes::CodeTable::open();
    if (!codes)
        return codes.error();
    const auto tables = diagnosis::LogTables::open(*codes);
    if (!tables)
        return tables.error();
    const auto log = tables->reader.read(diagnosis::sampleLog());
    if (!log)
        return log.error();
    console.print(QString());
    console.print(tr("4. A log of a failed login: %n event(s) read", nullptr,
                     static_cast<int>(log->events.size())));
    ExplainPrint::printDiagnoses(console,
                                 diagnosis::diagnose(*log, tables->rules, *codes).first(1));
    return {};
}

} // namespace numauth::cli
