#include "models/consent/PageText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace numauth::consent {

namespace {

/// Deeper values stand on one line: a file nests no deeper by itself.
constexpr int deepestIndent = 16;

QByteArray onOneLine(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

bool isPlain(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return object.size() == 1 && object.contains(QStringLiteral("expr"));
    }
    if (!value.isArray())
        return true;
    return std::ranges::all_of(value.toArray(),
                               [](const QJsonValue &entry) { return isPlain(entry); });
}

QByteArray flatList(const QJsonArray &array)
{
    QByteArrayList entries;
    for (const QJsonValue &entry : array)
        entries << (entry.isArray() ? flatList(entry.toArray()) : onOneLine(entry));
    return '[' + entries.join(", ") + ']';
}

QByteArray textOf(const QJsonValue &value, int depth);

QByteArray block(const QByteArrayList &lines, char open, char close, int depth)
{
    if (lines.isEmpty())
        return QByteArray(1, open) + close;
    const QByteArray indent((depth + 1) * 4, ' ');
    return open + ('\n' + indent) + lines.join(",\n" + indent) + '\n' + QByteArray(depth * 4, ' ') +
           close;
}

QByteArray textOf(const QJsonValue &value, int depth)
{
    QByteArrayList lines;
    if (depth > deepestIndent || (isPlain(value) && !value.isArray()))
        return onOneLine(value);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        if (isPlain(value))
            return flatList(array);
        for (const QJsonValue &entry : array)
            lines << textOf(entry, depth + 1);
        return block(lines, '[', ']', depth);
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        lines << onOneLine(member.key()) + ": " + textOf(member.value(), depth + 1);
    return block(lines, '{', '}', depth);
}

} // namespace

QByteArray pageText(const QJsonObject &object)
{
    return textOf(object, 0) + '\n';
}

} // namespace numauth::consent
