#include "models/base/CsvTable.h"

#include <QTest>

#include <memory>

namespace numauth {

class CsvTableTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatSpreadsheetsWrite_data();
    void readsWhatSpreadsheetsWrite();
    void namesTheLineOfAFault_data();
    void namesTheLineOfAFault();
    void readsBackWhatItWrites();
};

void CsvTableTest::readsWhatSpreadsheetsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("row");
    const auto list = [](const char *first, const char *second) {
        return QStringList{QString::fromUtf8(first), QString::fromUtf8(second)};
    };
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << list("1", "2");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b\r\n1,2\r\n")
                                     << list("1", "2");
    QTest::newRow("no last line break") << QByteArray("a,b\n1,2") << list("1", "2");
    QTest::newRow("empty values") << QByteArray("a,b\n,\n") << list("", "");
    QTest::newRow("line break in quotes") << QByteArray("a,b\n\"1\n2\",3\n") << list("1\n2", "3");
    QTest::newRow("quotes doubled") << QByteArray("a,b\n\"1\"\"\",3\n") << list("1\"", "3");
    QTest::newRow("empty line") << QByteArray("a,b\n\n1,2\n") << list("1", "2");
    QTest::newRow("Chinese") << QByteArray("a,b\n移动,联通\n") << list("移动", "联通");
}

void CsvTableTest::readsWhatSpreadsheetsWrite()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, row);
    const auto table = CsvTable::parse(bytes, QStringLiteral("t.csv"));
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->columns(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(table->rows(), (QList<QStringList>{row}));
}

void CsvTableTest::namesTheLineOfAFault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("too few") << QByteArray("a,b\n1,2\n3\n")
                             << QStringLiteral("t.csv, line 3: there are 1 values");
    QTest::newRow("after a quoted line break")
        << QByteArray("a,b\n\"1\n\",2\n3\n") << QStringLiteral("line 4:");
    QTest::newRow("open quote") << QByteArray("a,b\n\"1,2\n") << QStringLiteral("line 2: a quote");
    QTest::newRow("quote inside") << QByteArray("a,b\n1\"2,3\n")
                                  << QStringLiteral("line 2: a quote");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1: the file is empty");
    QTest::newRow("not UTF-8") << QByteArray("a\n\xff\n") << QStringLiteral("not UTF-8");
    QTest::newRow("column twice") << QByteArray("a,a\n1,2\n") << QStringLiteral("stands twice");
    QTest::newRow("endless") << QByteArray("a\n") + QByteArray("1\n").repeated(100'001)
                             << QStringLiteral("100000 rows");
}

void CsvTableTest::namesTheLineOfAFault()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto table = CsvTable::parse(bytes, QStringLiteral("t.csv"));
    QVERIFY(!table);
    QCOMPARE(table.error().code, Error::Code::Malformed);
    QVERIFY2(table.error().message.contains(text), qPrintable(table.error().message));
}

void CsvTableTest::readsBackWhatItWrites()
{
    const QStringList columns{QStringLiteral("name"), QStringLiteral("note")};
    const QList<QStringList> rows{{QStringLiteral("a,b"), QStringLiteral("\"quoted\"")},
                                  {QStringLiteral("two\nlines"), QString()},
                                  {QStringLiteral("移动"), QStringLiteral("plain")}};
    const auto table = CsvTable::parse(CsvTable::write(columns, rows), QStringLiteral("t.csv"));
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->columns(), columns);
    QCOMPARE(table->rows(), rows);
}

} // namespace numauth

std::unique_ptr<QObject> makeCsvTableTest()
{
    return std::make_unique<numauth::CsvTableTest>();
}

#include "CsvTableTest.moc"
