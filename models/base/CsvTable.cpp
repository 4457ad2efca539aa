#include "models/base/CsvTable.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

namespace numauth {

namespace {

/// The fields of one record, and the line that it ends on.
class RecordReader
{
public:
    explicit RecordReader(const QString &text) : m_text(text) {}

    bool atEnd() const { return m_position >= m_text.size(); }
    int line() const { return m_line; }
    bool isBroken() const { return m_isBroken; }

    QStringList next()
    {
        QStringList fields;
        do {
            fields << field();
        } while (!m_isBroken && take(QLatin1Char(',')));
        take(QLatin1Char('\r'));
        if (!atEnd() && !take(QLatin1Char('\n')))
            m_isBroken = true;
        ++m_line;
        return fields;
    }

private:
    bool take(QChar letter)
    {
        if (atEnd() || m_text.at(m_position) != letter)
            return false;
        ++m_position;
        return true;
    }

    QString field()
    {
        if (take(QLatin1Char('"')))
            return quoted();
        const qsizetype start = m_position;
        while (!atEnd() && !QStringLiteral(",\r\n\"").contains(m_text.at(m_position)))
            ++m_position;
        if (!atEnd() && m_text.at(m_position) == QLatin1Char('"'))
            m_isBroken = true;
        return m_text.mid(start, m_position - start);
    }

    QString quoted()
    {
        QString value;
        while (!atEnd()) {
            const QChar letter = m_text.at(m_position++);
            if (letter != QLatin1Char('"'))
                value += letter;
            else if (take(QLatin1Char('"')))
                value += QLatin1Char('"');
            else
                return value;
            m_line += letter == QLatin1Char('\n') ? 1 : 0;
        }
        m_isBroken = true;
        return value;
    }

    const QString &m_text;
    qsizetype m_position = 0;
    int m_line = 1;
    bool m_isBroken = false;
};

QString quotedIfNeeded(QString value)
{
    static const QRegularExpression special(QStringLiteral("[,\"\r\n]"));
    if (!special.match(value).hasMatch())
        return value;
    value.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + value + QLatin1Char('"');
}

QByteArray line(const QStringList &fields)
{
    QStringList written;
    for (const QString &field : fields)
        written << quotedIfNeeded(field);
    return written.join(QLatin1Char(',')).toUtf8() + '\n';
}

} // namespace

QByteArray CsvTable::write(const QStringList &columns, const QList<QStringList> &rows)
{
    QByteArray bytes = line(columns);
    for (const QStringList &row : rows)
        bytes += line(row);
    return bytes;
}

Result<CsvTable> CsvTable::parse(const QByteArray &bytes, const QString &file)
{
    const auto fail = [&file](int line, const QString &what) {
        return Error{Error::Code::Malformed, tr("%1, line %2: %3").arg(file).arg(line).arg(what)};
    };
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(1, tr("the file is not UTF-8."));
    RecordReader reader(text);
    CsvTable table;
    while (!reader.atEnd()) {
        const int line = reader.line();
        const QStringList fields = reader.next();
        if (reader.isBroken())
            return fail(line, tr("a quote is missing or stands inside a value."));
        if (fields == QStringList{QString()})
            continue;
        if (table.m_columns.isEmpty())
            table.m_columns = fields;
        else if (fields.size() != table.m_columns.size())
            return fail(line, tr("there are %1 values for %2 columns.")
                                  .arg(fields.size())
                                  .arg(table.m_columns.size()));
        else
            table.m_rows << fields;
        if (table.m_rows.size() > rowLimit)
            return fail(line, tr("the file has more than %1 rows.").arg(rowLimit));
    }
    if (table.m_columns.isEmpty())
        return fail(1, tr("the file is empty; the first line must name the columns."));
    const QSet<QString> names(table.m_columns.cbegin(), table.m_columns.cend());
    if (names.size() != table.m_columns.size())
        return fail(1, tr("a column stands twice."));
    return table;
}

} // namespace numauth
