#include "app/cli/EvidenceCommand.h"

#include "app/cli/Columns.h"
#include "app/cli/ScenarioInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/base/Clock.h"
#include "models/consent/DeviceTable.h"
#include "models/diagnosis/app/DoctorJson.h"
#include "models/package/MappedFile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::cli {

using evidence::EvidenceFile;
using evidence::EvidencePart;
using evidence::EvidenceRequest;

namespace {

QJsonObject listJson(const EvidenceFile &file, Language language)
{
    QJsonArray parts;
    for (const EvidencePart &part : file.parts())
        parts << QJsonObject{{QStringLiteral("path"), part.path},
                             {QStringLiteral("what"), part.what.in(language)},
                             {QStringLiteral("bytes"), part.bytes.size()},
                             {QStringLiteral("redactions"), part.redactions}};
    return {{QStringLiteral("manifest"), file.manifest()},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("omitted"), QJsonArray::fromStringList(file.omitted())}};
}

void printList(Console &console, const EvidenceFile &file)
{
    QList<QStringList> rows;
    for (const EvidencePart &part : file.parts())
        rows << QStringList{part.path, QString::number(part.bytes.size()),
                            QString::number(part.redactions), part.what.in(console.language())};
    printColumns(console, rows);
    for (const QString &left : file.omitted())
        console.print(QStringLiteral("  – ") + left);
}

} // namespace

QString EvidenceCommand::summary() const
{
    return tr("pack a case into a redacted zip, or open one");
}

void EvidenceCommand::declareOptions(OptionParser &parser)
{
    OptionParser pack =
        parser.subcommand(QStringLiteral("pack"), tr("pack workspace, log and app"), &m_isPack);
    pack.flag(QStringLiteral("--list"), &m_isListOnly,
              tr("show what would be inside and write nothing"));
    pack.option(QStringLiteral("--log"), &m_log, tr("log file, or - for standard input"));
    pack.option(QStringLiteral("--app"), &m_app,
                tr("package or project; what doctor says of it is packed, the app is not"));
    pack.options(QStringLiteral("--page"), &m_pages, tr("pages to pack; all without this"));
    pack.option(QStringLiteral("--device"), &m_device, tr("device on which it happened"));
    pack.option(QStringLiteral("--scenario"), &m_scenario,
                tr("state of the virtual phone, as “numauth phone --scenario” takes it"));
    m_case.declareCase(pack);
    pack.option(QStringLiteral("--seed"), &m_seed, tr("seed of the sandbox"));
    pack.option(QStringLiteral("--note"), &m_note, tr("what was seen and what was expected"));
    OptionParser open = parser.subcommand(QStringLiteral("open"),
                                          tr("restore an evidence file into a folder"), &m_isOpen);
    open.positional(QStringLiteral("file"), &m_file, tr("evidence file"));
    open.positional(QStringLiteral("folder"), &m_folder, tr("a folder that is absent or empty"));
}

ExitCode EvidenceCommand::run(Console &console)
{
    if (m_isPack)
        return pack(console);
    if (m_isOpen)
        return open(console);
    return console.fail(
        {Error::Code::Usage, tr("Say what to do: numauth evidence pack --output FILE, or numauth "
                                "evidence open FILE FOLDER.")});
}

Result<> EvidenceCommand::addApp(const Console &console, EvidenceRequest &request) const
{
    if (m_app.isEmpty())
        return {};
    const auto table = diagnosis::app::AppCheckTable::open();
    if (!table)
        return table.error();
    const auto app = diagnosis::app::examineApp(m_app, *table, {}, request.created);
    if (!app)
        return app.error();
    request.doctor = diagnosis::app::examinedEvidence(*app, console.language());
    request.known = diagnosis::app::ticketFacts(app->facts);
    return {};
}

Result<> EvidenceCommand::addPhone(const Console &console, EvidenceRequest &request) const
{
    if (m_scenario.isEmpty())
        return {};
    const auto fields = phone::PhoneFields::open();
    if (!fields)
        return fields.error();
    const auto workspace = workspaceFor(QDir::currentPath(), console);
    if (!workspace)
        return workspace.error();
    const auto changes = ScenarioInput::read(m_scenario, *workspace, *fields);
    if (!changes)
        return changes.error();
    request.phone = *changes;
    return {};
}

Result<> EvidenceCommand::addLog(EvidenceRequest &request, const diagnosis::LogTables &tables) const
{
    diagnosis::LogEvents events;
    if (!m_log.isEmpty()) {
        const auto log = readInput(m_log);
        if (!log)
            return log.error();
        request.log = *log;
        const auto read = tables.reader.read(*log);
        if (!read)
            return about(m_log, read.error());
        events = *read;
    }
    const auto answers = m_case.answers(events, request.workspaceFolder, tables.checklists);
    if (!answers)
        return answers.error();
    request.answers = *answers;
    return {};
}

Result<EvidenceRequest> EvidenceCommand::request(const Console &console,
                                                 const diagnosis::LogTables &tables) const
{
    EvidenceRequest request;
    request.workspaceFolder = workspaceFolder(console);
    request.pages = m_pages;
    request.note = m_note;
    request.created = SystemClock().now();
    if (!m_device.isEmpty()) {
        const auto devices = consent::DeviceTable::open();
        if (!devices)
            return devices.error();
        request.device = m_device;
        if (!devices->find(m_device))
            console.message(
                tr("The device table has no “%1”; it is packed as given.").arg(m_device));
    }
    if (!m_seed.isEmpty()) {
        bool isNumber = false;
        request.sandboxSeed = m_seed.toUInt(&isNumber);
        if (!isNumber)
            return Error{Error::Code::Usage, tr("--seed takes a number, not “%1”.").arg(m_seed)};
    }
    if (const Result<> added = addLog(request, tables); !added)
        return added.error();
    if (const Result<> added = addPhone(console, request); !added)
        return added.error();
    if (const Result<> added = addApp(console, request); !added)
        return added.error();
    return request;
}

Result<EvidenceFile> EvidenceCommand::collect(const Console &console) const
{
    const auto codes = codes::CodeTable::open();
    if (!codes)
        return codes.error();
    const auto tables = diagnosis::LogTables::open(*codes);
    if (!tables)
        return tables.error();
    const auto asked = request(console, *tables);
    if (!asked)
        return asked.error();
    return EvidenceFile::collect(*asked, *tables);
}

ExitCode EvidenceCommand::pack(Console &console) const
{
    if (!m_isListOnly && console.options().outputFile.isEmpty())
        return console.fail(
            {Error::Code::Usage, tr("Name the file with --output, or see what would be inside with "
                                    "--list.")});
    const auto file = collect(console);
    if (!file)
        return console.fail(file.error());
    if (!m_isListOnly) {
        console.printBytes(file->toZip());
        console.message(
            tr("%n file(s) packed into %1.", nullptr, static_cast<int>(file->parts().size()))
                .arg(console.options().outputFile));
        return ExitCode::Clean;
    }
    if (console.options().isJson())
        console.printJson(listJson(*file, console.language()));
    else
        printList(console, *file);
    return ExitCode::Clean;
}

ExitCode EvidenceCommand::open(Console &console) const
{
    const auto mapped = package::MappedFile::open(m_file);
    if (!mapped)
        return console.fail(mapped.error());
    const auto file = EvidenceFile::read(mapped->bytes());
    if (!file)
        return console.fail(about(m_file, file.error()));
    if (const Result<> restored = file->restore(m_folder); !restored)
        return console.fail(restored.error());
    if (console.options().isJson())
        console.printJson(listJson(*file, console.language()));
    else
        printList(console, *file);
    return ExitCode::Clean;
}

} // namespace numauth::cli
