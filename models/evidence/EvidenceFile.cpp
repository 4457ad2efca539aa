#include "models/evidence/EvidenceFile.h"

#include "models/base/AtomicFile.h"
#include "models/evidence/Redaction.h"
#include "models/evidence/TicketText.h"
#include "models/package/ZipWriter.h"
#include "models/workspace/Workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

namespace numauth::evidence {

namespace {

constexpr qint64 fileLimit = 4LL * 1024 * 1024;
constexpr qint64 logLimit = 64LL * 1024 * 1024;
constexpr qsizetype fileCountLimit = 1000;

/// Folders of a workspace that describe a case. The rest, such as packages, is left out.
struct Folder
{
    const char *name;
    LocalText what;
};

const QList<Folder> &folders()
{
    static const QList<Folder> all{
        {"schemes", {QStringLiteral("方案，不含密钥"), QStringLiteral("scheme, without its key")}},
        {"pages", {QStringLiteral("授权页"), QStringLiteral("consent page")}},
        {"devices", {QStringLiteral("自定义设备"), QStringLiteral("own device profile")}},
        {"scenarios", {QStringLiteral("场景"), QStringLiteral("scenario")}},
        {"suites", {QStringLiteral("调用套件"), QStringLiteral("call suite")}},
        {"calibrations", {QStringLiteral("校准"), QStringLiteral("calibration")}}};
    return all;
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QStringList sdkVersionsOf(const QString &workspaceFolder)
{
    QStringList versions;
    if (workspaceFolder.isEmpty())
        return versions;
    const auto workspace = workspace::Workspace::open(workspaceFolder);
    if (!workspace)
        return versions;
    for (auto sdk = workspace->sdk.cbegin(); sdk != workspace->sdk.cend(); ++sdk)
        versions << QStringLiteral("%1 %2").arg(consent::platformId(sdk.key()),
                                                sdk.value().toString());
    return versions;
}

QJsonObject partJson(const EvidencePart &part)
{
    return {{QStringLiteral("path"), part.path},
            {QStringLiteral("what"), QJsonObject{{QStringLiteral("zh"), part.what.zh},
                                                 {QStringLiteral("en"), part.what.en}}},
            {QStringLiteral("bytes"), part.bytes.size()},
            {QStringLiteral("redactions"), part.redactions},
            {QStringLiteral("sha256"), sha256(part.bytes)}};
}

} // namespace

Result<EvidenceFile> EvidenceFile::collect(const EvidenceRequest &request)
{
    EvidenceFile file;
    StandIns standIns;
    if (request.log.size() > logLimit)
        return Error{Error::Code::Usage,
                     tr("The log is larger than %1 MB; give the part around the failure.")
                         .arg(logLimit / 1024 / 1024)};
    if (!request.workspaceFolder.isEmpty()) {
        const auto workspace = workspace::Workspace::open(request.workspaceFolder);
        if (!workspace)
            return workspace.error();
        file.addWorkspace(request, standIns);
    }
    if (!request.log.isEmpty()) {
        const Redacted log = redactText(request.log);
        file.m_parts << EvidencePart{QStringLiteral("log.txt"),
                                     log.bytes,
                                     {QStringLiteral("日志"), QStringLiteral("log")},
                                     log.count};
    }
    if (!request.doctor.isEmpty()) {
        const Redacted doctor = redactJson(request.doctor, standIns);
        file.m_parts << EvidencePart{
            QStringLiteral("doctor.json"),
            doctor.bytes,
            {QStringLiteral("应用检查结果"), QStringLiteral("what the app checks found")},
            doctor.count};
    }
    if (file.m_parts.isEmpty() && request.note.isEmpty())
        return Error{Error::Code::Usage,
                     tr("There is nothing to pack: give a workspace, a log or an app.")};
    file.addTickets(request);
    file.makeManifest(request);
    return file;
}

void EvidenceFile::addWorkspaceFile(const QString &path, const QString &name, StandIns &standIns)
{
    if (m_parts.size() >= fileCountLimit) {
        m_omitted << tr("%1: there are too many files.").arg(name);
        return;
    }
    const auto bytes = AtomicFile::read(path, fileLimit);
    if (!bytes) {
        m_omitted << QStringLiteral("%1: %2").arg(name, bytes.error().message);
        return;
    }
    const Redacted redacted = redactJson(*bytes, standIns);
    LocalText what{QStringLiteral("工作区"), QStringLiteral("workspace")};
    for (const Folder &folder : folders()) {
        if (name.startsWith(QLatin1StringView(folder.name) + QLatin1Char('/')))
            what = folder.what;
    }
    m_parts << EvidencePart{QStringLiteral("workspace/") + name, redacted.bytes, what,
                            redacted.count};
}

void EvidenceFile::addWorkspace(const EvidenceRequest &request, StandIns &standIns)
{
    const QDir root(request.workspaceFolder);
    for (const char *name : {"workspace.json", "apps.json"}) {
        if (root.exists(QLatin1StringView(name)))
            addWorkspaceFile(root.filePath(QLatin1StringView(name)), QString::fromLatin1(name),
                             standIns);
    }
    for (const Folder &folder : folders()) {
        const QString name = QString::fromLatin1(folder.name);
        const QFileInfoList files = QDir(root.filePath(name))
                                        .entryInfoList({QStringLiteral("*.json")},
                                                       QDir::Files | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &info : files) {
            const bool isUnwantedPage = name == QLatin1StringView("pages") &&
                                        !request.pages.isEmpty() &&
                                        !request.pages.contains(info.completeBaseName());
            if (!isUnwantedPage)
                addWorkspaceFile(info.filePath(), name + QLatin1Char('/') + info.fileName(),
                                 standIns);
        }
    }
    for (const char *name : {"packages", "baselines"}) {
        if (root.exists(QLatin1StringView(name)))
            m_omitted << tr("%1: apps and pictures are not packed.").arg(QLatin1StringView(name));
    }
    if (root.exists(QStringLiteral(".numauth")))
        m_omitted << tr(".numauth: history and drafts are not packed.");
}

void EvidenceFile::addTickets(const EvidenceRequest &request)
{
    QByteArray log;
    for (const EvidencePart &part : m_parts) {
        if (part.path == QLatin1StringView("log.txt"))
            log = part.bytes;
    }
    const LocalText text = ticketText(request, sdkVersionsOf(request.workspaceFolder), log);
    const LocalText what{QStringLiteral("工单文字"), QStringLiteral("text for a support ticket")};
    for (const auto &[name, words] : {std::pair(QStringLiteral("ticket.zh.txt"), text.zh),
                                      std::pair(QStringLiteral("ticket.en.txt"), text.en)}) {
        const Redacted redacted = redactText(words.toUtf8());
        m_parts << EvidencePart{name, redacted.bytes, what, redacted.count};
    }
}

void EvidenceFile::makeManifest(const EvidenceRequest &request)
{
    QJsonArray parts;
    for (const EvidencePart &part : m_parts)
        parts << partJson(part);
    const Redacted note = redactText(request.note.toUtf8());
    m_manifest = {{QStringLiteral("formatVersion"), 1},
                  {QStringLiteral("kind"), QStringLiteral("numauth-evidence")},
                  {QStringLiteral("created"), request.created.toUTC().toString(Qt::ISODate)},
                  {QStringLiteral("note"), QString::fromUtf8(note.bytes)},
                  {QStringLiteral("device"), request.device},
                  {QStringLiteral("pages"), QJsonArray::fromStringList(request.pages)},
                  {QStringLiteral("sandboxSeed"),
                   request.sandboxSeed ? QJsonValue(static_cast<qint64>(*request.sandboxSeed))
                                       : QJsonValue(QJsonValue::Null)},
                  {QStringLiteral("versions"),
                   QJsonObject{{QStringLiteral("numauth"), QStringLiteral(NUMAUTH_VERSION)},
                               {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                               {QStringLiteral("system"), QSysInfo::prettyProductName()},
                               {QStringLiteral("sdk"), QJsonArray::fromStringList(sdkVersionsOf(
                                                           request.workspaceFolder))}}},
                  {QStringLiteral("parts"), parts},
                  {QStringLiteral("omitted"), QJsonArray::fromStringList(m_omitted)}};
    m_parts.prepend(
        EvidencePart{QStringLiteral("manifest.json"),
                     QJsonDocument(m_manifest).toJson(),
                     {QStringLiteral("内容清单"), QStringLiteral("list of what is inside")},
                     note.count});
}

QByteArray EvidenceFile::toZip() const
{
    package::ZipWriter writer;
    for (const EvidencePart &part : m_parts)
        writer.add(part.path, part.bytes);
    return writer.finish();
}

} // namespace numauth::evidence
