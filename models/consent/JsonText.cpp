#include "models/consent/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace numauth::consent {

QList<JsonText::Member> JsonText::members(qsizetype position) const
{
    QList<Member> members;
    qsizetype at = skipSpace(position + 1);
    while (at < m_text.size() && m_text.at(at) == '"') {
        Member member;
        member.key = {at, endOfString(at)};
        at = skipSpace(skipSpace(member.key.end) + 1);
        member.value = {at, endOfValue(at)};
        members << member;
        at = skipSpace(member.value.end);
        if (at >= m_text.size() || m_text.at(at) != ',')
            break;
        at = skipSpace(at + 1);
    }
    return members;
}

std::optional<JsonText::Member> JsonText::find(const QList<Member> &members,
                                               const QString &name) const
{
    std::optional<Member> found;
    for (const Member &member : members) {
        if (nameOf(member) == name)
            found = member;
    }
    return found;
}

QString JsonText::repeatedName(const QList<Member> &members) const
{
    QSet<QString> known;
    for (const Member &member : members) {
        const QString name = nameOf(member);
        if (known.contains(name))
            return name;
        known.insert(name);
    }
    return {};
}

qsizetype JsonText::skipSpace(qsizetype at) const
{
    while (at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text.at(at)))
        ++at;
    return at;
}

/// A key may hold escapes: the parser reads it.
QString JsonText::nameOf(const Member &member) const
{
    const QByteArray key =
        '[' + m_text.mid(member.key.begin, member.key.end - member.key.begin) + ']';
    return QJsonDocument::fromJson(key).array().at(0).toString();
}

qsizetype JsonText::endOfString(qsizetype at) const
{
    for (++at; at < m_text.size() && m_text.at(at) != '"'; ++at) {
        if (m_text.at(at) == '\\')
            ++at;
    }
    return at + 1;
}

qsizetype JsonText::endOfValue(qsizetype at) const
{
    int depth = 0;
    while (at < m_text.size()) {
        const char letter = m_text.at(at);
        if (depth == 0 && QByteArrayView(",}] \t\r\n").contains(letter))
            return at;
        if (letter == '"') {
            at = endOfString(at);
            continue;
        }
        depth += letter == '{' || letter == '[' ? 1 : 0;
        depth -= letter == '}' || letter == ']' ? 1 : 0;
        ++at;
        if (depth == 0 && (letter == '}' || letter == ']'))
            return at;
    }
    return at;
}

} // namespace numauth::consent
