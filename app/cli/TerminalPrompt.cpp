#include "app/cli/TerminalPrompt.h"

#include <QByteArray>

#include <cstdio>

#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace numauth::cli {

namespace {

#ifdef Q_OS_WIN

bool isTerminal()
{
    return _isatty(_fileno(stdin)) && _isatty(_fileno(stderr));
}

QByteArray readLineUnseen()
{
    QByteArray line;
    for (int key = _getch(); key != '\r' && key != '\n' && key != 3; key = _getch()) {
        if (key == '\b')
            line.chop(1);
        else
            line += static_cast<char>(key);
    }
    return line;
}

#else

bool isTerminal()
{
    return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

/// Switches the terminal's echo off for as long as it lives.
class Unseen
{
public:
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Q_DISABLE_COPY_MOVE(Unseen)

private:
    termios m_before{};
};

QByteArray readLineUnseen()
{
    const Unseen unseen;
    QByteArray line;
    for (int key = std::getchar(); key != '\n' && key != EOF; key = std::getchar())
        line += static_cast<char>(key);
    return line;
}

#endif

} // namespace

std::optional<Secret> askUnseen(const QString &question)
{
    if (!isTerminal())
        return std::nullopt;
    std::fputs((question + QLatin1Char(' ')).toLocal8Bit().constData(), stderr);
    QByteArray line = readLineUnseen();
    std::fputc('\n', stderr);
    const Secret secret(line);
    wipe(line);
    return secret;
}

} // namespace numauth::cli
