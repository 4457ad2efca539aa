#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>
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

private:
    std::unique_ptr<QFile> m_file;
    QByteArray m_copy;
    QByteArrayView m_bytes;
};

} // namespace numauth::package
