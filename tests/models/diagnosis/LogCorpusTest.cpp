#include "models/diagnosis/LogReader.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

namespace numauth::diagnosis {

namespace {

struct Record
{
    QString id;
    QString raw;
    QString kind;
    QJsonObject expected;
};

QList<Record> corpus()
{
    QList<Record> records;
    const QDir folder(tests::sharedFolder() + QStringLiteral("/data/diagnosis/logs"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
        records << Record{record.value(QStringLiteral("id")).toString(),
                          record.value(QStringLiteral("raw")).toString(),
                          record.value(QStringLiteral("kind")).toString(),
                          record.value(QStringLiteral("expected")).toObject()};
    }
    return records;
}

QString vendorText(const LogEvent &event)
{
    return event.vendor ? vendorName(*event.vendor) : QString();
}

/// Whether \p event says what \p expected asks for; members that it lacks are not asked for.
bool says(const LogEvent &event, const QJsonObject &expected)
{
    const auto agrees = [&](const char *key, const QString &value) {
        const QJsonValue wanted = expected.value(QLatin1StringView(key));
        return wanted.isUndefined() || wanted.toString() == value;
    };
    return agrees("code", event.code) && agrees("carrier", vendorText(event)) &&
           agrees("vendorCode", event.vendorCode);
}

QString told(const LogEvent &event)
{
    return QStringLiteral("%1/%2/%3").arg(event.code, vendorText(event), event.vendorCode);
}

} // namespace

class LogCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsEveryExpectedEvent();
    void readsTheMessagesAsWritten();
    void negativesGiveNoEvent();
    void rangesHoldTheCode();

private:
    std::optional<codes::CodeTable> m_codes;
    std::optional<LogReader> m_reader;
    QList<Record> m_records;
};

void LogCorpusTest::initTestCase()
{
    auto table = codes::CodeTable::open();
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    m_codes = *std::move(table);
    auto reader = LogReader::open(*m_codes);
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    m_reader = *std::move(reader);
    if (tests::sharedFolder().isEmpty())
        QSKIP("The log corpus is not on this machine; set NUMAUTH_SHARED.");
    m_records = corpus();
    QVERIFY(!m_records.isEmpty());
}

void LogCorpusTest::readsEveryExpectedEvent()
{
    QStringList misses;
    qsizetype expected = 0;
    for (const Record &record : m_records) {
        QList<QJsonObject> wanted;
        for (const QJsonValue &event : record.expected.value(QStringLiteral("events")).toArray())
            wanted << event.toObject();
        if (wanted.isEmpty())
            wanted << record.expected;
        const auto read = m_reader->read(record.raw.toUtf8());
        QVERIFY2(read, qPrintable(record.id));
        QStringList found;
        for (const LogEvent &event : read->events)
            found << told(event);
        expected += wanted.size();
        for (const QJsonObject &event : wanted) {
            const bool isSilent = event.value(QStringLiteral("code")).toString().isEmpty() &&
                                  event.value(QStringLiteral("carrier")).toString().isEmpty() &&
                                  event.value(QStringLiteral("vendorCode")).toString().isEmpty();
            const bool isMet = isSilent
                                   ? read->events.isEmpty()
                                   : std::ranges::any_of(read->events, [&](const LogEvent &each) {
                                         return says(each, event);
                                     });
            if (isMet)
                continue;
            misses << QStringLiteral("| %1 | %2/%3/%4 | %5 |")
                          .arg(record.id, event.value(QStringLiteral("code")).toString(),
                               event.value(QStringLiteral("carrier")).toString(),
                               event.value(QStringLiteral("vendorCode")).toString(),
                               found.join(QStringLiteral(", ")));
        }
    }
    qInfo("%lld logs, %lld expected events, %lld misses", qlonglong(m_records.size()),
          qlonglong(expected), qlonglong(misses.size()));
    QVERIFY2(misses.isEmpty(), qPrintable(QStringLiteral("| log | expected | read |\n") +
                                          misses.join(QLatin1Char('\n'))));
}

void LogCorpusTest::readsTheMessagesAsWritten()
{
    for (const Record &record : m_records) {
        for (const auto &[key, member] :
             {std::pair{"msg", &LogEvent::message}, {"vendorMessage", &LogEvent::vendorMessage}}) {
            const QJsonValue wanted = record.expected.value(QLatin1StringView(key));
            if (!wanted.isString())
                continue;
            const auto read = m_reader->read(record.raw.toUtf8());
            QStringList found;
            for (const LogEvent &event : read->events)
                found << event.*member;
            QVERIFY2(found.contains(wanted.toString()),
                     qPrintable(record.id + QLatin1Char(' ') + wanted.toString() +
                                QStringLiteral(" not in ") + found.join(QLatin1Char('|'))));
        }
    }
}

void LogCorpusTest::negativesGiveNoEvent()
{
    for (const Record &record : m_records) {
        if (record.kind != QLatin1StringView("negative") &&
            record.expected.value(QStringLiteral("outcome")).toString() !=
                QLatin1StringView("not_ours"))
            continue;
        const auto read = m_reader->read(record.raw.toUtf8());
        QVERIFY(read);
        QVERIFY2(read->events.isEmpty(), qPrintable(record.id));
    }
}

void LogCorpusTest::rangesHoldTheCode()
{
    for (const Record &record : m_records) {
        const QByteArray bytes = record.raw.toUtf8();
        const auto read = m_reader->read(bytes);
        for (const LogEvent &event : read->events) {
            QVERIFY(event.range.offset >= 0 && event.range.end() <= bytes.size());
            QVERIFY2(event.range.length > 0, qPrintable(record.id));
            const QByteArray part = bytes.mid(event.range.offset, event.range.length);
            const QString code = event.code.isEmpty() ? event.vendorCode : event.code;
            QVERIFY2(event.isInferred || part.contains(code.toLatin1()), part.constData());
            QCOMPARE(event.range.line, bytes.first(event.range.offset).count('\n') + 1);
        }
    }
}

} // namespace numauth::diagnosis

std::unique_ptr<QObject> makeLogCorpusTest()
{
    return std::make_unique<numauth::diagnosis::LogCorpusTest>();
}

#include "LogCorpusTest.moc"
