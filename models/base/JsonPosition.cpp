#include "models/base/JsonPosition.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace numauth {

namespace {

/// Walks over JSON that is known to be well-formed; on anything else it stops early.
class JsonWalker
{
public:
    explicit JsonWalker(const QByteArray &bytes) : m_bytes(bytes) {}

    qsizetype find(const QStringList &path)
    {
        skipSpace();
        qsizetype found = m_position;
        for (const QString &part : path) {
            const bool isThere = peek() == '{' ? enterMember(part) : enterEntry(part);
            if (!isThere)
                break;
            found = m_found;
        }
        return found;
    }

private:
    char peek() const { return m_position < m_bytes.size() ? m_bytes.at(m_position) : '\0'; }

    void skipSpace()
    {
        while (m_position < m_bytes.size() && QByteArrayView(" \t\r\n").contains(peek()))
            ++m_position;
    }

    bool take(char letter)
    {
        skipSpace();
        if (peek() != letter)
            return false;
        ++m_position;
        return true;
    }

    /// The text at the position, with its quotes.
    QByteArray text()
    {
        const qsizetype start = m_position++;
        while (m_position < m_bytes.size() && peek() != '"')
            m_position += peek() == '\\' ? 2 : 1;
        ++m_position;
        return m_bytes.mid(start, m_position - start);
    }

    void skipValue()
    {
        skipSpace();
        qsizetype depth = 0;
        do {
            const char letter = peek();
            if (letter == '"') {
                text();
                continue;
            }
            depth += letter == '{' || letter == '[' ? 1 : 0;
            depth -= letter == '}' || letter == ']' ? 1 : 0;
            if (depth < 0)
                return;
            ++m_position;
        } while (m_position < m_bytes.size() && (depth > 0 || peek() != ','));
    }

    bool enterMember(const QString &name)
    {
        if (!take('{'))
            return false;
        do {
            skipSpace();
            m_found = m_position;
            if (peek() != '"')
                return false;
            const QByteArray key = text();
            take(':');
            skipSpace();
            if (QJsonDocument::fromJson('[' + key + ']').array().at(0).toString() == name)
                return true;
            skipValue();
        } while (take(','));
        return false;
    }

    bool enterEntry(const QString &part)
    {
        if (!part.startsWith(QLatin1Char('[')) || !take('['))
            return false;
        qsizetype left = part.mid(1, part.size() - 2).toLongLong();
        for (; left > 0; --left) {
            skipValue();
            if (!take(','))
                return false;
        }
        skipSpace();
        m_found = m_position;
        return peek() != ']';
    }

    const QByteArray &m_bytes;
    qsizetype m_position = 0;
    qsizetype m_found = 0;
};

} // namespace

TextPosition jsonPosition(const QByteArray &bytes, const QStringList &path)
{
    const QByteArray before = bytes.left(JsonWalker(bytes).find(path));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {before.count('\n') + 1, QString::fromUtf8(before.mid(lineStart)).size() + 1};
}

} // namespace numauth
