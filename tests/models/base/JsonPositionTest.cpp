#include "models/base/JsonPosition.h"

#include <QTest>

#include <memory>

namespace numauth {

class JsonPositionTest : public QObject
{
    Q_OBJECT

private slots:
    void findsMembersAndEntries_data();
    void findsMembersAndEntries();
    void stopsOnWhatIsNoJson();
};

void JsonPositionTest::findsMembersAndEntries_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qsizetype>("line");
    QTest::addColumn<qsizetype>("column");
    const auto add = [](const char *path, qsizetype line, qsizetype column) {
        QTest::newRow(path) << QString::fromUtf8(path) << line << column;
    };
    add("", 1, 1);
    add("a", 2, 3);
    add("list", 3, 3);
    add("list/[0]", 3, 12);
    add("list/[2]", 3, 34);
    add("list/[2]/x", 3, 35);
    add("list/[9]", 3, 3);
    add("list/[2]/none", 3, 34);
    add("名", 4, 3);
    add("b", 4, 14);
    add("q\"t", 5, 3);
    add("none/below", 1, 1);
}

void JsonPositionTest::findsMembersAndEntries()
{
    QFETCH(QString, path);
    QFETCH(qsizetype, line);
    QFETCH(qsizetype, column);
    const QByteArray bytes = "{\n  \"a\": \"}]\\\",{\",\n"
                             "  \"list\": [{\"x\": [1, \"]\"]}, 2.5, {\"x\": 1}],\n"
                             "  \"名\": \"好好\", \"b\": null,\n"
                             "  \"q\\\"t\": {}\n}\n";
    const TextPosition position = jsonPosition(bytes, path.split(QLatin1Char('/')));
    QCOMPARE(position.line, line);
    QCOMPARE(position.column, column);
}

void JsonPositionTest::stopsOnWhatIsNoJson()
{
    for (const char *bytes : {"", "{", "{\"a", "{\"a\\", "[[[[", "{\"a\": ", "}", "{a:1}", "[1,"}) {
        jsonPosition(bytes, {QStringLiteral("a"), QStringLiteral("[3]")});
        jsonPosition(bytes, {QStringLiteral("[3]"), QStringLiteral("b")});
    }
}

} // namespace numauth

std::unique_ptr<QObject> makeJsonPositionTest()
{
    return std::make_unique<numauth::JsonPositionTest>();
}

#include "JsonPositionTest.moc"
