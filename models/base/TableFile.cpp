#include "models/base/TableFile.h"

#include <QFile>

namespace numauth {

Result<TableFile> TableFile::parse(const QByteArray &bytes, const QString &name)
{
    Result<QJsonObject> object = JsonReader::parseObject(bytes, name);
    if (!object)
        return std::move(object).error();
    TableFile table(*object, name);
    if (table.m_reader.integer(QStringLiteral("formatVersion")) != 1)
        table.m_reader.fail(QStringLiteral("formatVersion"), tr("must be 1"));
    if (table.m_reader.hasFailed())
        return table.m_reader.error();
    return table;
}

Result<TableFile> TableFile::open(const QString &resourcePath)
{
    QFile file(resourcePath);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Internal,
                     tr("The built-in table %1 is missing from this program.").arg(resourcePath)};
    return parse(file.readAll(), resourcePath);
}

Result<> TableFile::finish()
{
    m_reader.refuseUnreadKeys();
    if (m_reader.hasFailed())
        return m_reader.error();
    return {};
}

void TableFile::checkId(JsonReader &reader, const QString &idKey, QSet<QString> &ids)
{
    const QString id = reader.text(idKey);
    if (ids.contains(id))
        reader.fail(idKey, tr("stands twice: %1").arg(id));
    ids.insert(id);
}

} // namespace numauth
