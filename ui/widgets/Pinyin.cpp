#include "ui/widgets/Pinyin.h"

#include "models/base/TableFile.h"

#include <QHash>
#include <QSet>

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

/// The places in \p typed that can be reached when \p character takes letters from \p place on.
QSet<qsizetype> placesAfter(QChar character, const QString &typed, qsizetype place)
{
    QSet<qsizetype> places;
    const QStringList &readings = Pinyin::readings(character);
    if (readings.isEmpty()) {
        if (character.isSpace())
            places << place;
        else if (character.toLower() == typed.at(place))
            places << place + 1;
        return places;
    }
    for (const QString &reading : readings) {
        for (qsizetype at = 0; at < reading.size() && place + at < typed.size(); ++at) {
            if (reading.at(at) != typed.at(place + at))
                break;
            places << place + at + 1;
        }
    }
    return places;
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
    QSet<qsizetype> reached{0};
    for (qsizetype at = from; at < text.size() && !reached.isEmpty(); ++at) {
        QSet<qsizetype> next;
        for (const qsizetype place : reached)
            next += placesAfter(text.at(at), typed, place);
        if (next.contains(typed.size()))
            return true;
        reached = next;
    }
    return typed.isEmpty();
}

} // namespace numauth::ui
