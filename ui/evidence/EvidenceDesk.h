#pragma once

#include "models/base/Clock.h"
#include "models/evidence/EvidenceFile.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace numauth::ui {

class OpenEvidenceDialog;
class SaveEvidenceDialog;

/// One part of the program that a case is made of and that shows it again.
struct CaseSource
{
    /// Adds what it shows to the case.
    std::function<Result<>(evidence::EvidenceRequest &)> add;
    /// Shows the case again that was unpacked into the folder.
    std::function<Result<>(const evidence::EvidenceFile &, const QString &folder)> restore;
};

/// Makes evidence files of what the window shows, and opens them again.
class EvidenceDesk : public QObject
{
    Q_OBJECT

public:
    /// Tables and clock must outlive the desk. Sources are restored in their order.
    EvidenceDesk(const diagnosis::LogTables &tables, const Clock &clock,
                 const QList<CaseSource> &sources, QObject *parent = nullptr);

    void setWindow(QWidget *window) { m_window = window; }
    /// Where cases are unpacked unless another folder is named.
    void setCaseFolder(const QString &folder) { m_caseFolder = folder; }

    /// Opens the dialog that previews and saves the case; null when a source refused.
    SaveEvidenceDialog *save();
    /// Opens the dialog that shows what is in \p path; asks for a file when it is empty, and gives
    /// null when none was chosen.
    OpenEvidenceDialog *open(const QString &path);

    /// Whether \p path is an evidence file, by its first bytes.
    static bool isEvidence(const QString &path);

signals:
    void saved(const QString &path);
    void restored(const QString &folder);
    void failed(const numauth::Error &error);

private:
    void restore(const evidence::EvidenceFile &file, const QString &folder);

    diagnosis::LogTables m_tables;
    const Clock &m_clock;
    QList<CaseSource> m_sources;
    QPointer<QWidget> m_window;
    QString m_caseFolder;
};

} // namespace numauth::ui
