#include "app/cli/ConvertCommand.h"

#include "models/consent/LayoutEngine.h"
#include "models/consent/PageSource.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace numauth::cli {

using namespace consent;

QString ConvertCommand::summary() const
{
    return tr("turn a page or SDK source code into a page file");
}

void ConvertCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("path"), &m_path,
                      tr("page file, Java or Kotlin source, or - for standard input"));
    parser.choice(QStringLiteral("--to"), &m_target, {QStringLiteral("json")},
                  tr("target language"));
}

ExitCode ConvertCommand::run(Console &console)
{
    const auto tables = ConsentTables::open();
    if (!tables)
        return console.fail(tables.error());
    const Result<QByteArray> bytes = readInput(m_path);
    if (!bytes)
        return console.fail(bytes.error());
    const Result<QList<ConsentPage>> pages =
        PageSource::readBytes(*bytes, m_path, (*tables)->attributes);
    if (!pages)
        return console.fail(pages.error());
    if (pages->size() == 1) {
        console.printBytes(pages->first().write());
        return ExitCode::Clean;
    }
    QJsonArray all;
    for (const ConsentPage &page : *pages)
        all << QJsonDocument::fromJson(page.write()).object();
    console.printJson({{QStringLiteral("pages"), all}});
    return ExitCode::Clean;
}

} // namespace numauth::cli
