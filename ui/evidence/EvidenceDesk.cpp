#include "ui/evidence/EvidenceDesk.h"

#include "ui/evidence/OpenEvidenceDialog.h"
#include "ui/evidence/SaveEvidenceDialog.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace numauth::ui {

namespace {

/// A folder below \p parent that does not exist yet.
QString freeFolder(const QString &parent, const QString &name)
{
    const QDir folder(parent);
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1-%2").arg(name).arg(number));
    return path;
}

} // namespace

EvidenceDesk::EvidenceDesk(const diagnosis::LogTables &tables, const Clock &clock,
                           const QList<CaseSource> &sources, QObject *parent)
    : QObject(parent), m_tables(tables), m_clock(clock), m_sources(sources)
{
}

SaveEvidenceDialog *EvidenceDesk::save()
{
    evidence::EvidenceRequest request;
    request.created = m_clock.now();
    for (const CaseSource &source : std::as_const(m_sources)) {
        if (const Result<> added = source.add(request); !added) {
            emit failed(added.error());
            return nullptr;
        }
    }
    auto *dialog = new SaveEvidenceDialog(request, m_tables, m_window);
    connect(dialog, &SaveEvidenceDialog::saved, this, &EvidenceDesk::saved);
    dialog->show();
    return dialog;
}

OpenEvidenceDialog *EvidenceDesk::open(const QString &given)
{
    const QString path = given.isEmpty()
                             ? QFileDialog::getOpenFileName(m_window, tr("Open an evidence file"),
                                                            {}, tr("Evidence files (*.zip)"))
                             : given;
    if (path.isEmpty())
        return nullptr;
    const QString parent = m_caseFolder.isEmpty() ? QFileInfo(path).path() : m_caseFolder;
    const QString folder = freeFolder(parent, QFileInfo(path).completeBaseName());
    auto *dialog = new OpenEvidenceDialog(path, folder, m_tables, m_window);
    connect(dialog, &OpenEvidenceDialog::restored, this, &EvidenceDesk::restore);
    dialog->show();
    return dialog;
}

void EvidenceDesk::restore(const evidence::EvidenceFile &file, const QString &folder)
{
    for (const CaseSource &source : std::as_const(m_sources)) {
        if (const Result<> shown = source.restore(file, folder); !shown)
            emit failed(shown.error());
    }
    emit restored(folder);
}

bool EvidenceDesk::isEvidence(const QString &path)
{
    // The manifest is the first entry: its name stands behind the 30 bytes of the local header.
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04" && file.seek(30) &&
           file.read(13) == "manifest.json";
}

} // namespace numauth::ui
