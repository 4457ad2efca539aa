#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <memory>

namespace numauth::tests {

/// What one run of a program left behind.
struct ProgramResult
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    /// The output as one JSON object; empty when it is none.
    QJsonObject json() const;
};

/// The environment of the tests, in English and without the developer's keys.
QProcessEnvironment cleanEnvironment();

/// Runs \p program to its end, for at most \p timeoutMs.
ProgramResult runProgram(const QString &program, const QStringList &arguments,
                         const QByteArray &input = {},
                         const QProcessEnvironment &environment = cleanEnvironment(),
                         const QString &folder = {}, int timeoutMs = 60'000);

/// `numauth sandbox` in the background; it ends with this object.
class RunningSandbox
{
public:
    /// \p program is the path of `numauth`.
    RunningSandbox(const QString &program, const QStringList &options, const QString &folder = {});
    ~RunningSandbox();

    bool isListening() const { return !m_line.isEmpty(); }
    /// The line that it printed when it began to listen.
    const QJsonObject &line() const { return m_line; }
    QString url() const;
    /// cleanEnvironment() with the sandbox's address and keys.
    QProcessEnvironment environment() const;
    /// Asks it to end, as Ctrl+C would on a terminal; returns its exit code.
    int stop();
    /// Ends it at once, as a crash or `kill -9` would.
    void kill();
    QByteArray log() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
    QJsonObject m_line;
};

} // namespace numauth::tests
