#include "models/cloud/SampleTemplate.h"

#include <QStringList>

namespace numauth::cloud {

namespace {

const QLatin1StringView eachMark("@each ");

QString kindWord(const SampleValue &value)
{
    switch (value.kind) {
    case SampleValueKind::Text:
        return QStringLiteral("text");
    case SampleValueKind::Integer:
        return QStringLiteral("integer");
    case SampleValueKind::Boolean:
        return QStringLiteral("boolean");
    case SampleValueKind::Variable:
        break;
    }
    return QStringLiteral("variable");
}

QString fillWords(const QString &text, const QHash<QString, QString> &words)
{
    QString filled;
    qsizetype position = 0;
    while (position < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), position);
        const qsizetype close = text.indexOf(QLatin1Char('}'), open);
        if (open < 0 || close < 0)
            break;
        const auto word = words.constFind(text.mid(open + 1, close - open - 1));
        filled += text.mid(position, open - position);
        if (word == words.cend()) {
            filled += QLatin1Char('{');
            position = open + 1;
        } else {
            // `${VARIABLE}` is a reference in a shell: its braces stay.
            const bool keepsBraces = open > 0 && text.at(open - 1) == QLatin1Char('$');
            filled += keepsBraces ? QLatin1Char('{') + *word + QLatin1Char('}') : *word;
            position = close + 1;
        }
    }
    return filled + text.mid(position);
}

/// The line of \p block for \p value, without its mark.
QString lineFor(const QStringList &block, const SampleValue &value)
{
    const QString kind = kindWord(value);
    const QStringList marks{QStringLiteral("@each %1 %2@").arg(kind, value.value),
                            QStringLiteral("@each %1@").arg(kind)};
    for (const QString &mark : marks) {
        for (const QString &line : block) {
            if (line.startsWith(mark))
                return line.mid(mark.size());
        }
    }
    return {};
}

QStringList expand(const QStringList &block, const QHash<QString, QString> &words,
                   const QList<SampleValue> &values)
{
    QStringList lines;
    for (const SampleValue &value : values) {
        QHash<QString, QString> all = words;
        all.insert(QStringLiteral("NAME"), value.name);
        all.insert(QStringLiteral("name"), camelCase(value.name));
        all.insert(QStringLiteral("name_snake"), snakeCase(value.name));
        all.insert(QStringLiteral("VALUE"), value.value);
        all.insert(QStringLiteral("VARIABLE"), value.variable);
        lines << fillWords(lineFor(block, value), all);
    }
    return lines;
}

QString escapeDouble(const QString &text)
{
    QString escaped;
    for (const QChar letter : text) {
        if (letter == QLatin1Char('\\') || letter == QLatin1Char('"'))
            escaped += QLatin1Char('\\') + QString(letter);
        else if (letter == QLatin1Char('\n'))
            escaped += QStringLiteral("\\n");
        else if (letter == QLatin1Char('\r'))
            escaped += QStringLiteral("\\r");
        else if (letter.unicode() < 0x20 || letter.unicode() == 0x7f)
            escaped += QStringLiteral("\\u%1").arg(letter.unicode(), 4, 16, QLatin1Char('0'));
        else
            escaped += letter;
    }
    return escaped;
}

} // namespace

QString fillSampleTemplate(const QString &text, const QHash<QString, QString> &words,
                           const QList<SampleValue> &values)
{
    QStringList lines;
    QStringList block;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(eachMark)) {
            block << line;
            continue;
        }
        lines << expand(block, words, block.isEmpty() ? QList<SampleValue>() : values);
        block.clear();
        lines << fillWords(line, words);
    }
    return lines.join(QLatin1Char('\n'));
}

QString quoteLiteral(const QString &text, const QString &quote)
{
    const QLatin1Char apostrophe('\'');
    QString escaped = text;
    if (quote == QLatin1StringView("shell")) {
        escaped.replace(apostrophe, QStringLiteral("'\\''"));
        return apostrophe + escaped + apostrophe;
    }
    if (quote == QLatin1StringView("single")) {
        escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
        escaped.replace(apostrophe, QStringLiteral("\\'"));
        return apostrophe + escaped + apostrophe;
    }
    return QLatin1Char('"') + escapeDouble(text) + QLatin1Char('"');
}

QString camelCase(const QString &name)
{
    return name.left(1).toLower() + name.mid(1);
}

QString snakeCase(const QString &name)
{
    const QString camel = camelCase(name);
    QString snake;
    for (qsizetype index = 0; index < camel.size(); ++index) {
        const QChar letter = camel.at(index);
        const bool isStart = index > 0 && camel.at(index - 1).isLower() && !letter.isLower();
        if (isStart)
            snake += QLatin1Char('_');
        snake += letter.toLower();
    }
    return snake;
}

} // namespace numauth::cloud
