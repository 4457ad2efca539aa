#include "models/evidence/EvidenceFile.h"

#include "models/base/AtomicFile.h"
#include "models/diagnosis/TextEncoding.h"
#include "models/diagnosis/TicketText.h"
#include "models/evidence/Redaction.h"
#include "models/package/ZipWriter.h"
#include "models/phone/PhoneScenario.h"
#include "models/workspace/Workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

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

/// What the request says beside the log.
QHash<QString, QString> knownOf(const EvidenceRequest &request)
{
    QHash<QString, QString> known = request.known;
    const auto add = [&known](const QString &name, const QString &value) {
        if (!value.isEmpty() && !known.contains(name))
            known.insert(name, value);
    };
    add(QStringLiteral("note"), request.note);
    add(QStringLiteral("time"), request.created.toString(Qt::ISODate));
    add(QStringLiteral("deviceName"), request.device);
    add(QStringLiteral("sdkVersion"),
        sdkVersionsOf(request.workspaceFolder).join(QStringLiteral(", ")));
    return known;
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

void EvidenceFile::addPart(const QString &path, const QByteArray &bytes, const LocalText &what,
                           int redactions)
{
    m_parts << EvidencePart{path, bytes, what, redactions};
}

Result<EvidenceFile> EvidenceFile::collect(const EvidenceRequest &request,
                                           const diagnosis::LogTables &tables)
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
    file.addLog(request.log);
    if (!request.doctor.isEmpty()) {
        const Redacted doctor = redactJson(request.doctor, standIns);
        file.addPart(QStringLiteral("doctor.json"), doctor.bytes,
                     {QStringLiteral("应用检查结果"), QStringLiteral("what the app checks found")},
                     doctor.count);
    }
    if (request.phone)
        file.addPhone(*request.phone, standIns);
    if (!request.answers.isEmpty())
        file.addPart(QStringLiteral("answers.json"), request.answers.write(),
                     {QStringLiteral("人工排查的回答"), QStringLiteral("what was checked by hand")},
                     0);
    if (file.m_parts.isEmpty() && request.note.isEmpty())
        return Error{Error::Code::Usage,
                     tr("There is nothing to pack: give a workspace, a log, an app or a phone.")};
    file.addTickets(request, tables);
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
    addPart(QStringLiteral("workspace/") + name, redacted.bytes, what, redacted.count);
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

/// A log in another encoding is packed as UTF-8, because masking reads text.
void EvidenceFile::addLog(const QByteArray &log)
{
    if (log.isEmpty())
        return;
    const auto text = diagnosis::toUtf8(log, diagnosis::detectEncoding(log));
    const Redacted redacted = redactText(text.value_or(log));
    addPart(QStringLiteral("log.txt"), redacted.bytes,
            {QStringLiteral("日志"), QStringLiteral("log")}, redacted.count);
}

void EvidenceFile::addPhone(const QJsonObject &phone, StandIns &standIns)
{
    phone::PhoneScenario scenario;
    scenario.name = QStringLiteral("case");
    scenario.phone = phone;
    const Redacted redacted = redactJson(scenario.write(), standIns);
    addPart(QStringLiteral("phone.json"), redacted.bytes,
            {QStringLiteral("模拟手机的状态"), QStringLiteral("state of the virtual phone")},
            redacted.count);
}

void EvidenceFile::addTickets(const EvidenceRequest &request, const diagnosis::LogTables &tables)
{
    const EvidencePart *log = part(QStringLiteral("log.txt"));
    diagnosis::TicketCase ticket;
    // What is no text has no events; it was masked line by line all the same.
    if (const auto events = tables.reader.read(log ? QByteArrayView(log->bytes) : QByteArrayView()))
        ticket.log = *events;
    ticket.diagnoses =
        diagnosis::weigh(diagnosis::diagnose(ticket.log, tables.rules, tables.reader.codeTable()),
                         request.answers, tables.checklists);
    ticket.diagnoses.removeIf([](const diagnosis::Diagnosis &each) { return each.isUnknown(); });
    ticket.known = knownOf(request);
    ticket.checked = diagnosis::answerLines(request.answers, tables.checklists);
    const LocalText what{QStringLiteral("工单文字"), QStringLiteral("text for a support ticket")};
    for (const auto &[name, language] :
         {std::pair(QStringLiteral("ticket.zh.txt"), Language::Chinese),
          std::pair(QStringLiteral("ticket.en.txt"), Language::English)}) {
        const QString words = diagnosis::ticketText(ticket, tables.texts, language);
        addPart(name, words.toUtf8(), what, 0);
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

const EvidencePart *EvidenceFile::part(const QString &path) const
{
    const auto found = std::ranges::find(m_parts, path, &EvidencePart::path);
    return found == m_parts.end() ? nullptr : &*found;
}

QByteArray EvidenceFile::toZip() const
{
    package::ZipWriter writer;
    for (const EvidencePart &part : m_parts)
        writer.add(part.path, part.bytes);
    return writer.finish();
}

} // namespace numauth::evidence
