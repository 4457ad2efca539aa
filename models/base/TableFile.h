#pragma once

#include "models/base/JsonReader.h"

#include <QCoreApplication>
#include <QSet>

#include <functional>

namespace numauth {

/// Reads the product's own tables: `{"formatVersion":1, "<rows>":[…]}`. Strict: an unknown member,
/// a wrong kind, a missing language or an id that stands twice is an Error naming file, row and
/// member.
class TableFile
{
    Q_DECLARE_TR_FUNCTIONS(numauth::TableFile)

public:
    /// Parses \p bytes; \p name is how errors call the file.
    static Result<TableFile> parse(const QByteArray &bytes, const QString &name);
    /// Reads a table compiled into the program, as in `:/numauth/consent/attributes.json`.
    static Result<TableFile> open(const QString &resourcePath);

    /// Members of the file beside the rows; read them before rows().
    JsonReader &header() { return m_reader; }

    /// Reads every row of the array \p key. With \p idKey the values of that member must differ.
    template<class Row>
    Result<QList<Row>> rows(const QString &key, const std::function<Row(JsonReader &)> &read,
                            const QString &idKey = QStringLiteral("id"))
    {
        QList<Row> rows;
        QSet<QString> ids;
        m_reader.forEach(key, [&](JsonReader &reader) {
            if (!idKey.isEmpty())
                checkId(reader, idKey, ids);
            rows << read(reader);
            reader.refuseUnreadKeys();
        });
        if (m_reader.hasFailed())
            return m_reader.error();
        return rows;
    }

    /// Fails when the file has members that neither header() nor rows() read. Call it last.
    Result<> finish();

private:
    explicit TableFile(const QJsonObject &object, const QString &name) : m_reader(object, name) {}
    static void checkId(JsonReader &reader, const QString &idKey, QSet<QString> &ids);

    JsonReader m_reader;
};

} // namespace numauth
