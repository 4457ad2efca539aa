#include "ui/widgets/Pinyin.h"

#include "models/base/TableFile.h"

#include <QHash>

namespace numauth::ui {

namespace {

struct Syllable
{
    QString letters;
    QString characters;
};

QHash<QChar, QStringList> readTable()
{
    QHash<QChar, QStringList> readings;
    auto table = TableFile::open(QStringLiteral(":/numauth/widgets/pinyin.json"));
    if (!table)
        return readings;
    table->header().text(QStringLiteral("source"));
    const auto rows = table->rows<Syllable>(QStringLiteral("syllables"), [](JsonReader &reader) {
        return Syllable{reader.text(QStringLiteral("id")),
                        reader.text(QStringLiteral("characters"))};
    });
    if (!rows)
        return readings;
    for (const Syllable &row : *rows) {
        for (const QChar character : row.characters)
            readings[character] << row.letters;
    }
    return readings;
}

bool spellsFrom(QStringView typed, QStringView text)
{
    if (typed.isEmpty())
        return true;
    if (text.isEmpty())
        return false;
    const QChar first = text.front();
    const QStringList &readings = Pinyin::readings(first);
    if (readings.isEmpty()) {
        if (first.isSpace())
            return spellsFrom(typed, text.mid(1));
        return first.toLower() == typed.front() && spellsFrom(typed.mid(1), text.mid(1));
    }
    for (const QString &reading : readings) {
        for (qsizetype length = 1; length <= reading.size() && length <= typed.size(); ++length) {
            if (reading.at(length - 1) != typed.at(length - 1))
                break;
            if (spellsFrom(typed.mid(length), text.mid(1)))
                return true;
        }
    }
    return false;
}

} // namespace

const QStringList &Pinyin::readings(QChar character)
{
    static const QHash<QChar, QStringList> table = readTable();
    static const QStringList none;
    const auto found = table.constFind(character);
    return found == table.constEnd() ? none : *found;
}

bool Pinyin::spells(const QString &typed, const QString &text, qsizetype from)
{
    return spellsFrom(typed, QStringView(text).mid(from));
}

} // namespace numauth::ui
