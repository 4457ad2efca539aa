#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace numauth::consent {

/// Where the members of an object stand in a text that is known to be JSON: for edits that keep
/// every other byte, and for what a parsed object no longer shows. Keeps a reference.
class JsonText
{
public:
    struct Span
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    /// One member: its key with the quotes, and its value.
    struct Member
    {
        Span key;
        Span value;
    };

    explicit JsonText(const QByteArray &text) : m_text(text) {}

    /// Members of the object whose brace stands at \p position.
    QList<Member> members(qsizetype position) const;
    /// The last one of that name, as a parser has it.
    std::optional<Member> find(const QList<Member> &members, const QString &name) const;
    /// The first name that stands twice; empty when all differ.
    QString repeatedName(const QList<Member> &members) const;
    qsizetype skipSpace(qsizetype at) const;

private:
    QString nameOf(const Member &member) const;
    qsizetype endOfString(qsizetype at) const;
    qsizetype endOfValue(qsizetype at) const;

    const QByteArray &m_text;
};

} // namespace numauth::consent
