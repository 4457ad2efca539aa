#include "tests/cli/CliRun.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cli {

namespace {

QByteArray nested(int depth)
{
    return QByteArray("{\"a\":").repeated(depth) + '1' + QByteArray("}").repeated(depth);
}

QByteArray binary()
{
    QByteArray bytes(300'000, '\0');
    for (int index = 0; index < bytes.size(); ++index)
        bytes[index] = static_cast<char>(index * 131 + (index >> 7));
    return bytes;
}

/// An answer whose words are GB18030.
QByteArray gbk()
{
    return "{\"code\":\"600011\",\"msg\":\"" + QByteArray::fromHex("bbf1c8a1caa7b0dc") +
           "\",\"requestId\":\"r1\"}\n";
}

} // namespace

/// What is no input of a command is refused with a sentence that names it, or read as far as it
/// can be.
class BadInputTest : public QObject
{
    Q_OBJECT

private slots:
    void isRefusedWithItsName_data();
    void isRefusedWithItsName();
    void aLogIsReadWhateverItLooksLike_data();
    void aLogIsReadWhateverItLooksLike();

private:
    QString put(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("input.dat")));
        (void)file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void BadInputTest::isRefusedWithItsName_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("input");
    const QList<QStringList> commands{
        {QStringLiteral("doctor")},
        {QStringLiteral("phone"), QStringLiteral("--scenario")},
        {QStringLiteral("evidence"), QStringLiteral("open")},
        {QStringLiteral("explain"), QStringLiteral("--checklist=auto"), QStringLiteral("--case")}};
    const QList<QPair<const char *, QByteArray>> inputs{
        {"binary", binary()},
        {"GBK", gbk()},
        {"invalid UTF-8", "{\"a\":\"\xff\xc3\x28\"}"},
        {"deep nesting", nested(100'000)},
        {"empty", {}}};
    for (const QStringList &command : commands) {
        for (const auto &[name, input] : inputs)
            QTest::addRow("%s, %s", qPrintable(command.first()), name) << command << input;
    }
}

void BadInputTest::isRefusedWithItsName()
{
    QFETCH(QStringList, command);
    QFETCH(QByteArray, input);
    QStringList arguments = command + QStringList{put(input)};
    if (command.first() == QLatin1StringView("evidence"))
        arguments << m_folder.filePath(QStringLiteral("opened"));
    const auto outcome = tests::runNumauth(arguments, "a line\n");
    QCOMPARE(outcome.code, 3);
    QVERIFY2(outcome.err.contains(QStringLiteral("input.dat")), qPrintable(outcome.err));
    QCOMPARE(outcome.err.trimmed().count(QLatin1Char('\n')), 0);
    QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("opened"))));
}

void BadInputTest::aLogIsReadWhateverItLooksLike_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::newRow("GBK") << gbk() << 1;
    QTest::newRow("invalid UTF-8") << QByteArray("\xff {\"code\":\"600011\",\"msg\":\"\xc3\x28\","
                                                 "\"requestId\":\"r\"}\n")
                                   << 1;
    QTest::newRow("one long line")
        << QByteArray(4'000'000, 'x') + " {\"code\":\"600011\",\"msg\":\"a\",\"requestId\":\"r\"}"
        << 1;
    QTest::newRow("deep nesting") << nested(200'000) << 0;
    QTest::newRow("empty") << QByteArray() << 0;
}

void BadInputTest::aLogIsReadWhateverItLooksLike()
{
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    const auto outcome = tests::runNumauth({QStringLiteral("explain"), put(input)});
    QVERIFY2(outcome.code == code, qPrintable(outcome.err));
}

} // namespace numauth::cli

std::unique_ptr<QObject> makeBadInputTest()
{
    return std::make_unique<numauth::cli::BadInputTest>();
}

#include "BadInputTest.moc"
