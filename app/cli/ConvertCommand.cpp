#include "app/cli/ConvertCommand.h"

#include "app/cli/PageInput.h"
#include "models/consent/LayoutEngine.h"
#include "models/consent/mapping/PageMapping.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::cli {

using namespace consent;

namespace {

/// Every loss as JSON, and as a line for a person.
QJsonArray lossesOf(const MappedPage &mapped, const Console &console)
{
    QJsonArray losses;
    for (const MappingLoss &loss : mapped.losses) {
        const bool isLeftOut = loss.kind == MappingLoss::Kind::LeftOut;
        const QString reason = loss.reason.in(console.language());
        losses << QJsonObject{{QStringLiteral("kind"),
                               isLeftOut ? QStringLiteral("leftOut") : QStringLiteral("changed")},
                              {QStringLiteral("subject"), loss.subject},
                              {QStringLiteral("value"), loss.value},
                              {QStringLiteral("reason"), reason}};
        console.message((isLeftOut ? ConvertCommand::tr("%1 is left out: %2")
                                   : ConvertCommand::tr("%1 is not quite the same: %2"))
                            .arg(loss.subject, reason));
    }
    return losses;
}

} // namespace

QString ConvertCommand::summary() const
{
    return tr("turn a page or SDK source code into a page file");
}

void ConvertCommand::declareOptions(OptionParser &parser)
{
    parser.positional(
        QStringLiteral("path"), &m_path,
        tr("workspace folder, page file, Java or Kotlin source, or - for standard input"));
    parser.choice(QStringLiteral("--to"), &m_target, {QStringLiteral("json")},
                  tr("target language"));
    parser.choice(QStringLiteral("--platform"), &m_platform,
                  {QStringLiteral("android"), QStringLiteral("ios")},
                  tr("map the page to this platform; what cannot be mapped is listed"));
}

ExitCode ConvertCommand::run(Console &console)
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    const Result<QList<ConsentPage>> pages = readPages(m_path, (*tables)->attributes);
    if (!pages)
        return console.fail(pages.error());
    if (pages->size() == 1 && m_platform.isEmpty()) {
        console.printBytes(pages->first().write());
        return ExitCode::Clean;
    }
    const Result<QList<QJsonObject>> files = documents(*pages, (*tables)->attributes, console);
    if (!files)
        return console.fail(files.error());
    QJsonArray all;
    for (const QJsonObject &file : *files)
        all << file;
    console.printJson(files->size() == 1 ? files->first()
                                         : QJsonObject{{QStringLiteral("pages"), all}});
    return ExitCode::Clean;
}

Result<QList<QJsonObject>> ConvertCommand::documents(const QList<ConsentPage> &pages,
                                                     const AttributeTable &attributes,
                                                     const Console &console) const
{
    const Result<PlatformMap> map = PlatformMap::open();
    if (!map)
        return map.error();
    const auto wanted = platformFromId(m_platform);
    QList<QJsonObject> files;
    for (const ConsentPage &page : pages) {
        const bool isMapped = wanted && page.platform != *wanted;
        const MappedPage mapped =
            isMapped ? mapPage(page, attributes, *map) : MappedPage{page, {}, {}};
        QJsonObject file = QJsonDocument::fromJson(mapped.page.write()).object();
        if (isMapped)
            file.insert(QStringLiteral("notCarried"), lossesOf(mapped, console));
        files << file;
    }
    return files;
}

} // namespace numauth::cli
