#include "models/cloud/CodeSample.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::cloud {

namespace {

/// How a language's own tool is asked whether a file is well formed.
struct Parser
{
    const char *language;
    const char *program;
    QStringList arguments;
};

const QList<Parser> &parsers()
{
    static const QList<Parser> list{
        {"curl", "bash", {QStringLiteral("-n")}},
        {"cli", "bash", {QStringLiteral("-n")}},
        {"java", "javac", {QStringLiteral("-Xdiags:compact"), QStringLiteral("-proc:none")}},
        {"python", "python3", {QStringLiteral("-m"), QStringLiteral("py_compile")}},
        {"go", "gofmt", {QStringLiteral("-e"), QStringLiteral("-l")}},
        {"node", "node", {QStringLiteral("--check")}},
        {"php", "php", {QStringLiteral("-l")}},
        {"csharp", "mcs", {QStringLiteral("--parse")}}};
    return list;
}

ApiRequest requestFor(const Operation &operation)
{
    ApiRequest request;
    request.operation = operation.name;
    request.endpoint = QUrl(QStringLiteral("http://127.0.0.1:18080"));
    for (const Parameter &parameter : operation.parameters) {
        if (parameter.isGatewayLeftover)
            continue;
        QString value = QStringLiteral("a\"b'c\\d$e{NAME}`测\n");
        if (parameter.type == ParameterType::Integer)
            value = QStringLiteral("1");
        else if (parameter.type == ParameterType::Boolean)
            value = QStringLiteral("true");
        request.parameters.insert(parameter.name, value);
    }
    return request;
}

/// javac has no parse-only mode: without the SDK it must complain of missing symbols and of nothing
/// else.
bool isOnlyAboutSymbols(const QString &output)
{
    for (const QString &line : output.split(QLatin1Char('\n'))) {
        const bool isError = line.contains(QStringLiteral("error:"));
        if (isError && !line.contains(QStringLiteral("does not exist")) &&
            !line.contains(QStringLiteral("cannot find symbol")))
            return false;
    }
    return true;
}

} // namespace

class CodeSampleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesEveryOperationInEveryLanguage();
    void neverHoldsATokenOrANumber();
    void parsesWithTheLanguagesOwnTool_data();
    void parsesWithTheLanguagesOwnTool();
    void refusesWhatTheTableDoesNotHave();
    void namesPythonMembersAsTheSdkDoes();
    void quotesHostileText();

private:
    std::unique_ptr<OperationTable> m_operations;
    std::unique_ptr<CodeSample> m_samples;
};

void CodeSampleTest::initTestCase()
{
    auto operations = OperationTable::open();
    QVERIFY2(operations, operations ? "" : qPrintable(operations.error().message));
    m_operations = std::make_unique<OperationTable>(*std::move(operations));
    auto samples = CodeSample::open();
    QVERIFY2(samples, samples ? "" : qPrintable(samples.error().message));
    m_samples = std::make_unique<CodeSample>(*std::move(samples));
    QCOMPARE(m_samples->languageIds().size(), 8);
}

void CodeSampleTest::writesEveryOperationInEveryLanguage()
{
    for (const Operation &operation : m_operations->operations()) {
        for (const QString &language : m_samples->languageIds()) {
            const ApiRequest request = requestFor(operation);
            const auto text =
                m_samples->write(language, request, operation, numauth::Language::English);
            QVERIFY2(text, text ? "" : qPrintable(text.error().message));
            QVERIFY(!text->contains(QStringLiteral("@each")));
            for (const QString &variable : CodeSample::variables(request, operation))
                QVERIFY2(text->contains(variable),
                         qPrintable(language + QLatin1Char(' ') + variable));
        }
    }
}

void CodeSampleTest::neverHoldsATokenOrANumber()
{
    const Operation &operation = *m_operations->find(QStringLiteral("VerifyMobile"));
    ApiRequest request = requestFor(operation);
    request.parameters[QStringLiteral("AccessCode")] = QStringLiteral("TOPSECRETTOKEN");
    request.parameters[QStringLiteral("PhoneNumber")] = QStringLiteral("13800000001");
    for (const QString &language : m_samples->languageIds()) {
        const auto text =
            m_samples->write(language, request, operation, numauth::Language::Chinese);
        QVERIFY(text);
        QVERIFY(!text->contains(QStringLiteral("TOPSECRETTOKEN")));
        QVERIFY(!text->contains(QStringLiteral("13800000001")));
        QVERIFY(text->contains(QStringLiteral("环境变量")));
    }
}

void CodeSampleTest::parsesWithTheLanguagesOwnTool_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < parsers().size(); ++index)
        QTest::newRow(parsers().at(index).language) << index;
}

void CodeSampleTest::parsesWithTheLanguagesOwnTool()
{
    QFETCH(int, index);
    const Parser &parser = parsers().at(index);
    const QString program = QStandardPaths::findExecutable(QString::fromLatin1(parser.program));
    if (program.isEmpty())
        QSKIP(qPrintable(QStringLiteral("%1 is not installed, so its sample was not parsed.")
                             .arg(QString::fromLatin1(parser.program))));
    const QString language = QString::fromLatin1(parser.language);
    QTemporaryDir folder;
    QStringList files;
    for (const Operation &operation : m_operations->operations()) {
        const auto text = m_samples->write(language, requestFor(operation), operation,
                                           numauth::Language::English);
        const auto name = m_samples->fileName(language, operation.name);
        QVERIFY(text);
        QVERIFY(name);
        QFile file(folder.filePath(*name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text->toUtf8());
        files << file.fileName();
    }
    // One file a run for tools that read only one.
    const bool readsMany = language == QLatin1StringView("java") ||
                           language == QLatin1StringView("python") ||
                           language == QLatin1StringView("go");
    const QList<QStringList> runs =
        readsMany ? QList<QStringList>{files}
                  : QList<QStringList>{{files.at(4)}, {files.at(5)}, {files.at(9)}};
    for (const QStringList &run : runs) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, parser.arguments + run);
        QVERIFY(process.waitForFinished(60000));
        const QString output = QString::fromUtf8(process.readAll());
        const bool isJava = language == QLatin1StringView("java");
        QVERIFY2(isJava ? isOnlyAboutSymbols(output) : process.exitCode() == 0, qPrintable(output));
    }
}

void CodeSampleTest::refusesWhatTheTableDoesNotHave()
{
    const Operation &operation = *m_operations->find(QStringLiteral("GetMobile"));
    ApiRequest request = requestFor(operation);
    const auto other =
        m_samples->write(QStringLiteral("cobol"), request, operation, numauth::Language::English);
    QVERIFY(!other);
    QCOMPARE(other.error().code, Error::Code::Usage);
    QVERIFY(other.error().message.contains(QStringLiteral("csharp")));
    request.parameters.insert(QStringLiteral("x); evil("), QString());
    QVERIFY(
        !m_samples->write(QStringLiteral("java"), request, operation, numauth::Language::English));
    const Operation &sms = *m_operations->find(QStringLiteral("SendSmsVerifyCode"));
    ApiRequest wrongType = requestFor(sms);
    wrongType.parameters.insert(QStringLiteral("CodeLength"), QStringLiteral("six"));
    QVERIFY(!m_samples->write(QStringLiteral("go"), wrongType, sms, numauth::Language::English));
}

void CodeSampleTest::namesPythonMembersAsTheSdkDoes()
{
    QCOMPARE(snakeCase(QStringLiteral("AndroidPackageName")),
             QStringLiteral("android_package_name"));
    QCOMPARE(snakeCase(QStringLiteral("H5Origin")), QStringLiteral("h_5origin"));
    QCOMPARE(snakeCase(QStringLiteral("QueryGateVerifyBillingPublic")),
             QStringLiteral("query_gate_verify_billing_public"));
    QCOMPARE(CodeSample::variableFor(QStringLiteral("AccessToken")),
             QStringLiteral("NUMAUTH_ACCESS_TOKEN"));
}

void CodeSampleTest::quotesHostileText()
{
    QCOMPARE(quoteLiteral(QStringLiteral("a'b"), QStringLiteral("shell")),
             QStringLiteral("'a'\\''b'"));
    QCOMPARE(quoteLiteral(QStringLiteral("a'\\b"), QStringLiteral("single")),
             QStringLiteral("'a\\'\\\\b'"));
    QCOMPARE(quoteLiteral(QStringLiteral("a\"\\\n\x01"), QStringLiteral("double")),
             QStringLiteral("\"a\\\"\\\\\\n\\u0001\""));
}

} // namespace numauth::cloud

std::unique_ptr<QObject> makeCodeSampleTest()
{
    return std::make_unique<numauth::cloud::CodeSampleTest>();
}

#include "CodeSampleTest.moc"
