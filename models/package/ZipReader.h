#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QStringList>

#include <cstdint>
#include <functional>

namespace numauth::package {

/// One record of the central directory, which decides over the local header.
struct ZipEntry
{
    QByteArray name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t compressedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t localOffset = 0;

    bool isFolder() const { return name.endsWith('/'); }
    bool isStored() const { return method == 0; }
};

/// A zip archive as Android sees it. `open` refuses what no reader accepts; what the signature
/// check accepts but the platform's own reader refuses stands in problems(). Never writes, never
/// inflates more than asked for. Holds a view: the bytes must outlive the reader.
class ZipReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::ZipReader)

public:
    /// Android refuses zip64 archives, iOS apps may be one.
    enum class Zip64 { Refuse, Accept };

    static Result<ZipReader> open(QByteArrayView bytes, Zip64 zip64 = Zip64::Refuse);

    const QList<ZipEntry> &entries() const { return m_entries; }
    /// The first entry of that name, or null.
    const ZipEntry *find(const QByteArray &name) const;
    bool hasDuplicates() const { return m_hasDuplicates; }

    /// The data of \p entry, refused when it is larger than \p limit or not what the headers say.
    Result<QByteArray> read(const ZipEntry &entry, qint64 limit) const;
    /// The same in pieces, without a limit but the declared size.
    Result<> stream(const ZipEntry &entry, const std::function<void(QByteArrayView)> &sink) const;
    /// The bytes of \p entry as stored, still compressed.
    Result<QByteArrayView> stored(const ZipEntry &entry) const;

    /// Sentences about what an Android phone refuses in this archive, translated.
    const QStringList &problems() const { return m_problems; }

    qint64 directoryOffset() const { return m_directoryOffset; }
    qint64 directoryEnd() const { return m_directoryEnd; }
    qint64 endOffset() const { return m_endOffset; }
    QByteArrayView bytes() const { return m_bytes; }
    /// Called by whoever has worked through a large part of the bytes, from any thread.
    void setRelease(const std::function<void(QByteArrayView)> &release) { m_release = release; }
    /// Called once, with how many bytes will be worked through in all.
    void setExpect(const std::function<void(qint64)> &expect) { m_expect = expect; }
    void expect(qint64 bytes) const
    {
        if (m_expect)
            m_expect(bytes);
    }
    void release(QByteArrayView part) const
    {
        if (m_release)
            m_release(part);
    }

private:
    Result<> findEnd(Zip64 zip64);
    Result<> readDirectory(Zip64 zip64);
    void findProblems();

    QByteArrayView m_bytes;
    std::function<void(QByteArrayView)> m_release;
    std::function<void(qint64)> m_expect;
    QList<ZipEntry> m_entries;
    QHash<QByteArray, qsizetype> m_index;
    QStringList m_problems;
    qint64 m_directoryOffset = 0;
    qint64 m_directoryEnd = 0;
    qint64 m_endOffset = 0;
    std::uint64_t m_count = 0;
    bool m_hasDuplicates = false;
};

} // namespace numauth::package
