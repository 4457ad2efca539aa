#pragma once

#include "models/base/Result.h"
#include "models/package/MachO.h"
#include "models/package/ZipReader.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace numauth::package {

/// The files of one app, in a folder or in an archive. Names are relative to the app.
class AppFiles
{
public:
    virtual ~AppFiles() = default;

    /// Nothing when there is no such file; refused when it is larger than \p limit.
    virtual std::optional<Result<QByteArray>> read(const QByteArray &name, qint64 limit) const = 0;
    /// Size of the file, nothing when it is not there.
    virtual std::optional<qint64> size(const QByteArray &name) const = 0;
    /// Part of a file of any size; does not hold the whole in memory.
    virtual Result<QByteArray> range(const QByteArray &name, qint64 offset, qint64 size) const = 0;
};

/// \p prefix is the app's folder in \p zip, which must outlive the result.
std::unique_ptr<AppFiles> archivedApp(const ZipReader &zip, const QByteArray &prefix);
/// Never follows a link out of \p folder.
std::unique_ptr<AppFiles> appFolder(const QString &folder);

} // namespace numauth::package
