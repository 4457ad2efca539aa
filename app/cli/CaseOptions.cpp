#include "app/cli/CaseOptions.h"

#include "models/base/AtomicFile.h"
#include "models/diagnosis/CaseStore.h"

#include <QFileInfo>

namespace numauth::cli {

using namespace diagnosis;

namespace {

constexpr qint64 sizeLimit = 64LL * 1024;

} // namespace

void CaseOptions::declareCase(OptionParser &parser)
{
    parser.option(QStringLiteral("--case"), &m_file,
                  tr("file with the answers to checklists; default: kept in the workspace"));
}

void CaseOptions::declareAnswers(OptionParser &parser)
{
    parser.options(QStringLiteral("--answer"), &m_given,
                   tr("answer to a question of a checklist, as S44=no; repeatable"));
}

Result<CaseAnswers> CaseOptions::answers(const LogEvents &log, const QString &workspaceFolder,
                                         const ChecklistTable &table) const
{
    Result<CaseAnswers> known = CaseAnswers();
    if (!m_file.isEmpty() && QFileInfo::exists(m_file)) {
        const auto bytes = AtomicFile::read(m_file, sizeLimit);
        known = bytes ? CaseAnswers::read(*bytes, m_file, table) : bytes.error();
    } else if (m_file.isEmpty() && !workspaceFolder.isEmpty()) {
        known = CaseStore(workspaceFolder, table).read(caseKey(log));
    }
    if (!known)
        return known;
    if (const Result<> applied = apply(*known, table); !applied)
        return applied.error();
    return known;
}

Result<> CaseOptions::apply(CaseAnswers &answers, const ChecklistTable &table) const
{
    for (const QString &given : m_given) {
        const QString id = given.section(QLatin1Char('='), 0, 0);
        const auto answer = answerFromName(given.section(QLatin1Char('='), 1));
        if (!table.question(id) || !answer)
            return Error{Error::Code::Usage,
                         tr("--answer takes a question and yes, no or unsure, as in S44=no; not "
                            "“%1”. See --checklist.")
                             .arg(given)};
        answers.set(id, answer);
    }
    return {};
}

Result<bool> CaseOptions::remember(const CaseAnswers &answers, const LogEvents &log,
                                   const QString &workspaceFolder,
                                   const ChecklistTable &table) const
{
    if (!m_file.isEmpty()) {
        const auto written = AtomicFile::write(m_file, answers.write());
        return written ? Result<bool>(true) : Result<bool>(written.error());
    }
    if (workspaceFolder.isEmpty())
        return false;
    const Result<> written = CaseStore(workspaceFolder, table).write(caseKey(log), answers);
    return written ? Result<bool>(true) : Result<bool>(written.error());
}

} // namespace numauth::cli
