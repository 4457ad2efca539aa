#include "models/consent/fix/PageFileEdit.h"

#include "models/consent/JsonText.h"

#include <QJsonDocument>

#include <optional>

namespace numauth::consent {

namespace {

QByteArray textOf(const QJsonArray &arguments)
{
    return QJsonDocument(arguments).toJson(QJsonDocument::Compact);
}

void insertMember(QByteArray &text, qsizetype brace, const QList<JsonText::Member> &members,
                  const QByteArray &entry)
{
    if (members.isEmpty()) {
        text.insert(brace + 1, entry);
        return;
    }
    const QByteArray indent = text.mid(brace + 1, members.first().key.begin - brace - 1);
    text.insert(brace + 1, indent + entry + ',');
}

void removeMember(QByteArray &text, const QList<JsonText::Member> &members,
                  const JsonText::Member &member)
{
    qsizetype begin = member.key.begin;
    qsizetype end = member.value.end;
    for (qsizetype index = 0; index < members.size(); ++index) {
        if (members.at(index).key.begin != member.key.begin)
            continue;
        if (index + 1 < members.size())
            end = members.at(index + 1).key.begin;
        else if (index > 0)
            begin = members.at(index - 1).value.end;
    }
    text.remove(begin, end - begin);
}

bool changeOne(QByteArray &text, const AttributeChange &change)
{
    const JsonText json(text);
    const qsizetype top = json.skipSpace(0);
    const auto attributes = json.find(json.members(top), QStringLiteral("attributes"));
    if (!attributes)
        return false;
    const QList<JsonText::Member> members = json.members(attributes->value.begin);
    const auto member = json.find(members, change.attribute);
    if (member && change.to)
        text.replace(member->value.begin, member->value.end - member->value.begin,
                     textOf(*change.to));
    else if (member)
        removeMember(text, members, *member);
    else if (change.to)
        insertMember(text, attributes->value.begin, members,
                     '"' + change.attribute.toUtf8() + "\": " + textOf(*change.to));
    return true;
}

} // namespace

Result<QByteArray> PageFileEdit::change(const QByteArray &file,
                                        const QList<AttributeChange> &changes)
{
    const Result<ConsentPage> before = ConsentPage::read(file, QString());
    if (!before)
        return before.error();
    FixProposal proposal;
    proposal.changes = changes;
    const QByteArray mark = QByteArrayLiteral("\xEF\xBB\xBF");
    const bool isMarked = file.startsWith(mark);
    QByteArray text = isMarked ? file.mid(mark.size()) : file;
    bool isDone = true;
    for (const AttributeChange &change : changes)
        isDone = isDone && changeOne(text, change);
    if (isMarked)
        text.prepend(mark);
    const Result<ConsentPage> after = ConsentPage::read(text, QString());
    if (!isDone || !after || *after != proposal.appliedTo(*before))
        return Error{Error::Code::Internal,
                     tr("The page file could not be changed without touching the rest of it; "
                        "nothing was written.")};
    return text;
}

std::optional<std::pair<qsizetype, qsizetype>> PageFileEdit::valueSpan(const QByteArray &file,
                                                                       const QString &attribute)
{
    const JsonText json(file);
    const auto attributes =
        json.find(json.members(file.indexOf('{')), QStringLiteral("attributes"));
    const auto member =
        attributes ? json.find(json.members(attributes->value.begin), attribute) : std::nullopt;
    if (!member)
        return std::nullopt;
    return std::pair(member->value.begin, member->value.end);
}

} // namespace numauth::consent
