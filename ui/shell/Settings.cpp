#include "ui/shell/Settings.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <algorithm>
#include <functional>

namespace numauth::shell {

namespace {

constexpr qint64 fileLimit = 4 * 1024 * 1024;
constexpr int mostCommands = 8;

const QString formatKey = QStringLiteral("formatVersion");
const QString languageKey = QStringLiteral("language");
const QString themeKey = QStringLiteral("theme");
const QString zoomKey = QStringLiteral("zoom");
const QString restoreKey = QStringLiteral("restoresSession");
const QString recentKey = QStringLiteral("recentWorkspaces");
const QString workspaceKey = QStringLiteral("lastWorkspace");
const QString placeKey = QStringLiteral("lastPlace");
const QString geometryKey = QStringLiteral("windowGeometry");
const QString layoutsKey = QStringLiteral("placeLayouts");
const QString commandsKey = QStringLiteral("recentCommands");
const QString vaultKey = QStringLiteral("vaultMinutes");
const QString copyKey = QStringLiteral("copySeconds");
const QString keysKey = QStringLiteral("keys");

/// One setting: its name in the file, what it is when absent, and what it may be.
struct Row
{
    QString key;
    QJsonValue fallback;
    std::function<bool(const QJsonValue &)> isUsable;
};

bool isTexts(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return value.isArray() && std::all_of(array.begin(), array.end(),
                                          [](const QJsonValue &entry) { return entry.isString(); });
}

bool isTextsByName(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isObject() &&
           std::all_of(object.begin(), object.end(),
                       [](const QJsonValue &entry) { return entry.isString(); });
}

bool isZoom(const QJsonValue &value)
{
    const int zoom = value.toInt();
    return zoom >= Settings::LeastZoom && zoom <= Settings::GreatestZoom;
}

bool isVaultMinutes(const QJsonValue &value)
{
    const int minutes = value.toInt(-1);
    return minutes >= 0 && minutes <= Settings::MostVaultMinutes;
}

bool isCopySeconds(const QJsonValue &value)
{
    const int seconds = value.toInt();
    return seconds >= Settings::LeastCopySeconds && seconds <= Settings::MostCopySeconds;
}

bool isLanguage(const QJsonValue &value)
{
    const QString name = value.toString();
    return name == QLatin1StringView("zh") || name == QLatin1StringView("en") ||
           name == QLatin1StringView("system");
}

const QList<Row> &rows()
{
    const auto isText = [](const QJsonValue &value) { return value.isString(); };
    const auto isTheme = [](const QJsonValue &value) {
        return ui::themeChoiceFromName(value.toString()).has_value();
    };
    const auto isBool = [](const QJsonValue &value) { return value.isBool(); };
    static const QList<Row> table{
        {languageKey, QStringLiteral("system"), isLanguage},
        {themeKey, QStringLiteral("system"), isTheme},
        {zoomKey, 100, isZoom},
        {restoreKey, true, isBool},
        {recentKey, QJsonArray(), isTexts},
        {workspaceKey, QString(), isText},
        {placeKey, QString(), isText},
        {geometryKey, QString(), isText},
        {layoutsKey, QJsonObject(), isTextsByName},
        {commandsKey, QJsonArray(), isTexts},
        {vaultKey, Settings::DefaultVaultMinutes, isVaultMinutes},
        {copyKey, Settings::DefaultCopySeconds, isCopySeconds},
        {keysKey, QJsonObject(), isTextsByName},
    };
    return table;
}

QByteArray decoded(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString encoded(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

Settings::Settings(const QString &path, QObject *parent) : QObject(parent), m_path(path)
{
    read();
    dropBadValues();
}

QString Settings::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("settings.json"));
}

void Settings::read()
{
    if (!QFileInfo::exists(m_path))
        return;
    const auto bytes = AtomicFile::read(m_path, fileLimit);
    if (!bytes) {
        m_problems << bytes.error().message;
        return;
    }
    auto object = JsonReader::parseObject(*bytes, QFileInfo(m_path).fileName());
    if (object) {
        m_values = *std::move(object);
        return;
    }
    const QString kept = m_path + QStringLiteral(".broken");
    QFile::remove(kept);
    QFile::copy(m_path, kept);
    m_problems
        << tr("The settings could not be read and start from their defaults; the old file is "
              "kept as %1. %2")
               .arg(QFileInfo(kept).fileName(), object.error().message);
}

void Settings::dropBadValues()
{
    QStringList bad;
    for (const Row &row : rows()) {
        if (m_values.contains(row.key) && !row.isUsable(m_values.value(row.key))) {
            bad << row.key;
            m_values.remove(row.key);
        }
    }
    if (!bad.isEmpty())
        m_problems << tr("Settings with values that cannot be used have their defaults again: %1.")
                          .arg(bad.join(QStringLiteral(", ")));
}

std::optional<Language> Settings::language() const
{
    const QString name = value(languageKey).toString();
    if (name == QLatin1StringView("system"))
        return std::nullopt;
    return name == QLatin1StringView("zh") ? Language::Chinese : Language::English;
}

void Settings::setLanguage(Language language)
{
    setValue(languageKey,
             language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
}

ui::ThemeChoice Settings::theme() const
{
    return ui::themeChoiceFromName(value(themeKey).toString()).value_or(ui::ThemeChoice::System);
}

void Settings::setTheme(ui::ThemeChoice choice)
{
    setValue(themeKey, ui::themeChoiceName(choice));
}

int Settings::zoom() const
{
    return value(zoomKey).toInt();
}

void Settings::setZoom(int percent)
{
    setValue(zoomKey, std::clamp(percent, LeastZoom, GreatestZoom));
}

bool Settings::restoresSession() const
{
    return value(restoreKey).toBool();
}

void Settings::setRestoresSession(bool restores)
{
    setValue(restoreKey, restores);
}

int Settings::vaultMinutes() const
{
    return value(vaultKey).toInt();
}

void Settings::setVaultMinutes(int minutes)
{
    setValue(vaultKey, minutes);
}

int Settings::copySeconds() const
{
    return value(copyKey).toInt();
}

void Settings::setCopySeconds(int seconds)
{
    setValue(copyKey, seconds);
}

QStringList Settings::recentWorkspaces() const
{
    return texts(recentKey);
}

void Settings::addRecentWorkspace(const QString &folder)
{
    putFirst(recentKey, folder, MostRecent);
}

void Settings::clearRecentWorkspaces()
{
    setValue(recentKey, QJsonArray());
}

QString Settings::lastWorkspace() const
{
    return value(workspaceKey).toString();
}

void Settings::setLastWorkspace(const QString &folder)
{
    setValue(workspaceKey, folder);
}

QString Settings::lastPlace() const
{
    return value(placeKey).toString();
}

void Settings::setLastPlace(const QString &id)
{
    setValue(placeKey, id);
}

QByteArray Settings::windowGeometry() const
{
    return decoded(value(geometryKey));
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    setValue(geometryKey, encoded(geometry));
}

QByteArray Settings::placeLayout(const QString &placeId) const
{
    return decoded(value(layoutsKey).toObject().value(placeId));
}

void Settings::setPlaceLayout(const QString &placeId, const QByteArray &state)
{
    QJsonObject layouts = value(layoutsKey).toObject();
    layouts.insert(placeId, encoded(state));
    setValue(layoutsKey, layouts);
}

QStringList Settings::recentCommands() const
{
    return texts(commandsKey);
}

void Settings::addRecentCommand(const QString &id)
{
    putFirst(commandsKey, id, mostCommands);
}

std::optional<QKeySequence> Settings::keys(const QString &actionId) const
{
    const QJsonValue own = value(keysKey).toObject().value(actionId);
    if (!own.isString())
        return std::nullopt;
    return QKeySequence::fromString(own.toString(), QKeySequence::PortableText);
}

void Settings::setKeys(const QString &actionId, const QKeySequence &keys)
{
    QJsonObject all = value(keysKey).toObject();
    all.insert(actionId, keys.toString(QKeySequence::PortableText));
    setValue(keysKey, all);
    emit keysChanged();
}

void Settings::resetKeys(const QString &actionId)
{
    QJsonObject all = value(keysKey).toObject();
    all.remove(actionId);
    setValue(keysKey, all);
    emit keysChanged();
}

void Settings::resetKeys()
{
    setValue(keysKey, QJsonObject());
    emit keysChanged();
}

QJsonValue Settings::value(const QString &key) const
{
    if (m_values.contains(key))
        return m_values.value(key);
    const auto row = std::ranges::find(rows(), key, &Row::key);
    return row == rows().end() ? QJsonValue() : row->fallback;
}

void Settings::setValue(const QString &key, const QJsonValue &value)
{
    if (this->value(key) == value)
        return;
    m_values.insert(formatKey, 1);
    m_values.insert(key, value);
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    const auto written = AtomicFile::write(m_path, QJsonDocument(m_values).toJson());
    if (!written)
        emit writeFailed(written.error().message);
}

QStringList Settings::texts(const QString &key) const
{
    QStringList list;
    for (const QJsonValue &entry : value(key).toArray())
        list << entry.toString();
    return list;
}

void Settings::putFirst(const QString &key, const QString &text, int most)
{
    QStringList list = texts(key);
    list.removeAll(text);
    list.prepend(text);
    setValue(key, QJsonArray::fromStringList(list.mid(0, most)));
}

} // namespace numauth::shell
