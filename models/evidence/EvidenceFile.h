#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/diagnosis/CaseAnswers.h"
#include "models/diagnosis/LogTables.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::evidence {

class StandIns;

/// What a case consists of. Everything but the time is optional.
struct EvidenceRequest
{
    /// The workspace whose schemes, pages, devices and scenarios go in; empty: none.
    QString workspaceFolder;
    /// Names of pages (`login`); empty: all of them.
    QStringList pages;
    /// The device on which it happened, an id of the device table.
    QString device;
    /// As it was pasted or read, in any encoding; empty: none.
    QByteArray log;
    /// The state of the virtual phone, as in a scenario; nothing: it is no part of the case.
    std::optional<QJsonObject> phone;
    /// What was answered by hand.
    diagnosis::CaseAnswers answers;
    /// Facts of the app for the ticket, by the names of diagnosis::TicketField::facts.
    QHash<QString, QString> known;
    /// What `doctor` said of the app as JSON; empty: it was not asked.
    QByteArray doctor;
    /// With it the sandbox gives the same tokens again.
    std::optional<quint32> sandboxSeed;
    /// What was seen and what was expected, in the user's words.
    QString note;
    QDateTime created;
};

/// One file of the archive.
struct EvidencePart
{
    /// `workspace/pages/login.json`, `log.txt`.
    QString path;
    QByteArray bytes;
    LocalText what;
    /// Places where a number, key or token was masked.
    int redactions = 0;
};

/// The redacted archive of a case: what it holds can be shown before it is saved, and opening it
/// gives the workspace back. It never holds a vault, a history, an app or a picture.
class EvidenceFile
{
    Q_DECLARE_TR_FUNCTIONS(numauth::evidence::EvidenceFile)

public:
    /// Reads and redacts. Files that cannot be read are named in omitted().
    static Result<EvidenceFile> collect(const EvidenceRequest &request,
                                        const diagnosis::LogTables &tables);
    /// Reads an archive; one that is damaged, too large, or has names that lead elsewhere is
    /// refused.
    static Result<EvidenceFile> read(QByteArrayView archive);

    /// The preview: every file with its content, the manifest first.
    const QList<EvidencePart> &parts() const { return m_parts; }
    /// What was left out and why, translated.
    const QStringList &omitted() const { return m_omitted; }
    const QJsonObject &manifest() const { return m_manifest; }
    /// Null when the archive has no such file.
    const EvidencePart *part(const QString &path) const;
    /// Whether the case has the part of a workspace.
    bool hasWorkspace() const;
    /// The file that restores the state of the phone is `phone.json`, a scenario.
    std::optional<QJsonObject> phone() const;
    std::optional<quint32> sandboxSeed() const;
    QString device() const;
    /// The page that the case is about; empty: not said.
    QString page() const;

    QByteArray toZip() const;
    /// Writes all files below \p folder, which must be absent or empty.
    Result<> restore(const QString &folder) const;

private:
    void addWorkspace(const EvidenceRequest &request, StandIns &standIns);
    void addWorkspaceFile(const QString &path, const QString &name, StandIns &standIns);
    void addPart(const QString &path, const QByteArray &bytes, const LocalText &what,
                 int redactions);
    void addLog(const QByteArray &log);
    void addPhone(const QJsonObject &phone, StandIns &standIns);
    void addTickets(const EvidenceRequest &request, const diagnosis::LogTables &tables);
    void makeManifest(const EvidenceRequest &request);

    QList<EvidencePart> m_parts;
    QStringList m_omitted;
    QJsonObject m_manifest;
};

} // namespace numauth::evidence
