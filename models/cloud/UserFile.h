#pragma once

#include "models/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace numauth::cloud {

/// A small JSON file of this user, in the folder for data that all programs share, so that window
/// and command line agree.
class UserFile
{
public:
    explicit UserFile(const QString &path) : m_path(path) {}
    /// \p name in the folder `numauth` of the user's data.
    static QString defaultPath(const QString &name);

    bool exists() const;
    /// Fails with Unreadable or Malformed, naming the file.
    Result<QJsonObject> read() const;
    /// Makes the folder where it is missing; whole or not at all.
    Result<> write(const QJsonObject &object) const;
    /// As people write it.
    QString place() const;

private:
    QString m_path;
};

} // namespace numauth::cloud
