#include "app/cli/ExplainCommand.h"

#include "app/cli/ExplainPrint.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/diagnosis/DiagnosisJson.h"

#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

using namespace diagnosis;

namespace {

const QString fittingList = QStringLiteral("auto");

QString brandOf(const LogEvents &log)
{
    for (const LogEvent &event : log.events) {
        if (event.facts.contains(QStringLiteral("deviceBrand")))
            return event.facts.value(QStringLiteral("deviceBrand"));
    }
    return {};
}

QJsonObject checklistJson(const Checklist &list, const CaseAnswers &answers,
                          const ChecklistTable &table, const QString &brand, Language language)
{
    const ChecklistState state = stateOf(list, answers);
    QJsonArray questions;
    for (const Question &question : list.questions) {
        const auto answer = answers.answer(question.id);
        questions << QJsonObject{
            {QStringLiteral("id"), question.id},
            {QStringLiteral("ask"), question.ask.in(language)},
            {QStringLiteral("how"), table.howFor(question, brand).in(language)},
            {QStringLiteral("answer"), answer ? QJsonValue(answerName(*answer)) : QJsonValue()},
            {QStringLiteral("fault"), answer && question.isFault(*answer)}};
    }
    return {{QStringLiteral("id"), list.id},
            {QStringLiteral("title"), list.title.in(language)},
            {QStringLiteral("questions"), questions},
            {QStringLiteral("next"), state.next ? QJsonValue(state.next->id) : QJsonValue()}};
}

} // namespace

QString ExplainCommand::summary() const
{
    return tr("a log → events, likely causes, advice");
}

void ExplainCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("FILE"), &m_file,
                      tr("a log of any kind; “-” or nothing is standard input"), false);
    parser.option(QStringLiteral("--checklist"), &m_checklist,
                  tr("also ask what no log shows: the name of a checklist, or auto"));
    m_case.declareAnswers(parser);
    m_case.declareCase(parser);
}

Result<LogEvents> ExplainCommand::read(const LogReader &reader) const
{
    // A pipe, as of `<(adb logcat -d)`, cannot be mapped.
    if (m_file != QLatin1StringView("-") && !isPipe(m_file))
        return reader.readFile(m_file);
    const Result<QByteArray> bytes = readInput(m_file);
    if (!bytes)
        return bytes.error();
    return reader.read(*bytes);
}

Result<const Checklist *> ExplainCommand::list(const LogEvents &log,
                                               const ChecklistTable &checklists) const
{
    if (m_checklist.isEmpty())
        return static_cast<const Checklist *>(nullptr);
    if (m_checklist == fittingList)
        return checklistFor(log, platformOf(log), checklists);
    if (const Checklist *found = checklists.find(m_checklist))
        return found;
    QStringList names{fittingList};
    for (const Checklist &each : checklists.lists())
        names << each.id;
    return Error{Error::Code::Usage, tr("There is no checklist “%1”; there are %2.")
                                         .arg(m_checklist, names.join(QStringLiteral(", ")))};
}

Result<ExplainCommand::Explained> ExplainCommand::explain(const Console &console,
                                                          const LogTables &tables) const
{
    Result<LogEvents> log = read(tables.reader);
    if (!log)
        return about(m_file, log.error());
    const auto answers = m_case.answers(*log, workspaceFolder(console), tables.checklists);
    if (!answers)
        return answers.error();
    const auto asked = list(*log, tables.checklists);
    if (!asked)
        return asked.error();
    Explained explained;
    explained.diagnoses =
        weigh(diagnose(*log, tables.rules, tables.reader.codeTable()), *answers, tables.checklists);
    explained.log = *std::move(log);
    explained.answers = *answers;
    explained.list = *asked;
    return explained;
}

ExitCode ExplainCommand::run(Console &console)
{
    const auto codes = codes::CodeTable::open();
    if (!codes)
        return console.fail(codes.error());
    const auto tables = LogTables::open(*codes);
    if (!tables)
        return console.fail(tables.error());
    const auto explained = explain(console, *tables);
    if (!explained)
        return console.fail(explained.error());
    warn(console, explained->log);
    if (const Result<> kept = remember(console, *explained, tables->checklists); !kept)
        return console.fail(kept.error());
    print(console, *explained, *tables);
    const bool hasFailure =
        std::ranges::any_of(explained->diagnoses, [](const Diagnosis &diagnosis) {
            return diagnosis.severity == Severity::Error;
        });
    return hasFailure ? ExitCode::Findings : ExitCode::Clean;
}

void ExplainCommand::warn(Console &console, const LogEvents &log) const
{
    if (log.skippedBytes > 0)
        console.message(tr("The log is longer than 2 GB: both of its ends were read, %1 MB between "
                           "them were not.")
                            .arg(log.skippedBytes / 1'000'000));
    if (log.isTruncated)
        console.message(tr("More than %1 events: the rest of the log was not read.")
                            .arg(LogReader::mostEvents));
}

Result<> ExplainCommand::remember(Console &console, const Explained &explained,
                                  const ChecklistTable &checklists) const
{
    if (!m_case.hasNewAnswers())
        return {};
    const auto kept =
        m_case.remember(explained.answers, explained.log, workspaceFolder(console), checklists);
    if (!kept)
        return kept.error();
    if (!*kept)
        console.message(tr("The answers are not kept: name a file with --case, or work in a "
                           "workspace."));
    return {};
}

void ExplainCommand::print(Console &console, const Explained &explained,
                           const LogTables &tables) const
{
    const codes::CodeTable &codes = tables.reader.codeTable();
    const QString brand = brandOf(explained.log);
    if (!console.options().isJson()) {
        ExplainPrint::printText(console, explained.log, explained.diagnoses, codes, tables.texts);
        if (explained.list)
            ExplainPrint::printChecklist(console, *explained.list, explained.answers,
                                         tables.checklists, brand);
        return;
    }
    QJsonObject document =
        explainJson(explained.log, explained.diagnoses, codes, tables.texts, console.language());
    if (explained.list)
        document.insert(QStringLiteral("checklist"),
                        checklistJson(*explained.list, explained.answers, tables.checklists, brand,
                                      console.language()));
    console.printJson(document);
}

} // namespace numauth::cli
