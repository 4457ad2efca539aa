#include "models/base/AtomicFile.h"
#include "models/diagnosis/CaseStore.h"
#include "models/diagnosis/app/DoctorJson.h"
#include "ui/diagnosis/AppPanel.h"
#include "ui/diagnosis/CausePanel.h"
#include "ui/diagnosis/ChecklistPanel.h"
#include "ui/diagnosis/DiagnosisPlace.h"
#include "ui/diagnosis/TicketPanel.h"
#include "ui/widgets/TabHead.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

// What a case is made of: the answers to checklists, and the evidence file.
namespace numauth::ui {

void DiagnosisPlace::connectCase()
{
    connect(m_checklist, &ChecklistPanel::answered, this, [this] {
        keepAnswers();
        weighAnswers();
        showParts();
        showBanner();
        m_tabs->tabs()->setCurrentIndex(Checklist);
        emit countsChanged();
    });
    connect(m_checklist, &ChecklistPanel::ticketRequested, this,
            [this] { m_tabs->tabs()->setCurrentIndex(Ticket); });
    connect(m_saveCase, &QAction::triggered, this, &DiagnosisPlace::saveCaseRequested);
    connect(m_openCase, &QAction::triggered, this, [this] { emit openCaseRequested({}); });
}

void DiagnosisPlace::openWorkspace(const QString &folder)
{
    m_folder = folder;
    m_appSession.setWorkspace(folder);
    m_checklist->present(m_explained.log, knownAnswers(diagnosis::caseKey(m_explained.log)));
    weighAnswers();
    showParts();
}

diagnosis::CaseAnswers DiagnosisPlace::knownAnswers(const QString &key) const
{
    if (m_folder.isEmpty() || m_answers.contains(key))
        return m_answers.value(key);
    // A file that somebody broke must not keep the log from being shown.
    return diagnosis::CaseStore(m_folder, m_tables.checklists).read(key).valueOr({});
}

void DiagnosisPlace::keepAnswers()
{
    const QString key = diagnosis::caseKey(m_explained.log);
    if (m_folder.isEmpty()) {
        m_answers.insert(key, m_checklist->answers());
        return;
    }
    m_answers.remove(key);
    const diagnosis::CaseStore store(m_folder, m_tables.checklists);
    if (const Result<> written = store.write(key, m_checklist->answers()); !written)
        emit toastRequested({written.error().message, Verdict::Refuses});
}

void DiagnosisPlace::weighAnswers()
{
    if (m_hasLog) {
        m_explained.diagnoses =
            diagnosis::weigh(m_explained.suggested, m_checklist->answers(), m_tables.checklists);
        m_causes->present(m_explained, appFaults());
    }
    presentTicket();
}

void DiagnosisPlace::presentTicket()
{
    m_ticket->present(m_explained,
                      diagnosis::answerLines(m_checklist->answers(), m_tables.checklists));
}

Result<> DiagnosisPlace::addTo(evidence::EvidenceRequest &request) const
{
    request.answers = m_checklist->answers();
    if (m_hasLog) {
        request.log = m_explained.text;
        if (!m_explained.path.isEmpty()) {
            const auto bytes = AtomicFile::read(m_explained.path);
            if (!bytes)
                return bytes.error();
            request.log = *bytes;
        }
    }
    if (m_app->apps().isEmpty())
        return {};
    const diagnosis::app::ExaminedApp &app = m_app->apps().first();
    request.doctor = diagnosis::app::examinedEvidence(app, currentLanguage());
    request.known = diagnosis::app::ticketFacts(app.facts);
    return {};
}

Result<> DiagnosisPlace::restoreCase(const evidence::EvidenceFile &file, const QString &folder)
{
    clearApp();
    clear();
    const evidence::EvidencePart *log = file.part(QStringLiteral("log.txt"));
    if (const evidence::EvidencePart *part = file.part(QStringLiteral("answers.json"))) {
        const auto answers =
            diagnosis::CaseAnswers::read(part->bytes, part->path, m_tables.checklists);
        if (!answers)
            return answers.error();
        const auto events =
            m_tables.reader.read(log ? QByteArrayView(log->bytes) : QByteArrayView());
        m_answers.insert(diagnosis::caseKey(events.valueOr({})), *answers);
    }
    if (log)
        m_session.readFile(QDir(folder).filePath(log->path));
    else
        m_checklist->present({}, knownAnswers(diagnosis::caseKey({})));
    presentTicket();
    showParts();
    return {};
}

} // namespace numauth::ui
