#include "app/cli/HistoryCommand.h"

#include "app/cli/Columns.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/sandbox/SharedSandbox.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::cli {

namespace {

QString localTime(const cloud::CallRecord &record)
{
    return record.time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("-");
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

} // namespace

QString HistoryCommand::summary() const
{
    return tr("past calls, redacted");
}

void HistoryCommand::declareOptions(OptionParser &parser)
{
    const QString idHelp = tr("number of the call, as `history list` shows it");
    OptionParser list =
        parser.subcommand(QStringLiteral("list"), tr("the calls, newest first"), &m_isList);
    list.option(QStringLiteral("--operation"), &m_query.operation, tr("only this operation"));
    list.option(QStringLiteral("--env"), &m_query.environment, tr("only this environment"));
    list.option(QStringLiteral("--verdict"), &m_query.verdict,
                tr("only pass, reject, unknown, ok or error"));
    list.option(QStringLiteral("--search"), &m_query.text, tr("text somewhere in call or answer"));
    list.flag(QStringLiteral("--pinned"), &m_query.isPinnedOnly, tr("only pinned calls"));
    list.option(QStringLiteral("--limit"), &m_query.limit, tr("how many at most"));
    OptionParser show =
        parser.subcommand(QStringLiteral("show"), tr("one call with its answer"), &m_isShow);
    show.positional(QStringLiteral("ID"), &m_id, idHelp);
    OptionParser compare =
        parser.subcommand(QStringLiteral("compare"), tr("what differs in two calls"), &m_isCompare);
    compare.positional(QStringLiteral("ID"), &m_id, idHelp);
    compare.positional(QStringLiteral("OTHER"), &m_otherId, idHelp);
    OptionParser archive = parser.subcommand(QStringLiteral("export"),
                                             tr("the calls as an HTTP archive (HAR)"), &m_isExport);
    archive.option(QStringLiteral("--limit"), &m_query.limit, tr("how many at most"));
    parser.subcommand(QStringLiteral("pin"), tr("keep a call"), &m_isPin)
        .positional(QStringLiteral("ID"), &m_id, idHelp);
    parser.subcommand(QStringLiteral("unpin"), tr("keep a call no longer"), &m_isUnpin)
        .positional(QStringLiteral("ID"), &m_id, idHelp);
    parser
        .subcommand(QStringLiteral("forget"),
                    tr("remove a phone number from the calls and from the sandbox"), &m_isForget)
        .positional(QStringLiteral("NUMBER"), &m_number,
                    tr("the number of 11 digits, or - to read it from standard input"));
}

Result<QString> HistoryCommand::existingWorkspace(const Console &console) const
{
    const QString folder = workspaceFolder(console);
    if (folder.isEmpty())
        return Error{Error::Code::Usage,
                     tr("There is no workspace.json here or above; name the workspace with "
                        "--workspace.")};
    return folder;
}

Result<cloud::CallHistory> HistoryCommand::open(const Console &console) const
{
    const Result<QString> folder = existingWorkspace(console);
    if (!folder)
        return folder.error();
    const QString path = cloud::CallHistory::filePathIn(*folder);
    if (!QFileInfo::exists(path))
        return Error{Error::Code::Unreadable,
                     tr("%1 does not exist: no call was made in this workspace yet.")
                         .arg(QDir::toNativeSeparators(path))};
    return cloud::CallHistory::open(path);
}

Result<cloud::CallRecord> HistoryCommand::record(const cloud::CallHistory &history,
                                                 const QString &id) const
{
    bool isNumber = false;
    const auto found = history.find(id.toLongLong(&isNumber));
    if (!found)
        return found.error();
    if (!isNumber || !*found)
        return Error{Error::Code::Usage, tr("There is no call %1 in the history.").arg(id)};
    return **found;
}

ExitCode HistoryCommand::list(Console &console, const cloud::CallHistory &history) const
{
    const auto records = history.list(m_query);
    if (!records)
        return console.fail(records.error());
    if (console.options().isJson()) {
        QJsonArray calls;
        for (const cloud::CallRecord &record : *records)
            calls.append(record.toJson());
        console.printJson({{QStringLiteral("calls"), calls}});
        return ExitCode::Clean;
    }
    QList<QStringList> rows;
    for (const cloud::CallRecord &record : *records)
        rows << QStringList{QString::number(record.id),
                            localTime(record),
                            record.environment,
                            record.operation,
                            record.verdict,
                            QString::number(record.totalMs(), 'f', 1),
                            record.error.isEmpty() ? record.code : record.error};
    printColumns(console, rows);
    return ExitCode::Clean;
}

ExitCode HistoryCommand::show(Console &console, const cloud::CallHistory &history) const
{
    const auto found = record(history, m_id);
    if (!found)
        return console.fail(found.error());
    if (console.options().isJson())
        console.printJson({{QStringLiteral("call"), found->toJson()}});
    else
        console.print(QString::fromUtf8(QJsonDocument(found->toJson()).toJson()).trimmed());
    return ExitCode::Clean;
}

ExitCode HistoryCommand::compare(Console &console, const cloud::CallHistory &history) const
{
    const auto left = record(history, m_id);
    const auto right = record(history, m_otherId);
    if (!left || !right)
        return console.fail(left ? right.error() : left.error());
    QJsonArray differences;
    QList<QStringList> rows;
    for (const cloud::RecordDifference &difference : cloud::compareRecords(*left, *right)) {
        rows << QStringList{difference.path, valueText(difference.left),
                            valueText(difference.right)};
        QJsonObject row{{QStringLiteral("path"), difference.path}};
        if (!difference.left.isUndefined())
            row.insert(QStringLiteral("left"), difference.left);
        if (!difference.right.isUndefined())
            row.insert(QStringLiteral("right"), difference.right);
        differences.append(row);
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("differences"), differences}});
    else
        printColumns(console, rows);
    return rows.isEmpty() ? ExitCode::Clean : ExitCode::Findings;
}

ExitCode HistoryCommand::exportArchive(Console &console, const cloud::CallHistory &history) const
{
    const auto records = history.list(m_query);
    if (!records)
        return console.fail(records.error());
    console.printBytes(QJsonDocument(cloud::toHar(*records)).toJson());
    return ExitCode::Clean;
}

ExitCode HistoryCommand::pin(Console &console, cloud::CallHistory &history) const
{
    const auto found = record(history, m_id);
    if (!found)
        return console.fail(found.error());
    const Result<> changed = history.setPinned(found->id, m_isPin);
    return changed ? ExitCode::Clean : console.fail(changed.error());
}

/// How many calls were removed; none where no call was made yet.
Result<int> HistoryCommand::forgetCalls(const QString &workspaceFolder, const QString &number) const
{
    const QString path = cloud::CallHistory::filePathIn(workspaceFolder);
    if (!QFileInfo::exists(path))
        return 0;
    auto history = cloud::CallHistory::open(path);
    return history ? history->forgetNumber(number) : history.error();
}

ExitCode HistoryCommand::forget(Console &console) const
{
    const Result<QString> folder = existingWorkspace(console);
    if (!folder)
        return console.fail(folder.error());
    QString number = m_number;
    if (number == QLatin1StringView("-")) {
        const auto bytes = readInput(number);
        if (!bytes)
            return console.fail(bytes.error());
        number = QString::fromUtf8(*bytes).trimmed();
    }
    if (!sandbox::isMobileNumber(number))
        return console.fail({Error::Code::Usage, tr("This is not a mobile number of 11 digits.")});
    const SystemClock clock;
    const auto calls = forgetCalls(*folder, number);
    const auto entries = calls ? sandbox::forgetNumber(*folder, number, clock) : calls;
    if (!entries)
        return console.fail(entries.error());
    if (console.options().isJson())
        console.printJson(
            {{QStringLiteral("removed"), *calls}, {QStringLiteral("removedInSandbox"), *entries}});
    else
        console.print(
            tr("Calls removed: %1; entries of the sandbox: %2").arg(*calls).arg(*entries));
    return ExitCode::Clean;
}

ExitCode HistoryCommand::run(Console &console)
{
    const bool isChosen =
        m_isList || m_isShow || m_isCompare || m_isExport || m_isPin || m_isUnpin || m_isForget;
    if (!isChosen)
        return console.fail(
            {Error::Code::Usage, tr("Say what to do: list, show, compare, export, pin, unpin or "
                                    "forget.")});
    if (m_isForget)
        return forget(console);
    auto history = open(console);
    if (!history)
        return console.fail(history.error());
    if (m_isList)
        return list(console, *history);
    if (m_isShow)
        return show(console, *history);
    if (m_isCompare)
        return compare(console, *history);
    if (m_isExport)
        return exportArchive(console, *history);
    return pin(console, *history);
}

} // namespace numauth::cli
