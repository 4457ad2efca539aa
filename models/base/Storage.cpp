#include "models/base/Storage.h"

#include <QDir>

namespace numauth {

std::optional<Error> Storage::newerFormat(qint64 version, qint64 known, const QString &file)
{
    if (version <= known)
        return std::nullopt;
    return Error{Error::Code::Unsupported,
                 tr("%1 was written by a newer version of this program; update Numauth Console to "
                    "open it.")
                     .arg(QDir::toNativeSeparators(file))};
}

Result<> Storage::makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    return Error{Error::Code::Environment,
                 tr("The folder %1 cannot be made; check its permissions.")
                     .arg(QDir::toNativeSeparators(folder))};
}

} // namespace numauth
