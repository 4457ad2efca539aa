#include "app/cli/StopSignal.h"

#include <QMetaObject>
#include <QSocketNotifier>

#include <atomic>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <unistd.h>

#include <csignal>
#endif

namespace numauth::cli {

namespace {

std::atomic<StopSignal *> current = nullptr;

#ifdef Q_OS_WIN

BOOL WINAPI handleControl(DWORD)
{
    StopSignal *receiver = current.load();
    if (!receiver)
        return FALSE;
    QMetaObject::invokeMethod(receiver, &StopSignal::stopRequested, Qt::QueuedConnection);
    return TRUE;
}

#else

std::atomic<int> writeEnd = -1;

/// Only async-signal-safe calls are allowed here.
void handleSignal(int)
{
    const char byte = 1;
    const int descriptor = writeEnd.load();
    if (descriptor >= 0 && ::write(descriptor, &byte, 1) < 0)
        return;
}

#endif

} // namespace

StopSignal::StopSignal(QObject *parent) : QObject(parent)
{
    current = this;
#ifdef Q_OS_WIN
    SetConsoleCtrlHandler(handleControl, TRUE);
#else
    int ends[2];
    if (::pipe(ends) != 0)
        return;
    writeEnd = ends[1];
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, readEnd = ends[0]] {
        char byte = 0;
        if (::read(readEnd, &byte, 1) == 1)
            emit stopRequested();
    });
    std::signal(SIGINT, handleSignal);
    std::signal(SIGTERM, handleSignal);
#endif
}

StopSignal::~StopSignal()
{
    current = nullptr;
#ifdef Q_OS_WIN
    SetConsoleCtrlHandler(handleControl, FALSE);
#else
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    ::close(writeEnd.exchange(-1));
#endif
}

} // namespace numauth::cli
