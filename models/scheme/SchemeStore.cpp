#include "models/scheme/SchemeStore.h"

#include "models/base/AtomicFile.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace numauth::scheme {

namespace {

constexpr qint64 fileLimit = 1024 * 1024;
const QLatin1StringView ending(".json");

} // namespace

SchemeStore::SchemeStore(const QString &workspaceFolder)
    : m_folder(QDir(workspaceFolder).filePath(QStringLiteral("schemes")))
{
}

QStringList SchemeStore::ids() const
{
    QStringList ids;
    const QStringList files =
        QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        ids << file.chopped(ending.size());
    return ids;
}

QList<StoredScheme> SchemeStore::all() const
{
    QList<StoredScheme> schemes;
    for (const QString &id : ids())
        schemes << StoredScheme{id, load(id)};
    return schemes;
}

Result<Scheme> SchemeStore::load(const QString &id) const
{
    if (!isValidId(id))
        return invalidId(id);
    if (!QFile::exists(path(id)))
        return Error{Error::Code::Usage,
                     tr("There is no scheme “%1” in this workspace. Known: %2.")
                         .arg(id, ids().isEmpty() ? tr("none") : ids().join(QStringLiteral(", ")))};
    const Result<QByteArray> bytes = AtomicFile::read(path(id), fileLimit);
    if (!bytes)
        return bytes.error();
    return Scheme::read(*bytes, shownPath(id));
}

Result<> SchemeStore::save(const QString &id, const Scheme &scheme) const
{
    if (!isValidId(id))
        return invalidId(id);
    if (Result<> made = Storage::makeFolder(m_folder); !made)
        return made;
    return AtomicFile::write(path(id), scheme.toBytes());
}

Result<> SchemeStore::remove(const QString &id) const
{
    if (!isValidId(id))
        return invalidId(id);
    if (!QFile::remove(path(id)))
        return Error{Error::Code::Environment,
                     tr("“%1” cannot be deleted: it does not exist or is write-protected.")
                         .arg(shownPath(id))};
    return {};
}

QString SchemeStore::freeId(const QString &name) const
{
    static const QRegularExpression foreign(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString base = name.toLower();
    base.replace(foreign, QStringLiteral("-"));
    while (base.startsWith(QLatin1Char('-')) || base.startsWith(QLatin1Char('.')))
        base.remove(0, 1);
    while (base.endsWith(QLatin1Char('-')))
        base.chop(1);
    if (base.isEmpty())
        base = QStringLiteral("scheme");
    base.truncate(60);
    QString id = base;
    for (int number = 2; QFile::exists(path(id)); ++number)
        id = QStringLiteral("%1-%2").arg(base).arg(number);
    return id;
}

QString SchemeStore::path(const QString &id) const
{
    return QDir(m_folder).filePath(id + ending);
}

QString SchemeStore::shownPath(const QString &id)
{
    return QStringLiteral("schemes/") + id + ending;
}

bool SchemeStore::isValidId(const QString &id)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$"));
    return pattern.match(id).hasMatch();
}

Error SchemeStore::invalidId(const QString &id)
{
    return {Error::Code::Usage,
            tr("“%1” cannot be the name of a scheme file: use letters, digits, -, _ and . only.")
                .arg(id)};
}

} // namespace numauth::scheme
