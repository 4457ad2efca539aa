#pragma once

#include "models/base/Result.h"
#include "models/scheme/Scheme.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::scheme {

/// A scheme with the name of its file.
struct StoredScheme
{
    /// File name without `.json`: the handle on the command line.
    QString id;
    Result<Scheme> scheme;
};

/// The folder `schemes/` of a workspace. Not cached: every call reads the disk. Not for use from
/// two threads at once.
class SchemeStore
{
    Q_DECLARE_TR_FUNCTIONS(numauth::scheme::SchemeStore)

public:
    explicit SchemeStore(const QString &workspaceFolder);

    /// Sorted ids; empty when there is no folder.
    QStringList ids() const;
    /// Every file, those that cannot be read with their error.
    QList<StoredScheme> all() const;
    Result<Scheme> load(const QString &id) const;
    /// Replaces the file in one step.
    Result<> save(const QString &id, const Scheme &scheme) const;
    Result<> remove(const QString &id) const;
    /// An id made from \p name that no file has yet.
    QString freeId(const QString &name) const;
    QString path(const QString &id) const;
    /// The path as findings show it: `schemes/<id>.json`.
    static QString shownPath(const QString &id);
    /// Letters, digits, `-`, `_` and `.` only, so that it is a file name on every system.
    static bool isValidId(const QString &id);

private:
    static Error invalidId(const QString &id);

    QString m_folder;
};

} // namespace numauth::scheme
