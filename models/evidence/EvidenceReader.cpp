#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"
#include "models/evidence/EvidenceFile.h"
#include "models/package/ZipReader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace numauth::evidence {

namespace {

constexpr qint64 entryLimit = 96LL * 1024 * 1024;
constexpr qint64 totalLimit = 256LL * 1024 * 1024;
constexpr qsizetype entryCountLimit = 2000;

/// A path that stays below the folder it is written to, on every system.
bool isSafe(const QString &path)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[\\w.\\- \\x{80}-\\x{10ffff}]+/)*[\\w.\\- \\x{80}-\\x{10ffff}]+$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (path.size() > 240 || !pattern.match(path).hasMatch())
        return false;
    for (const QString &part : path.split(QLatin1Char('/'))) {
        if (part.startsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char('.')))
            return false;
    }
    return true;
}

/// What the manifest says of one file.
struct Listed
{
    LocalText what;
    int redactions = 0;
    QString sha256;
};

QHash<QString, Listed> listedIn(const QJsonObject &manifest)
{
    QHash<QString, Listed> all;
    for (const QJsonValue &each : manifest.value(QStringLiteral("parts")).toArray()) {
        const QJsonObject part = each.toObject();
        const QJsonObject what = part.value(QStringLiteral("what")).toObject();
        all.insert(part.value(QStringLiteral("path")).toString(),
                   {{what.value(QStringLiteral("zh")).toString(),
                     what.value(QStringLiteral("en")).toString()},
                    part.value(QStringLiteral("redactions")).toInt(),
                    part.value(QStringLiteral("sha256")).toString()});
    }
    return all;
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<EvidenceFile> EvidenceFile::read(QByteArrayView archive)
{
    const auto malformed = [](const QString &sentence) {
        return Error{Error::Code::Malformed, sentence};
    };
    const auto zip = package::ZipReader::open(archive);
    if (!zip)
        return zip.error();
    const package::ZipEntry *list = zip->find("manifest.json");
    if (!list || zip->entries().size() > entryCountLimit || zip->hasDuplicates())
        return malformed(tr("This is no evidence file: it has no usable manifest.json."));
    const auto bytes = zip->read(*list, entryLimit);
    if (!bytes)
        return bytes.error();
    EvidenceFile file;
    const auto manifest = JsonReader::parseObject(*bytes, QStringLiteral("manifest.json"));
    if (!manifest)
        return manifest.error();
    if (manifest->value(QStringLiteral("kind")) != QLatin1StringView("numauth-evidence"))
        return malformed(tr("This is no evidence file: it has no usable manifest.json."));
    if (manifest->value(QStringLiteral("formatVersion")).toInt() != 1)
        return Error{Error::Code::Unsupported,
                     tr("The evidence file was made by a newer version of Numauth.")};
    file.m_manifest = *manifest;
    for (const QJsonValue &each : manifest->value(QStringLiteral("omitted")).toArray())
        file.m_omitted << each.toString();
    const QHash<QString, Listed> listed = listedIn(*manifest);
    qint64 total = 0;
    for (const package::ZipEntry &entry : zip->entries()) {
        const QString name = QString::fromUtf8(entry.name);
        const bool isManifest = name == QLatin1StringView("manifest.json");
        if (entry.isFolder())
            continue;
        if (!isSafe(name))
            return malformed(
                tr("The evidence file has an entry with an unsafe name: %1.").arg(name.left(120)));
        const auto content = zip->read(entry, entryLimit);
        if (!content)
            return content.error();
        total += content->size();
        Listed known = listed.value(name);
        if (isManifest)
            known.what = {QStringLiteral("内容清单"), QStringLiteral("list of what is inside")};
        if (total > totalLimit || (!isManifest && known.sha256 != sha256(*content)))
            return malformed(
                tr("“%1” in the evidence file is not what the manifest says.").arg(name));
        file.m_parts << EvidencePart{name, *content, known.what, known.redactions};
    }
    return file;
}

bool EvidenceFile::hasWorkspace() const
{
    return part(QStringLiteral("workspace/workspace.json"));
}

std::optional<QJsonObject> EvidenceFile::phone() const
{
    const EvidencePart *phone = part(QStringLiteral("phone.json"));
    if (!phone)
        return std::nullopt;
    return QJsonDocument::fromJson(phone->bytes).object().value(QStringLiteral("phone")).toObject();
}

std::optional<quint32> EvidenceFile::sandboxSeed() const
{
    const QJsonValue seed = m_manifest.value(QStringLiteral("sandboxSeed"));
    if (!seed.isDouble())
        return std::nullopt;
    return static_cast<quint32>(std::clamp(seed.toDouble(), 0.0, 4294967295.0));
}

QString EvidenceFile::device() const
{
    return m_manifest.value(QStringLiteral("device")).toString();
}

QString EvidenceFile::page() const
{
    return m_manifest.value(QStringLiteral("pages")).toArray().first().toString();
}

Result<> EvidenceFile::restore(const QString &folder) const
{
    const QDir root(folder);
    if (root.exists() && !root.isEmpty())
        return Error{Error::Code::Usage, tr("“%1” is not empty; give a new folder.").arg(folder)};
    for (const EvidencePart &part : m_parts) {
        const QString path = root.filePath(part.path);
        if (Result<> made = Storage::makeFolder(QFileInfo(path).path()); !made)
            return made;
        if (const Result<> written = AtomicFile::write(path, part.bytes); !written)
            return written.error();
    }
    return {};
}

} // namespace numauth::evidence
