#include "models/base/JsonReader.h"
#include "models/consent/AttributeRules.h"
#include "models/consent/PageMatrix.h"
#include "models/consent/code/Literal.h"
#include "tests/models/consent/CorpusRecord.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

/// One configuration of the corpus, with what of it was no literal.
struct Configuration
{
    QString id;
    ConsentPage page;
    QStringList expressions;
    QStringList unknownSetters;
    int arguments = 0;
};

QJsonArray readArguments(const QJsonObject &call, const Attribute *attribute,
                         Configuration &configuration)
{
    QJsonArray values;
    const QJsonArray written = call.value(QStringLiteral("args")).toArray();
    for (qsizetype index = 0; index < written.size(); ++index) {
        const ArgumentKind kind = attribute ? attribute->arguments.value(index, ArgumentKind::Other)
                                            : ArgumentKind::Other;
        const QJsonValue value = readLiteral(written.at(index).toString(), kind);
        ++configuration.arguments;
        if (isExpression(value))
            configuration.expressions << QStringLiteral("%1(%2)").arg(
                call.value(QStringLiteral("setter")).toString(), written.at(index).toString());
        values << value;
    }
    return values;
}

Configuration toConfiguration(const QString &id, const QJsonObject &json,
                              const AttributeTable &table)
{
    Configuration configuration;
    configuration.id = id;
    for (const QJsonValue &entry : json.value(QStringLiteral("setters")).toArray()) {
        const QJsonObject call = entry.toObject();
        const QString setter = call.value(QStringLiteral("setter")).toString();
        const Attribute *attribute = table.find(Platform::Android, setter);
        if (!attribute)
            configuration.unknownSetters << setter;
        configuration.page.attributes.insert(setter, readArguments(call, attribute, configuration));
    }
    return configuration;
}

QList<Configuration> readCorpus(const QString &folder, const AttributeTable &table)
{
    QList<Configuration> all;
    const QDir corpus(folder);
    for (const QString &name : corpus.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto object = JsonReader::parseObject(file.readAll(), name);
        if (!object)
            continue;
        // Records of other languages hold `entries` of a wrapper instead of setters.
        for (const QJsonValue &entry : object->value(QStringLiteral("configs")).toArray()) {
            if (entry.toObject().contains(QStringLiteral("setters")))
                all << toConfiguration(name, entry.toObject(), table);
        }
    }
    return all;
}

} // namespace

/// Real configurations from public apps: each one is laid out and checked on every device.
class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsEverySetterThatRealPagesUse();
    void everySetterOfRealPagesIsAccountedFor();
    void writesEveryRealPageAndReadsItBack();
    void judgesEveryRealPageOnEveryDevice();
    void saysWhatItDidNotUnderstand();

private:
    std::shared_ptr<const ConsentTables> m_tables;
    QList<Configuration> m_corpus;
};

void CorpusTest::initTestCase()
{
    if (tests::sharedFolder().isEmpty())
        QSKIP("the corpus of real configurations is not on this machine (NUMAUTH_SHARED)");
    auto tables = ConsentTables::open();
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().message));
    m_tables = *tables;
    m_corpus = readCorpus(tests::sharedFolder() + QStringLiteral("/data/consent/android/corpus"),
                          m_tables->attributes);
    QVERIFY(m_corpus.size() >= 40);
}

void CorpusTest::knowsEverySetterThatRealPagesUse()
{
    for (const Configuration &configuration : std::as_const(m_corpus)) {
        const QStringList &unknown = configuration.unknownSetters;
        QVERIFY2(unknown.isEmpty(),
                 qPrintable(configuration.id + QLatin1Char(' ') + unknown.join(QLatin1Char(' '))));
    }
}

void CorpusTest::everySetterOfRealPagesIsAccountedFor()
{
    for (const Configuration &configuration : std::as_const(m_corpus)) {
        const auto &attributes = configuration.page.attributes;
        for (auto set = attributes.constBegin(); set != attributes.constEnd(); ++set) {
            const Attribute *row = m_tables->attributes.find(Platform::Android, set.key());
            QVERIFY2(row && isAccountedFor(*row), qPrintable(set.key()));
        }
    }
}

void CorpusTest::writesEveryRealPageAndReadsItBack()
{
    for (const Configuration &configuration : std::as_const(m_corpus)) {
        const auto read = ConsentPage::read(configuration.page.write(), configuration.id);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->attributes, configuration.page.attributes);
        QCOMPARE(read->write(), configuration.page.write());
    }
}

void CorpusTest::judgesEveryRealPageOnEveryDevice()
{
    const MatrixSelection selection = MatrixSelection::defaults(Platform::Android, *m_tables);
    const qsizetype expected = selection.devices.size() * selection.states.size();
    CorpusRecord record(QStringLiteral("android"));
    for (const Configuration &configuration : std::as_const(m_corpus)) {
        const MatrixResult result = checkMatrix(configuration.page, selection, *m_tables);
        QCOMPARE(result.cells.size(), expected);
        record.add(configuration.id, result);
        // Whatever is not ok says why.
        for (const MatrixCell &cell : result.cells)
            QVERIFY(cell.verdict == Verdict::Ok || !result.findings.isEmpty());
        for (const GroupedFinding &group : result.findings)
            QVERIFY2(!group.worst.finding.message.zh.contains(
                         QRegularExpression(QStringLiteral("%[1-9]"))),
                     qPrintable(group.worst.finding.message.zh));
    }
    qInfo("%d configurations: %s", static_cast<int>(m_corpus.size()), qPrintable(record.total()));
    QCOMPARE(record.difference(), QString());
}

void CorpusTest::saysWhatItDidNotUnderstand()
{
    int understood = 0;
    int arguments = 0;
    QMap<QString, QStringList> bySetter;
    for (const Configuration &configuration : std::as_const(m_corpus)) {
        understood += configuration.expressions.isEmpty() ? 1 : 0;
        arguments += configuration.arguments;
        for (const QString &expression : configuration.expressions)
            bySetter[expression.section(QLatin1Char('('), 0, 0)] << expression;
        const QList<PageFinding> findings =
            checkAttributes(configuration.page, SdkVersion{{2, 14, 23, 0}}, *m_tables);
        QVERIFY(findings.size() >= (configuration.expressions.isEmpty() ? 0 : 1));
    }
    int unread = 0;
    for (const QStringList &uses : std::as_const(bySetter))
        unread += static_cast<int>(uses.size());
    qInfo("%d of %d configurations understood in full; %d of %d arguments are no literals:",
          understood, static_cast<int>(m_corpus.size()), unread, arguments);
    for (const QStringList &uses : std::as_const(bySetter))
        qInfo("  %2dx, such as %s", static_cast<int>(uses.size()), qPrintable(uses.first()));
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeCorpusTest()
{
    return std::make_unique<numauth::consent::CorpusTest>();
}

#include "CorpusTest.moc"
