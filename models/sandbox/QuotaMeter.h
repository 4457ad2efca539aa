#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace numauth::sandbox {

/// Counts calls per operation and second of the virtual clock. One thread.
class QuotaMeter
{
public:
    /// Whether one more call at \p now stays within \p callsPerSecond; counts it if so.
    bool admit(const QString &operation, int callsPerSecond, const QDateTime &now);
    void clear() { m_windows.clear(); }

private:
    struct Window
    {
        qint64 second = 0;
        int calls = 0;
    };

    QHash<QString, Window> m_windows;
};

} // namespace numauth::sandbox
