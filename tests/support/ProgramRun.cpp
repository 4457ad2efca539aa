#include "tests/support/ProgramRun.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace numauth::tests {

QJsonObject ProgramResult::json() const
{
    return QJsonDocument::fromJson(output).object();
}

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         {"NUMAUTH_ACCESS_KEY_ID", "NUMAUTH_ACCESS_KEY_SECRET", "NUMAUTH_SECURITY_TOKEN",
          "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
          "ALIBABA_CLOUD_SECURITY_TOKEN", "LANGUAGE", "NUMAUTH_SANDBOX_URL", "NUMAUTH_VAULT",
          "NUMAUTH_VAULT_PASSPHRASE", "NUMAUTH_VAULT_PASSPHRASE_FILE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    // The count of billed calls of this user is none of the tests' business.
    static const QTemporaryDir data;
    environment.insert(QStringLiteral("XDG_DATA_HOME"), data.path());
    return environment;
}

ProgramResult runProgram(const QString &program, const QStringList &arguments,
                         const QByteArray &input, const QProcessEnvironment &environment,
                         const QString &folder, int timeoutMs)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {-1, {}, process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "did not end in time"};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

RunningSandbox::RunningSandbox(const QString &program, const QStringList &options,
                               const QString &folder)
{
    m_process.setProcessEnvironment(cleanEnvironment());
    if (!folder.isEmpty())
        m_process.setWorkingDirectory(folder);
    m_process.start(program, QStringList{QStringLiteral("sandbox")} + options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
    }
    m_line = QJsonDocument::fromJson(m_process.readLine()).object();
}

RunningSandbox::~RunningSandbox()
{
    stop();
}

QString RunningSandbox::url() const
{
    return m_line.value(QStringLiteral("listening")).toString();
}

QProcessEnvironment RunningSandbox::environment() const
{
    QProcessEnvironment environment = cleanEnvironment();
    const QString id = m_line.value(QStringLiteral("accessKeyId")).toString();
    const QString secret = m_line.value(QStringLiteral("accessKeySecret")).toString();
    environment.insert(QStringLiteral("NUMAUTH_SANDBOX_URL"), url());
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_ID"), id);
    environment.insert(QStringLiteral("NUMAUTH_ACCESS_KEY_SECRET"), secret);
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"), id);
    environment.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), secret);
    return environment;
}

void RunningSandbox::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

int RunningSandbox::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace numauth::tests
