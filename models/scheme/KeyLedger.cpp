#include "models/scheme/KeyLedger.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"
#include "models/vault/SecretReference.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace numauth::scheme {

namespace {

constexpr int currentFormat = 1;
const QString fileName = QStringLiteral("apps.json");

const QStringList &keepingNames()
{
    static const QStringList names{QStringLiteral("client"), QStringLiteral("server")};
    return names;
}

QVersionNumber version(JsonReader &reader, const QString &key, bool isRequired)
{
    const QString text = isRequired ? reader.text(key) : reader.text(key, QString());
    qsizetype end = 0;
    const QVersionNumber number = QVersionNumber::fromString(text, &end);
    if (!text.isEmpty() && (number.isNull() || end != text.size()))
        reader.fail(key, KeyLedger::tr("“%1” is no version such as 2.12.1").arg(text));
    return number;
}

KeyVersion readKey(JsonReader &reader)
{
    KeyVersion key;
    key.id = reader.text(QStringLiteral("id"));
    key.scheme = reader.text(QStringLiteral("scheme"));
    key.reference = reader.text(QStringLiteral("reference"), QString());
    key.fingerprint = reader.text(QStringLiteral("fingerprint"), QString());
    key.sdkFrom = version(reader, QStringLiteral("sdkFrom"), false);
    key.sdkTo = version(reader, QStringLiteral("sdkTo"), false);
    const QString created = reader.text(QStringLiteral("created"), QString());
    key.created = QDateTime::fromString(created, Qt::ISODate).toUTC();
    if (!created.isEmpty() && !key.created.isValid())
        reader.fail(QStringLiteral("created"), KeyLedger::tr("this is no date and time"));
    // What is no reference may be the key itself, so it is not repeated.
    if (!key.reference.isEmpty() && !vault::SecretReference::parse(key.reference))
        reader.fail(QStringLiteral("reference"),
                    KeyLedger::tr("write vault:NAME, env:VARIABLE or file:PATH, never the key"));
    return key;
}

AppRelease readRelease(JsonReader &reader)
{
    AppRelease release;
    release.app = reader.text(QStringLiteral("app"));
    QStringList names;
    for (const Platform platform : allPlatforms())
        names << platformName(platform);
    release.platform = allPlatforms().at(reader.oneOf(QStringLiteral("platform"), names));
    release.sdk = version(reader, QStringLiteral("sdk"), true);
    release.scheme = reader.text(QStringLiteral("scheme"));
    release.key = reader.text(QStringLiteral("key"), QString());
    release.keeping =
        static_cast<KeyKeeping>(reader.oneOf(QStringLiteral("keptIn"), keepingNames()));
    if (reader.has(QStringLiteral("share")))
        release.share = reader.number(QStringLiteral("share"));
    if (release.share && (*release.share < 0 || *release.share > 100))
        reader.fail(QStringLiteral("share"), KeyLedger::tr("a share is 0 to 100 percent"));
    return release;
}

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1StringView(key), value);
}

QJsonObject keyJson(const KeyVersion &key)
{
    QJsonObject object;
    put(object, "id", key.id);
    put(object, "scheme", key.scheme);
    put(object, "reference", key.reference);
    put(object, "fingerprint", key.fingerprint);
    put(object, "sdkFrom", key.sdkFrom.toString());
    put(object, "sdkTo", key.sdkTo.toString());
    put(object, "created", key.created.isValid() ? key.created.toString(Qt::ISODate) : QString());
    return object;
}

QJsonObject releaseJson(const AppRelease &release)
{
    QJsonObject object;
    put(object, "app", release.app);
    put(object, "platform", platformName(release.platform));
    put(object, "sdk", release.sdk.toString());
    put(object, "scheme", release.scheme);
    put(object, "key", release.key);
    put(object, "keptIn", keepingNames().at(static_cast<int>(release.keeping)));
    if (release.share)
        object.insert(QStringLiteral("share"), *release.share);
    return object;
}

} // namespace

bool KeyVersion::isFor(const QVersionNumber &sdk) const
{
    // 2.12 and 2.12.0 are one version, which Qt orders one after the other.
    const QVersionNumber asked = sdk.normalized();
    return (sdkFrom.isNull() || asked >= sdkFrom.normalized()) &&
           (sdkTo.isNull() || asked < sdkTo.normalized());
}

QString KeyVersion::shownName() const
{
    return fingerprint.isEmpty() ? id : QStringLiteral("sk#") + fingerprint;
}

std::optional<Error> KeyLedger::inconsistency(const QString &file) const
{
    QStringList ids;
    for (const KeyVersion &key : keys) {
        if (ids.contains(key.id))
            return Error{Error::Code::Malformed,
                         tr("%1 has the key “%2” twice; rename one.").arg(file, key.id)};
        ids << key.id;
    }
    for (const AppRelease &release : releases) {
        if (!release.key.isEmpty() && !ids.contains(release.key))
            return Error{Error::Code::Malformed,
                         tr("%1: app %2 names the key “%3”, which is not in the ledger.")
                             .arg(file, release.app, release.key)};
    }
    return std::nullopt;
}

Result<KeyLedger> KeyLedger::read(const QByteArray &bytes, const QString &file)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    Result<KeyLedger> ledger = readPart(*object, file);
    if (!ledger)
        return ledger;
    if (auto error = ledger->inconsistency(file))
        return *std::move(error);
    return ledger;
}

Result<KeyLedger> KeyLedger::readPart(const QJsonObject &object, const QString &file)
{
    JsonReader reader(object, file);
    if (auto error = Storage::newerFormat(reader.integer(QStringLiteral("formatVersion")),
                                          currentFormat, file))
        return *std::move(error);
    KeyLedger ledger;
    reader.forEach(QStringLiteral("keys"),
                   [&ledger](JsonReader &row) { ledger.keys << readKey(row); });
    reader.forEach(QStringLiteral("releases"),
                   [&ledger](JsonReader &row) { ledger.releases << readRelease(row); });
    if (reader.hasFailed())
        return reader.error();
    ledger.unknown = reader.unread();
    return ledger;
}

QByteArray KeyLedger::toBytes() const
{
    QJsonObject object = unknown;
    QJsonArray keyRows;
    for (const KeyVersion &row : keys)
        keyRows << keyJson(row);
    QJsonArray releaseRows;
    for (const AppRelease &row : releases)
        releaseRows << releaseJson(row);
    object.insert(QStringLiteral("formatVersion"), currentFormat);
    object.insert(QStringLiteral("keys"), keyRows);
    object.insert(QStringLiteral("releases"), releaseRows);
    return QJsonDocument(object).toJson();
}

Result<KeyLedger> KeyLedger::load(const QString &workspaceFolder)
{
    const QString path = QDir(workspaceFolder).filePath(fileName);
    if (!QFileInfo::exists(path))
        return KeyLedger();
    const Result<QByteArray> bytes = AtomicFile::read(path);
    return bytes ? read(*bytes, fileName) : Result<KeyLedger>(bytes.error());
}

Result<> KeyLedger::save(const QString &workspaceFolder) const
{
    return AtomicFile::write(QDir(workspaceFolder).filePath(fileName), toBytes());
}

const KeyVersion *KeyLedger::key(const QString &id) const
{
    const auto found = std::ranges::find(keys, id, &KeyVersion::id);
    return found == keys.end() ? nullptr : &*found;
}

QString KeyLedger::shownKey(const QString &id) const
{
    const KeyVersion *known = key(id);
    return known ? known->shownName() : id;
}

} // namespace numauth::scheme
