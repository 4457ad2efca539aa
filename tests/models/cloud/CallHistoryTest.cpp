#include "models/cloud/CallHistory.h"

#include "models/base/UtcZone.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

const QDateTime start(QDate(2026, 3, 1), QTime(9, 0), utcZone);
const QString number = QStringLiteral("13812345678");
const QString token = QStringLiteral("eyJUT0tFTg.secret-token-value");

ApiRequest requestOf(const QString &operation, const QString &outId = {})
{
    ApiRequest request;
    request.operation = operation;
    request.parameters.insert(QStringLiteral("AccessCode"), token);
    request.parameters.insert(QStringLiteral("PhoneNumber"), number);
    request.parameters.insert(QStringLiteral("OutId"), outId);
    return request;
}

Result<ApiReply> replyOf(const QString &verdict)
{
    ApiReply reply;
    reply.operation = QStringLiteral("VerifyMobile");
    reply.httpStatus = 200;
    reply.code = QStringLiteral("OK");
    reply.message = QStringLiteral("请求成功 13812345678");
    reply.requestId = QStringLiteral("8906582E");
    reply.verdict = *verdictFromName(verdict);
    reply.body = {{QStringLiteral("Code"), QStringLiteral("OK")},
                  {QStringLiteral("GateVerifyResultDTO"),
                   QJsonObject{{QStringLiteral("VerifyResult"), QStringLiteral("PASS")}}}};
    reply.timings.total = 12.5;
    return reply;
}

} // namespace

class CallHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void keepsWhatHappenedNewestFirst();
    void holdsNoNumberAndNoToken();
    void masksTheBodyByTheTable();
    void findsByWordsOperationAndVerdict();
    void pinsAndRemoves();
    void forgetsANumberForGood();
    void dropsWhatIsOldOrTooMuch();
    void dropsAsTheUserChose();
    void dropsNothingWhenTheChoiceCannotBeRead();
    void comparesTwoCalls();
    void exportsAnArchive();
    void storesACallWithoutAnswer();
    void twoProcessesMayHaveItOpen();
    void refusesWhatIsNoHistory();
    void refusesANewerFormat();

private:
    CallRecord record(const QString &operation = QStringLiteral("VerifyMobile"),
                      const QString &verdict = QStringLiteral("pass"), const QString &outId = {});
    QByteArray allFiles() const;

    std::unique_ptr<OperationTable> m_operations;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CallHistory> m_history;
};

void CallHistoryTest::initTestCase()
{
    m_operations = std::make_unique<OperationTable>(*OperationTable::open());
}

void CallHistoryTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_history.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto history = CallHistory::open(CallHistory::filePathIn(m_folder->path()));
    QVERIFY2(history, history ? "" : qPrintable(history.error().detail));
    m_history = std::make_unique<CallHistory>(*std::move(history));
}

CallRecord CallHistoryTest::record(const QString &operation, const QString &verdict,
                                   const QString &outId)
{
    return makeRecord(requestOf(operation, outId), SignatureAlgorithm::Acs3HmacSha256,
                      QStringLiteral("sandbox"), start, m_operations->find(operation),
                      replyOf(verdict));
}

QByteArray CallHistoryTest::allFiles() const
{
    QByteArray bytes;
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile file(CallHistory::filePathIn(m_folder->path()) + QString::fromLatin1(suffix));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

void CallHistoryTest::keepsWhatHappenedNewestFirst()
{
    QVERIFY(m_history->append(record()));
    const auto second =
        m_history->append(record(QStringLiteral("VerifyMobile"), QStringLiteral("reject")));
    QVERIFY(second);
    const auto list = m_history->list();
    QVERIFY(list);
    QCOMPARE(list->size(), 2);
    const CallRecord &newest = list->first();
    QCOMPARE(newest.id, *second);
    QCOMPARE(newest.verdict, QStringLiteral("reject"));
    QCOMPARE(newest.time, start);
    QCOMPARE(newest.totalMs(), 12.5);
    QCOMPARE(newest.signature, QStringLiteral("ACS3-HMAC-SHA256"));
    QCOMPARE((*m_history->find(*second))->toJson(), newest.toJson());
    QVERIFY(!*m_history->find(4711));
}

void CallHistoryTest::holdsNoNumberAndNoToken()
{
    QVERIFY(m_history->append(record(QStringLiteral("VerifyMobile"), QStringLiteral("pass"),
                                     QStringLiteral("order of 13812345678"))));
    const QByteArray bytes = allFiles();
    QVERIFY(bytes.contains("138****5678"));
    QVERIFY(!bytes.contains(number.toLatin1()));
    QVERIFY(!bytes.contains("secret-token"));
}

void CallHistoryTest::masksTheBodyByTheTable()
{
    auto reply = replyOf(QStringLiteral("ok"));
    reply->body = {
        {QStringLiteral("Data"), QJsonObject{{QStringLiteral("Mobile"), 13812345678.0}}}};
    const QString operation = QStringLiteral("GetPhoneWithToken");
    const CallRecord made =
        makeRecord(requestOf(operation), SignatureAlgorithm::RpcHmacSha1, QStringLiteral("live"),
                   start, m_operations->find(operation), reply);
    QCOMPARE(made.body.value(QStringLiteral("Data")).toObject().value(QStringLiteral("Mobile")),
             QJsonValue(QStringLiteral("138****5678")));
    QCOMPARE(made.signature, QStringLiteral("RPC-1.0-HMAC-SHA1"));
}

void CallHistoryTest::findsByWordsOperationAndVerdict()
{
    QVERIFY(m_history->append(record(QStringLiteral("VerifyMobile"), QStringLiteral("pass"),
                                     QStringLiteral("first_100%"))));
    QVERIFY(m_history->append(record(QStringLiteral("VerifyMobile"), QStringLiteral("reject"),
                                     QStringLiteral("second"))));
    const auto count = [this](const HistoryQuery &query) {
        const auto list = m_history->list(query);
        return list ? list->size() : -1;
    };
    QCOMPARE(count({.verdict = QStringLiteral("reject")}), 1);
    QCOMPARE(count({.operation = QStringLiteral("GetMobile")}), 0);
    QCOMPARE(count({.text = QStringLiteral("t_100%")}), 1);
    QCOMPARE(count({.text = QStringLiteral("t%100")}), 0);
    QCOMPARE(count({.text = QStringLiteral("138****5678")}), 2);
    QCOMPARE(count({.text = QStringLiteral("'; DROP TABLE calls; --")}), 0);
    QCOMPARE(count({.limit = 1, .offset = 1}), 1);
}

void CallHistoryTest::pinsAndRemoves()
{
    const qint64 first = *m_history->append(record());
    const qint64 second = *m_history->append(record());
    QVERIFY(m_history->setPinned(first, true));
    const auto pinned = m_history->list({.isPinnedOnly = true});
    QCOMPARE(pinned->size(), 1);
    QCOMPARE(pinned->first().id, first);
    QVERIFY(m_history->remove(second));
    QCOMPARE(m_history->list()->size(), 1);
}

void CallHistoryTest::forgetsANumberForGood()
{
    const qint64 id = *m_history->append(record());
    QVERIFY(m_history->setPinned(id, true));
    CallRecord other = record();
    other.message.clear();
    other.parameters = {{QStringLiteral("PhoneNumber"), QStringLiteral("139****0000")}};
    QVERIFY(m_history->append(other));
    const auto removed = m_history->forgetNumber(number);
    QVERIFY(removed);
    QCOMPARE(*removed, 1);
    QCOMPARE(m_history->list()->size(), 1);
    QVERIFY(!allFiles().contains("138****5678"));
    QCOMPARE(m_history->forgetNumber(QStringLiteral("12")).error().code, Error::Code::Usage);
}

void CallHistoryTest::dropsWhatIsOldOrTooMuch()
{
    CallRecord old = record();
    old.time = start.addDays(-91);
    const qint64 pinned = *m_history->append(old);
    QVERIFY(m_history->append(old));
    QVERIFY(m_history->setPinned(pinned, true));
    for (int count = 0; count < 5; ++count)
        QVERIFY(m_history->append(record()));
    QCOMPARE(*m_history->applyRetention({}, start), 1);
    QCOMPARE(*m_history->applyRetention({.days = 90, .records = 3}, start), 2);
    const auto left = m_history->list();
    QCOMPARE(left->size(), 4);
    QCOMPARE(left->last().id, pinned);
}

void CallHistoryTest::dropsAsTheUserChose()
{
    const QTemporaryDir folder;
    const QString choice = folder.filePath(QStringLiteral("below/history.json"));
    CallRecord old = record();
    old.time = start.addDays(-31);
    QVERIFY(m_history->append(old));
    QCOMPARE(*m_history->applyRetention(start, choice), 0);
    QVERIFY(HistoryRetention{.days = 30}.write(choice));
    QCOMPARE(HistoryRetention::read(choice)->days, 30);
    QCOMPARE(*m_history->applyRetention(start, choice), 1);
}

void CallHistoryTest::dropsNothingWhenTheChoiceCannotBeRead()
{
    const QTemporaryDir folder;
    CallRecord old = record();
    old.time = start.addDays(-1000);
    QVERIFY(m_history->append(old));
    for (const char *text :
         {"{", R"({"formatVersion": 1, "days": 0})", R"({"formatVersion": 1, "days": 3651})"}) {
        QFile choice(folder.filePath(QStringLiteral("history.json")));
        QVERIFY(choice.open(QIODevice::WriteOnly));
        choice.write(text);
        choice.close();
        const auto dropped = m_history->applyRetention(start, choice.fileName());
        QVERIFY(!dropped);
        QVERIFY2(dropped.error().message.contains(QStringLiteral("history.json")),
                 qPrintable(dropped.error().message));
    }
    QCOMPARE(m_history->list()->size(), 1);
}

void CallHistoryTest::comparesTwoCalls()
{
    const CallRecord left = record();
    CallRecord right =
        record(QStringLiteral("VerifyMobile"), QStringLiteral("reject"), QStringLiteral("x"));
    right.time = start.addDays(1);
    right.body = {};
    QStringList paths;
    for (const RecordDifference &difference : compareRecords(left, right))
        paths << difference.path;
    QCOMPARE(paths, (QStringList{QStringLiteral("body.Code"),
                                 QStringLiteral("body.GateVerifyResultDTO.VerifyResult"),
                                 QStringLiteral("parameters.OutId"), QStringLiteral("verdict")}));
    QVERIFY(compareRecords(left, left).isEmpty());
}

void CallHistoryTest::exportsAnArchive()
{
    const QJsonObject log = toHar({record()}).value(QStringLiteral("log")).toObject();
    QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("1.2"));
    const QJsonObject entry = log.value(QStringLiteral("entries")).toArray().at(0).toObject();
    QCOMPARE(entry.value(QStringLiteral("time")).toDouble(), 12.5);
    QVERIFY(
        entry.value(QStringLiteral("timings")).toObject().value(QStringLiteral("dns")).toInt() ==
        -1);
    QVERIFY(!QJsonDocument(log).toJson().contains(number.toLatin1()));
}

void CallHistoryTest::storesACallWithoutAnswer()
{
    const CallRecord failed = makeRecord(
        requestOf(QStringLiteral("VerifyMobile")), SignatureAlgorithm::Acs3HmacSha256,
        QStringLiteral("live"), start, nullptr,
        Error{Error::Code::Environment, QStringLiteral("No answer came for 13812345678.")});
    const qint64 id = *m_history->append(failed);
    const CallRecord stored = **m_history->find(id);
    QCOMPARE(stored.verdict, QStringLiteral("error"));
    QCOMPARE(stored.httpStatus, 0);
    QVERIFY(stored.error.contains(QStringLiteral("138****5678")));
}

void CallHistoryTest::twoProcessesMayHaveItOpen()
{
    auto other = CallHistory::open(CallHistory::filePathIn(m_folder->path()));
    QVERIFY(other);
    QVERIFY(m_history->append(record()));
    QVERIFY(other->append(record()));
    QCOMPARE(m_history->list()->size(), 2);
}

void CallHistoryTest::refusesWhatIsNoHistory()
{
    const QString path = m_folder->filePath(QStringLiteral("other.sqlite"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray text = QByteArray("this is no database at all. ").repeated(100);
    file.write(text);
    file.close();
    const auto history = CallHistory::open(path);
    QVERIFY(!history);
    QCOMPARE(history.error().code, Error::Code::Malformed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

void CallHistoryTest::refusesANewerFormat()
{
    m_history.reset();
    const QString path = CallHistory::filePathIn(m_folder->path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The user version is the big-endian number at offset 60 of the file's head.
    QVERIFY(file.seek(60));
    file.write(QByteArray("\0\0\0\x63", 4));
    file.close();
    const auto history = CallHistory::open(path);
    QVERIFY(!history);
    QCOMPARE(history.error().code, Error::Code::Unsupported);
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeCallHistoryTest()
{
    return std::make_unique<numauth::cloud::CallHistoryTest>();
}

#include "CallHistoryTest.moc"
