#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace numauth::package {

/// Makes a zip archive in memory. The same entries give the same bytes on every machine: entries
/// carry no time. Names are UTF-8. For archives up to 2 GB and 65 535 entries.
class ZipWriter
{
public:
    enum class Method { Store, Deflate };

    /// \p alignment is that of a stored entry's data within the archive, in bytes, a power of two.
    void add(const QString &name, QByteArrayView data, Method method = Method::Deflate,
             qsizetype alignment = 1);
    /// The archive; nothing can be added afterwards.
    QByteArray finish();

private:
    QByteArray m_archive;
    QByteArray m_directory;
    quint16 m_count = 0;
};

} // namespace numauth::package
