#include "models/diagnosis/LogReader.h"

#include "models/base/UtcZone.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include <memory>
#include <optional>

namespace numauth::diagnosis {

namespace {

const QString answer = QStringLiteral(
    "{\"carrierFailedResultData\":\"{\\\"resultCode\\\":\\\"200028\\\",\\\"authType\\\":\\\"1\\\","
    "\\\"resultDesc\\\":\\\"网络异常\\\"}\",\"code\":\"600011\",\"msg\":\"获取token失败\","
    "\"requestId\":\"a6f6bea8\",\"vendorName\":\"cm_zyhl\"}");

/// One line of an Android system log that has nothing to do with the service.
QByteArray unrelatedLine(QRandomGenerator &random)
{
    static const QList<QByteArray> texts{
        "I/ActivityManager( %1): Displayed com.example.music/.MainActivity: +%2ms",
        "D/WifiService( %1): resultCode: %2 for scan of 11 networks, token %1",
        "W/InputDispatcher(%1): channel '60001%2' ~ Consumer closed, events=0x9",
        "E/SQLiteLog( %1): (1) no such table: stock_600011, code: %2",
        "I/art( %1): Background sticky concurrent mark sweep GC freed %2(60000KB) AllocSpace",
        "D/OkHttp( %1): {\"code\":200,\"msg\":\"success\",\"data\":{\"result\":%2,\"name\":\"x\"}}",
        "D/Quote( %1): "
        "{\"code\":\"600036\",\"name\":\"招商银行\",\"price\":\"%2.5\",\"msg\":\"ok\"}",
        "I/Location( %1): 中国移动 基站 lac=%2 cid=102 signal=-80",
        "D/View( %1): 移动 102 像素, requestLayout %2",
        "I/chatty( %1): uid=10100(com.example) expire %2 lines",
        "W/Binder( %1): {result=%2, reqTime=80001, status: closed}",
        "D/Telephony( %1): operatorType: %2, resultCode = 1000, radio tech 14",
        "I/System.out( %1): http://www.10010.com.example.org/a?code=10%2",
        "E/Http( %1): "
        "{\"headerInfos\":{\"code\":\"0000\"},\"resultCode\":\"30%2\",\"resultDesc\":\"\"}",
        "D/Push( %1): {\"resultCode\":0,\"resultMsg\":\"ok %2\",\"traceId\":\"1\"}"};
    QByteArray line = texts.at(random.bounded(static_cast<int>(texts.size())));
    line.replace("%1", QByteArray::number(random.bounded(1000, 32000)));
    line.replace("%2", QByteArray::number(random.bounded(10, 100)));
    return line + '\n';
}

} // namespace

class LogReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsNestedAnswers();
    void readsEveryShape_data();
    void readsEveryShape();
    void showsLayersAsAChain();
    void readsTheTimeAndDropsThePrefix();
    void everySignMatchesItsTextsAndNoOthers();
    void refusesBinaryWithASentence();
    void decodesOtherEncodingsAndKeepsByteOffsets_data();
    void decodesOtherEncodingsAndKeepsByteOffsets();
    void survivesInvalidUtf8();
    void readsBothEndsOfAVeryLongLog();
    void findsAnswersInOneVeryLongLine();
    void boundsDeepNesting();
    void readsNothingOutOfUnrelatedLogs();

private:
    LogEvents read(const QByteArray &bytes) const { return m_reader->read(bytes).valueOr({}); }
    LogEvents read(const QString &text) const { return read(text.toUtf8()); }

    std::optional<codes::CodeTable> m_codes;
    std::optional<LogReader> m_reader;
};

void LogReaderTest::initTestCase()
{
    auto table = codes::CodeTable::open();
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    m_codes = *std::move(table);
    auto reader = LogReader::open(*m_codes);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
}

void LogReaderTest::readsNestedAnswers()
{
    const QString text = QStringLiteral("first line\nE/Auth( 12): failed: ") + answer;
    const LogEvents events = read(text);
    QCOMPARE(events.events.size(), 1);
    const LogEvent &event = events.events.first();
    QCOMPARE(event.code, QStringLiteral("600011"));
    QCOMPARE(event.vendorCode, QStringLiteral("200028"));
    QCOMPARE(event.vendorMessage, QStringLiteral("网络异常"));
    QCOMPARE(event.requestId, QStringLiteral("a6f6bea8"));
    QCOMPARE(event.range.line, 2);
    const QByteArray bytes = text.toUtf8();
    QCOMPARE(bytes.mid(event.range.offset, event.range.length), answer.toUtf8());
}

void LogReaderTest::readsEveryShape_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("vendorCode");
    const auto row = [](const char *name, const char *text, const char *code, const char *vendor,
                        const char *vendorCode) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(code)
                            << QString::fromUtf8(vendor) << QString::fromUtf8(vendorCode);
    };
    row("NSDictionary",
        "{\n    msg = \"AppID\\U3001Appkey\\U89e3\\U6790\\U5931\\U8d25\";\n    requestId = "
        "eb8e0000;\n    resultCode = 600017;\n}",
        "600017", "", "");
    row("nested dictionary",
        "{\n carrierFailedResultData =     {\n resultCode = 200023;\n resultDesc = \"\\U767b\";\n "
        "};\n msg = x;\n requestId = 1;\n resultCode = 600011;\n}",
        "600011", "CMCC", "200023");
    row("H5",
        "{code:600011,msg:\"获取token失败\",vender:\"CM\",carrier:{carrierTraceId:\"1\","
        "carrierSdkCode:103111,carrierSdkMsg:\"x\"},content:\"\",requestId:\"9\"}",
        "600011", "CMCC", "103111");
    row("redbox",
        "Args: '[ { \"code\":\"700002\",\"message\":\"点击登录\",\"userInfo\":{\"isChecked\":true}",
        "700002", "", "");
    row("server exception", "TeaException: code: 400, 令牌无效 request id: 1F2E", "InvalidToken",
        "", "");
    row("own gateway code",
        "{\"Code\":\"isv.OUT_OF_SERVICE\",\"Message\":\"x\",\"RequestId\":\"1\"}",
        "isv.OUT_OF_SERVICE", "", "");
    row("unicom prose", "联通卡获取失败，提示 “102，应用无效 ”", "", "CUCC", "102");
    row("telecom prose", "电信卡调用返回6001", "6001", "CTCC", "");
    row("JVerification", "I/flutter: [7000]message=, operator=CM", "7000", "CMCC", "");
    row("bare code", "授权页拉不起来，错误码 600002 怎么办", "600002", "", "");
    row("telemetry cut off",
        "{\"u\":{\"apiParams\":\"{\\\"timeout\\\":5000}\",\"authSdkCode\":\"600025\","
        "\"carrierFailedResultData\":\"{\\\"resultCode\\\":410002,\\\"resultMsg\\\":\\\"code:"
        "1105msg:apiKey有误\\\",\\\"seq\\\":\\\"1\\\"}\",\"failRet\":\"\"},\"s\":\"1\",\"c\":{"
        "\"packageName\":\"com.example\",\"sdkVersion\":\"2.13",
        "600025", "CUCC", "410002");
    row("full-width",
        "获取token失败：｛“code”：“６０００１１”，“msg”：“失败”，“vendorName”：“ct_sjl”｝",
        "600011", "CTCC", "");
    row("plugin",
        "[\"code\": 600011, \"msg\": 失败, \"requestId\": 12]\n{resultCode: 600011, msg: 失败, "
        "requestId: 1a2b, innerCode: 80801, innerMsg: WIFI切换异常}",
        "600011", "CTCC", "80801");
    row("python dict",
        "{'carrierFailedResultData': '', 'code': '600008', 'msg': '移动网络未开启', 'requestId': "
        "'1', 'vendorName': 'CUCC'}",
        "600008", "CUCC", "");
}

void LogReaderTest::readsEveryShape()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, vendor);
    QFETCH(QString, vendorCode);
    const LogEvents events = read(text);
    QStringList told;
    bool isFound = false;
    for (const LogEvent &event : events.events) {
        const QString carrier = event.vendor ? vendorName(*event.vendor) : QString();
        told << event.code + QLatin1Char('/') + carrier + QLatin1Char('/') + event.vendorCode;
        isFound =
            isFound || (event.code == code && carrier == vendor && event.vendorCode == vendorCode);
    }
    QVERIFY2(isFound, qPrintable(told.join(QStringLiteral(", "))));
}

void LogReaderTest::showsLayersAsAChain()
{
    const LogEvents events = read(
        QStringLiteral("{\"code\":\"600011\",\"msg\":\"获取token失败\",\"vendorName\":\"cu_zx\","
                       "\"carrierFailedResultData\":\"{\\\"resultCode\\\":410002,\\\"resultMsg\\\":"
                       "\\\"code:1105msg:apiKey有误\\\",\\\"seq\\\":\\\"1\\\"}\"}"));
    QCOMPARE(events.events.size(), 1);
    const QList<ChainLink> chain = events.events.first().chain;
    QCOMPARE(chain.size(), 3);
    QCOMPARE(chain.at(0).code, QStringLiteral("600011"));
    QCOMPARE(chain.at(1).code, QStringLiteral("410002"));
    QCOMPARE(chain.at(2).code, QStringLiteral("1105"));
    QCOMPARE(events.events.first().deepestCode(), QStringLiteral("1105"));
}

void LogReaderTest::readsTheTimeAndDropsThePrefix()
{
    const LogEvents events = read(QStringLiteral("2022-07-01 13:58:03.840 600011-6852/com.aaa.aaa "
                                                 "E/AuthSDK: ") +
                                  answer);
    QCOMPARE(events.events.size(), 1);
    QCOMPARE(*events.events.first().time,
             QDateTime(QDate(2022, 7, 1), QTime(13, 58, 3, 840), utcZone));
}

void LogReaderTest::everySignMatchesItsTextsAndNoOthers()
{
    for (const SignRow &row : m_reader->signTable().rows()) {
        const auto found = [&](const QString &text) {
            const LogEvents events = read(text);
            return std::ranges::any_of(events.signs,
                                       [&](const LogSign &sign) { return sign.id == row.id; });
        };
        for (const QString &text : row.matches)
            QVERIFY2(found(text), qPrintable(row.id + QStringLiteral(": ") + text));
        for (const QString &text : row.misses)
            QVERIFY2(!found(text), qPrintable(row.id + QStringLiteral(": ") + text));
    }
}

void LogReaderTest::refusesBinaryWithASentence()
{
    QByteArray bytes(200'000, Qt::Uninitialized);
    QRandomGenerator random(7);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    const auto result = m_reader->read(bytes);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Malformed);
    QVERIFY(!result.error().message.isEmpty());
}

void LogReaderTest::decodesOtherEncodingsAndKeepsByteOffsets_data()
{
    QTest::addColumn<QString>("encoding");
    for (const char *name : {"GB18030", "UTF-16LE", "UTF-16BE"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void LogReaderTest::decodesOtherEncodingsAndKeepsByteOffsets()
{
    QFETCH(QString, encoding);
    QStringEncoder encoder(encoding.toLatin1().constData(), QStringConverter::Flag::Default);
    if (!encoder.isValid())
        QSKIP("This Qt cannot encode it.");
    const QString before = QStringLiteral("中国的日志文件，第一行\n获取失败：");
    const auto encoded = [&](const QString &text) {
        QStringEncoder fresh(encoding.toLatin1().constData(), QStringConverter::Flag::Default);
        return QByteArray(fresh.encode(text));
    };
    const QByteArray bytes = encoded(before + answer + QStringLiteral("结束\n"));
    const auto result = m_reader->read(bytes);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->encoding, encoding);
    QCOMPARE(result->events.size(), 1);
    const LogRange range = result->events.first().range;
    QCOMPARE(range.line, 2);
    QCOMPARE(bytes.mid(range.offset, range.length), encoded(answer));
}

void LogReaderTest::survivesInvalidUtf8()
{
    QByteArray bytes = "\xFF\xC0 broken \xE4\xB8 text\n" + answer.toUtf8() + "\xE4";
    bytes.insert(bytes.indexOf("msg") + 6, "\xFE");
    bytes.prepend(QByteArray(300, 'x') + '\n');
    const auto result = m_reader->read(bytes);
    QVERIFY(result);
    QCOMPARE(result->events.size(), 1);
    QCOMPARE(result->events.first().vendorCode, QStringLiteral("200028"));
    QVERIFY(result->invalidBytes > 0);
}

void LogReaderTest::readsBothEndsOfAVeryLongLog()
{
    const QByteArray filler = QByteArray(99, 'x') + '\n';
    const QByteArray bytes =
        answer.toUtf8() + '\n' + filler.repeated(10'000) + answer.toUtf8() + '\n';
    const auto source = LogSource::create(bytes, 500'000, 100'000);
    QVERIFY(source);
    const LogEvents events = m_reader->read(*source);
    QVERIFY(events.skippedBytes > 700'000);
    QCOMPARE(events.events.size(), 2);
    QCOMPARE(events.events.first().range.line, 1);
    const LogRange last = events.events.last().range;
    QCOMPARE(last.line, 0);
    QCOMPARE(bytes.mid(last.offset, last.length), answer.toUtf8());
}

void LogReaderTest::findsAnswersInOneVeryLongLine()
{
    const QByteArray filler = QByteArray("abc vendorName {[(\"").repeated(100'000);
    const QByteArray bytes = filler + answer.toUtf8() + filler;
    const LogEvents events = read(bytes);
    QVERIFY(std::ranges::any_of(events.events, [](const LogEvent &event) {
        return event.code == QLatin1StringView("600011");
    }));
}

void LogReaderTest::boundsDeepNesting()
{
    const QByteArray open = QByteArray("{\"code\":").repeated(200'000);
    const QByteArray escapes = QByteArray("\\").repeated(300'000);
    for (const QByteArray &bytes : {open, "vendorName" + escapes, "{\"msg\":\"" + escapes + "\""})
        QVERIFY(m_reader->read(bytes));
}

void LogReaderTest::readsNothingOutOfUnrelatedLogs()
{
    QRandomGenerator random(20'261'128);
    QByteArray bytes;
    for (int line = 0; line < 50'000; ++line)
        bytes += unrelatedLine(random);
    const LogEvents events = read(bytes);
    QCOMPARE(events.lines, 50'000);
    if (!events.events.isEmpty()) {
        const LogEvent &event = events.events.first();
        QFAIL(bytes.mid(event.range.offset, event.range.length).constData());
    }
    QVERIFY(events.signs.isEmpty());
}

} // namespace numauth::diagnosis

std::unique_ptr<QObject> makeLogReaderTest()
{
    return std::make_unique<numauth::diagnosis::LogReaderTest>();
}

#include "LogReaderTest.moc"
