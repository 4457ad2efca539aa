#include "models/vault/FileLock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace numauth::vault {

namespace {

constexpr unsigned long pauseMs = 5;

#ifdef Q_OS_WIN

qintptr tryToHold(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    return reinterpret_cast<qintptr>(
        CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), GENERIC_WRITE, 0, nullptr,
                    OPEN_ALWAYS, FILE_ATTRIBUTE_HIDDEN | FILE_FLAG_DELETE_ON_CLOSE, nullptr));
}

void release(qintptr handle)
{
    CloseHandle(reinterpret_cast<HANDLE>(handle));
}

#else

qintptr tryToHold(const QString &path)
{
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle >= 0 && ::flock(handle, LOCK_EX | LOCK_NB) == 0)
        return handle;
    if (handle >= 0)
        ::close(handle);
    return -1;
}

void release(qintptr handle)
{
    ::close(static_cast<int>(handle));
}

#endif

} // namespace

FileLock::FileLock(const QString &path, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    m_handle = tryToHold(path);
    while (!isHeld() && !deadline.hasExpired()) {
        QThread::msleep(pauseMs);
        m_handle = tryToHold(path);
    }
}

FileLock::~FileLock()
{
    if (isHeld())
        release(m_handle);
}

} // namespace numauth::vault
