#include "models/package/ZipReader.h"

#include "models/package/Inflate.h"

#include <QTest>
#include <QtEndian>

#include <memory>

namespace numauth::package {

namespace {

QByteArray number(quint32 value, int width)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes.left(width);
}

struct Entry
{
    QByteArray name;
    QByteArray data;
    quint16 method = 0;
    quint32 size = 0;
};

QByteArray sizes(const Entry &entry)
{
    return number(0, 4) + number(static_cast<quint32>(entry.data.size()), 4) +
           number(entry.size, 4) + number(static_cast<quint32>(entry.name.size()), 2);
}

/// A minimal archive; `size` of an entry is what its headers claim.
QByteArray archive(const QList<Entry> &entries, const QByteArray &comment = {})
{
    QByteArray local;
    QByteArray central;
    for (const Entry &entry : entries) {
        const QByteArray head =
            number(0, 2) + number(entry.method, 2) + number(0, 4) + sizes(entry);
        central += QByteArray("PK\x01\x02") + number(0, 4) + head + number(0, 2) + number(0, 2) +
                   number(0, 8 / 2) + number(0, 4) + number(static_cast<quint32>(local.size()), 4) +
                   entry.name;
        local +=
            QByteArray("PK\x03\x04") + number(0, 2) + head + number(0, 2) + entry.name + entry.data;
    }
    const auto count = number(static_cast<quint32>(entries.size()), 2);
    return local + central + QByteArray("PK\x05\x06") + number(0, 4) + count + count +
           number(static_cast<quint32>(central.size()), 4) +
           number(static_cast<quint32>(local.size()), 4) +
           number(static_cast<quint32>(comment.size()), 2) + comment;
}

Entry storedEntry(const QByteArray &name, const QByteArray &data)
{
    return {name, data, 0, static_cast<quint32>(data.size())};
}

/// Raw deflate data: a compressed block between the two bytes of header and four of checksum.
QByteArray deflated(const QByteArray &data)
{
    return qCompress(data).sliced(6).chopped(4);
}

} // namespace

class ZipReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsStoredAndDeflatedEntries();
    void refusesWhatIsNoArchive_data();
    void refusesWhatIsNoArchive();
    void saysWhatAndroidRefuses();
    void refusesAnEntryThatUnpacksToMoreThanItClaims();
    void refusesAnEntryAboveTheLimitUnread();
    void stopsInflatingAtTheLimit();
    void acceptsACommentOf65535Bytes();
};

void ZipReaderTest::readsStoredAndDeflatedEntries()
{
    const QByteArray text(5000, 'x');
    const QByteArray bytes = archive({storedEntry("a", "hello"), {"b", deflated(text), 8, 5000}});
    const auto zip = ZipReader::open(bytes);
    QVERIFY2(zip, zip ? "" : qPrintable(zip.error().message));
    QVERIFY(zip->problems().isEmpty());
    QCOMPARE(*zip->read(*zip->find("a"), 100), QByteArray("hello"));
    QCOMPARE(*zip->read(*zip->find("b"), 5000), text);
    QVERIFY(!zip->find("c"));
}

void ZipReaderTest::refusesWhatIsNoArchive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = archive({storedEntry("a", "hello")});
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("this is a text and no archive at all");
    QTest::newRow("cut off") << good.chopped(1);
    QTest::newRow("directory beyond the end")
        << QByteArray(good).replace(good.size() - 6, 4, "\xff\xff\xff\x7f");
    QTest::newRow("count too high") << QByteArray(good).replace(good.size() - 12, 2, "\x02\x00");
}

void ZipReaderTest::refusesWhatIsNoArchive()
{
    QFETCH(QByteArray, bytes);
    const auto zip = ZipReader::open(bytes);
    QVERIFY(!zip);
    QCOMPARE(zip.error().code, Error::Code::Malformed);
    QVERIFY(!zip.error().message.isEmpty());
}

void ZipReaderTest::saysWhatAndroidRefuses()
{
    const QByteArray twice = archive({storedEntry("a", "1"), storedEntry("a", "2")});
    const auto duplicates = ZipReader::open(twice);
    QVERIFY(duplicates && duplicates->hasDuplicates());
    QCOMPARE(duplicates->problems().size(), 1);
    QCOMPARE(*duplicates->read(*duplicates->find("a"), 9), QByteArray("1"));
    const QByteArray zero = archive({storedEntry(QByteArray("a\0b", 3), "1")});
    QCOMPARE(ZipReader::open(zero)->problems().size(), 1);
    const QByteArray hidden = archive({storedEntry("a", "1")}, "PK\x05\x06" + QByteArray(40, '.'));
    QCOMPARE(ZipReader::open(hidden)->problems().size(), 1);
}

void ZipReaderTest::refusesAnEntryThatUnpacksToMoreThanItClaims()
{
    const QByteArray bytes = archive({{"bomb", deflated(QByteArray(1 << 20, '\0')), 8, 10}});
    const auto zip = ZipReader::open(bytes);
    QVERIFY(zip);
    const auto data = zip->read(*zip->find("bomb"), 100);
    QVERIFY(!data);
    QVERIFY(data.error().message.contains(QStringLiteral("bomb")));
}

void ZipReaderTest::refusesAnEntryAboveTheLimitUnread()
{
    const QByteArray bytes = archive({{"big", deflated(QByteArray(1 << 20, '\0')), 8, 1 << 20}});
    const auto zip = ZipReader::open(bytes);
    QVERIFY(zip && !zip->read(*zip->find("big"), 1000));
}

void ZipReaderTest::stopsInflatingAtTheLimit()
{
    qint64 produced = 0;
    const bool isWhole =
        inflatePieces(deflated(QByteArray(8 << 20, '\0')), 1 << 20,
                      [&produced](QByteArrayView piece) { produced += piece.size(); });
    QVERIFY(!isWhole);
    QVERIFY(produced <= 1 << 20);
}

void ZipReaderTest::acceptsACommentOf65535Bytes()
{
    const QByteArray bytes = archive({storedEntry("a", "1")}, QByteArray(65535, 'c'));
    const auto zip = ZipReader::open(bytes);
    QVERIFY(zip && zip->problems().isEmpty());
}

} // namespace numauth::package

std::unique_ptr<QObject> makeZipReaderTest()
{
    return std::make_unique<numauth::package::ZipReaderTest>();
}

#include "ZipReaderTest.moc"
