#include "models/workspace/SchemeImpact.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/scheme/KeyLedger.h"

#include <QDir>

#include <array>

namespace numauth::workspace {

namespace {

using Kind = SchemeUse::Kind;

struct Folder
{
    const char *name;
    Kind kind;
};

constexpr std::array folders{Folder{"suites", Kind::Suite}, Folder{"pages", Kind::Page},
                             Folder{"scenarios", Kind::Scenario}};

/// Collects where in a JSON document a scheme is named.
class Search
{
public:
    Search(const QString &id, const QString &code) : m_id(id), m_code(code) {}

    QStringList places(const QJsonObject &document)
    {
        m_places.clear();
        visit(document, {}, {});
        return m_places;
    }

private:
    void visit(const QJsonValue &value, const QString &key, const QString &path)
    {
        if (value.isString() && isNamed(key, value.toString()))
            m_places << path;
        const QJsonArray array = value.toArray();
        for (qsizetype index = 0; index < array.size(); ++index)
            visit(array.at(index), key, QStringLiteral("%1[%2]").arg(path).arg(index));
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            visit(member.value(), member.key(),
                  path.isEmpty() ? member.key() : path + QLatin1Char('.') + member.key());
    }

    bool isNamed(const QString &key, const QString &text) const
    {
        if (!m_code.isEmpty() && text.contains(m_code))
            return true;
        return text == m_id && key.compare(QLatin1StringView("scheme"), Qt::CaseInsensitive) == 0;
    }

    QString m_id;
    QString m_code;
    QStringList m_places;
};

void searchLedger(const QString &workspaceFolder, const QString &id, SchemeImpact &impact)
{
    const QString file = QStringLiteral("apps.json");
    const auto ledger = scheme::KeyLedger::load(workspaceFolder);
    if (!ledger) {
        impact.unreadable << file;
        return;
    }
    for (const scheme::AppRelease &release : ledger->releases) {
        if (release.scheme == id)
            impact.uses << SchemeUse{
                Kind::Release, file,
                QStringLiteral("%1 (%2), SDK %3")
                    .arg(release.app, platformName(release.platform), release.sdk.toString())};
    }
    for (const scheme::KeyVersion &key : ledger->keys) {
        if (key.scheme == id)
            impact.uses << SchemeUse{Kind::Key, file, key.id};
    }
}

} // namespace

QString schemeUseName(Kind kind)
{
    static const QStringList names{QStringLiteral("release"), QStringLiteral("key"),
                                   QStringLiteral("suite"), QStringLiteral("page"),
                                   QStringLiteral("scenario")};
    return names.at(static_cast<int>(kind));
}

SchemeImpact SchemeImpact::of(const QString &workspaceFolder, const QString &id,
                              const scheme::Scheme &scheme)
{
    SchemeImpact impact;
    searchLedger(workspaceFolder, id, impact);
    Search search(id, scheme.schemeCode);
    for (const Folder &folder : folders) {
        const QDir dir(QDir(workspaceFolder).filePath(QLatin1StringView(folder.name)));
        for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            const QString file = QLatin1StringView(folder.name) + QLatin1Char('/') + name;
            const Result<QByteArray> bytes = AtomicFile::read(dir.filePath(name));
            const Result<QJsonObject> document =
                bytes ? JsonReader::parseObject(*bytes, file) : Result<QJsonObject>(bytes.error());
            if (!document) {
                impact.unreadable << file;
                continue;
            }
            for (const QString &place : search.places(*document))
                impact.uses << SchemeUse{folder.kind, file, place};
        }
    }
    return impact;
}

} // namespace numauth::workspace
