#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
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
    /// As it was pasted or read; empty: none.
    QByteArray log;
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
    static Result<EvidenceFile> collect(const EvidenceRequest &request);
    /// Reads an archive; one that is damaged, too large, or has names that lead elsewhere is
    /// refused.
    static Result<EvidenceFile> read(QByteArrayView archive);

    /// The preview: every file with its content, the manifest first.
    const QList<EvidencePart> &parts() const { return m_parts; }
    /// What was left out and why, translated.
    const QStringList &omitted() const { return m_omitted; }
    const QJsonObject &manifest() const { return m_manifest; }

    QByteArray toZip() const;
    /// Writes all files below \p folder, which must be absent or empty.
    Result<> restore(const QString &folder) const;

private:
    void addWorkspace(const EvidenceRequest &request, StandIns &standIns);
    void addWorkspaceFile(const QString &path, const QString &name, StandIns &standIns);
    void addTickets(const EvidenceRequest &request);
    void makeManifest(const EvidenceRequest &request);

    QList<EvidencePart> m_parts;
    QStringList m_omitted;
    QJsonObject m_manifest;
};

} // namespace numauth::evidence
