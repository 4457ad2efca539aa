#include "tests/conformance/VendorDriver.h"

#include "models/sandbox/AdminClient.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

namespace numauth::tests {

namespace {

const QString program = QStringLiteral(NUMAUTH_BINARY);
const QString folder = QStringLiteral(NUMAUTH_CONFORMANCE_FOLDER);

bool isNetworkFailure(const QByteArray &log)
{
    static const QRegularExpression pattern(QStringLiteral(
        "ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|CERT|network"));
    return pattern.match(QString::fromUtf8(log)).hasMatch();
}

} // namespace

QString VendorDriver::prepare()
{
    m_node = QStandardPaths::findExecutable(QStringLiteral("node"));
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    if (m_node.isEmpty() || npm.isEmpty())
        return QStringLiteral("node and npm are not installed, so the vendor's client cannot run.");
    const QString reason = install(npm);
    if (!reason.isEmpty() || !m_failure.isEmpty())
        return reason;
    m_sandbox = std::make_unique<RunningSandbox>(program, QStringList());
    if (!m_sandbox->isListening())
        m_failure = QStringLiteral("the sandbox does not listen");
    return {};
}

QString VendorDriver::install(const QString &npm)
{
    QDir().mkpath(folder);
    for (const char *name : {"package.json", "package-lock.json", ".npmrc", "driver.mjs"}) {
        const QString file = QString::fromLatin1(name);
        const QString target = QDir(folder).filePath(file);
        QFile::remove(target);
        if (!QFile::copy(sourceFolder() + QStringLiteral("/tests/conformance/") + file, target))
            m_failure = QStringLiteral("%1 cannot be copied").arg(file);
    }
    if (QFile::exists(folder + QStringLiteral("/node_modules/.package-lock.json")))
        return {};
    const auto installed =
        runProgram(npm, {QStringLiteral("ci"), QStringLiteral("--ignore-scripts")}, {},
                   QProcessEnvironment::systemEnvironment(), folder, 240'000);
    if (installed.exitCode == 0)
        return {};
    if (isNetworkFailure(installed.errors + installed.output))
        return QStringLiteral(
            "The npm registry cannot be reached, so the vendor's client is not installed.");
    m_failure = QString::fromUtf8(installed.errors);
    return {};
}

QString VendorDriver::mint(const QString &kind, const QString &phone)
{
    const QJsonObject body{{QStringLiteral("carrier"), QStringLiteral("CMCC")},
                           {QStringLiteral("phone"), phone},
                           {QStringLiteral("kind"), kind}};
    const auto answer =
        numauth::sandbox::AdminClient(QUrl(m_sandbox->url())).post(QStringLiteral("/tokens"), body);
    return answer ? answer->value(QStringLiteral("token")).toString() : QString();
}

QList<QJsonObject> VendorDriver::drive(const QJsonArray &calls,
                                       const QProcessEnvironment &environment)
{
    const auto result = runProgram(m_node, {QStringLiteral("driver.mjs")},
                                   QJsonDocument(calls).toJson(), environment, folder);
    if (result.exitCode != 0)
        qCritical("%s", result.errors.constData());
    QList<QJsonObject> answers;
    for (const QByteArray &line : result.output.split('\n')) {
        if (!line.isEmpty())
            answers << QJsonDocument::fromJson(line).object();
    }
    return answers;
}

} // namespace numauth::tests
