#include "app/cli/Console.h"

#include "models/base/AtomicFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

namespace numauth::cli {

namespace {

constexpr qint64 inputPiece = 1 << 20;

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case Error::Code::Usage:
        return ExitCode::Usage;
    case Error::Code::Unreadable:
    case Error::Code::Malformed:
    case Error::Code::Unsupported:
        return ExitCode::Input;
    case Error::Code::Environment:
    case Error::Code::Cancelled:
        return ExitCode::Environment;
    case Error::Code::Internal:
        break;
    }
    return ExitCode::Internal;
}

void Console::print(const QString &line)
{
    m_output += line.toUtf8() + '\n';
}

void Console::printJson(QJsonObject document)
{
    document.insert(QStringLiteral("formatVersion"), 1);
    m_output += QJsonDocument(document).toJson(QJsonDocument::Indented);
}

void Console::message(const QString &line) const
{
    if (!m_options.isQuiet)
        write(stderr, line.toUtf8() + '\n');
}

ExitCode Console::fail(const Error &error) const
{
    write(stderr, "numauth: " + error.message.toUtf8() + '\n');
    if (m_options.isVerbose && !error.detail.isEmpty())
        write(stderr, error.detail.toUtf8() + '\n');
    return exitCodeFor(error);
}

void Console::flush()
{
    write(stdout, m_output);
    m_output.clear();
}

ExitCode Console::finish(ExitCode code)
{
    if (m_output.isEmpty())
        return code;
    if (m_options.outputFile.isEmpty()) {
        flush();
        return code;
    }
    const Result<> written = AtomicFile::write(m_options.outputFile, m_output);
    return written ? code : fail(written.error());
}

Error about(const QString &path, Error error)
{
    if (path != QLatin1StringView("-") && !error.message.contains(path))
        error.message = Console::tr("%1: %2").arg(QDir::toNativeSeparators(path), error.message);
    return error;
}

bool isPipe(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

Result<QByteArray> readInput(const QString &path, qint64 limit)
{
    const bool isStandardInput = path == QLatin1StringView("-");
    if (!isStandardInput && !isPipe(path))
        return AtomicFile::read(path, limit);
    const QString name = isStandardInput ? Console::tr("Standard input") : path;
    QFile input(path);
    if (!(isStandardInput ? input.open(stdin, QIODevice::ReadOnly)
                          : input.open(QIODevice::ReadOnly)))
        return Error{Error::Code::Unreadable, Console::tr("%1 cannot be read.").arg(name)};
    // A pipe hands over what its writer has written so far.
    QByteArray bytes;
    for (QByteArray piece = input.read(inputPiece); !piece.isEmpty();
         piece = input.read(inputPiece)) {
        bytes += piece;
        if (bytes.size() > limit)
            return Error{
                Error::Code::Unreadable,
                Console::tr("%1 is larger than %2 MB.").arg(name).arg(limit / (1024 * 1024))};
    }
    return bytes;
}

} // namespace numauth::cli
