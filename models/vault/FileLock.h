#pragma once

#include <QString>
#include <QtGlobal>

namespace numauth::vault {

/// Holds a file that only one program can hold at a time, until it is destroyed. The system frees
/// it when the program is killed, which QLockFile learns only after a while.
class FileLock
{
public:
    /// Waits for at most \p timeoutMs; see isHeld().
    FileLock(const QString &path, int timeoutMs);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    bool isHeld() const { return m_handle != none; }

private:
    static constexpr qintptr none = -1;
    qintptr m_handle = none;
};

} // namespace numauth::vault
