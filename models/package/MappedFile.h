#pragma once

#include "models/base/Result.h"
#include "models/package/MappedGuard.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QString>

#include <memory>

namespace numauth::package {

/// The bytes of a file, mapped where the file system allows it and read into memory otherwise. The
/// bytes stay valid as long as the object lives.
class MappedFile
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::MappedFile)

public:
    /// Refuses folders, links to nowhere, files without permission, and files that can neither be
    /// mapped nor read into memory (more than 512 MB on a file system without mapping).
    static Result<MappedFile> open(const QString &path);

    QByteArrayView bytes() const { return m_bytes; }
    /// Says that \p part is not needed for now, so that a large file does not fill the memory.
    void release(QByteArrayView part) const;
    /// Whether somebody has written to the file, replaced it or cut it short since it was opened:
    /// then what was read of it may be a mixture.
    bool hasChanged() const;

private:
    std::unique_ptr<QFile> m_file;
    QByteArray m_copy;
    QByteArrayView m_bytes;
    QDateTime m_modified;
    std::unique_ptr<MappedGuard> m_guard;
};

} // namespace numauth::package
