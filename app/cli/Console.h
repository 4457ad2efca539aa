#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace numauth::cli {

/// The exit codes of the contract, the same for every command.
enum class ExitCode {
    Clean = 0,
    Findings = 1,
    Usage = 2,
    Input = 3,
    Environment = 4,
    Internal = 5
};

ExitCode exitCodeFor(const Error &error);

/// The options that every command has.
struct CommonOptions
{
    QString format = QStringLiteral("text");
    QString outputFile;
    QString workspaceFolder;
    Language language = Language::English;
    bool isQuiet = false;
    bool isVerbose = false;

    bool isJson() const { return format == QLatin1StringView("json"); }
};

/// Standard output and standard error of one command. What is printed is collected and written
/// once: to `--output` atomically, else to standard output.
class Console
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::Console)

public:
    explicit Console(const CommonOptions &options) : m_options(options) {}

    const CommonOptions &options() const { return m_options; }
    Language language() const { return m_options.language; }

    /// A line for standard output.
    void print(const QString &line);
    /// Bytes for standard output: pictures.
    void printBytes(const QByteArray &bytes) { m_output += bytes; }
    /// The one document of `--format json`; `formatVersion` is added.
    void printJson(QJsonObject document);
    /// A line for standard error, at once. Silent with `--quiet`.
    void message(const QString &line) const;
    /// The sentence of \p error on standard error (never silent) and its exit code.
    ExitCode fail(const Error &error) const;
    /// Writes standard output now: for commands that run until they are stopped.
    void flush();

    /// Writes what is left; returns \p code, or the code of a failed write.
    ExitCode finish(ExitCode code);

private:
    CommonOptions m_options;
    QByteArray m_output;
};

/// \p error with the name of what it is about in front, unless it says it already.
Error about(const QString &path, Error error);

/// No text format that the commands read comes near it.
inline constexpr qint64 textLimit = 256LL * 1024 * 1024;

/// Whether \p path is a pipe or a device, which can only be read from its start to its end.
bool isPipe(const QString &path);

/// Reads a file, or standard input for `-`; more than \p limit bytes are refused.
Result<QByteArray> readInput(const QString &path, qint64 limit = textLimit);

} // namespace numauth::cli
