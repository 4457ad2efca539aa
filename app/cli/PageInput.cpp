#include "app/cli/PageInput.h"

#include "app/cli/Console.h"
#include "models/consent/PageSource.h"

namespace numauth::cli {

using namespace consent;

Result<QList<ConsentPage>> readPages(const QString &path, const AttributeTable &table)
{
    if (path != QLatin1StringView("-"))
        return PageSource::readPath(path, table);
    const Result<QByteArray> input = readInput(path, PageSource::sizeLimit);
    if (!input)
        return input.error();
    return PageSource::readBytes(*input, path, table);
}

} // namespace numauth::cli
