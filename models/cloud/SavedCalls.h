#pragma once

#include "models/base/Result.h"
#include "models/cloud/OperationTable.h"

#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QString>

namespace numauth::cloud {

/// A request under a name, to be filled in again.
struct SavedCall
{
    QString name;
    QString operation;
    /// What may be kept; never tokens, numbers or keys.
    QMap<QString, QString> parameters;
};

/// The calls that the user keeps in a workspace, in `.numauth/favourites.json`. A value; any
/// thread.
class SavedCalls
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::SavedCalls)

public:
    static constexpr int formatVersion = 1;
    static QString filePathIn(const QString &workspaceFolder);

    /// Empty when there is no file. A call whose operation \p operations does not have is kept and
    /// cannot be filled in. An error names the file and what is wrong in it.
    static Result<SavedCalls> open(const QString &file);
    static Result<SavedCalls> parse(const QByteArray &bytes, const QString &file);
    Result<> write(const QString &file) const;

    const QList<SavedCall> &calls() const { return m_calls; }
    /// Replaces the call of that name, else appends. Leaves out what \p operation calls sensitive.
    void put(const QString &name, const Operation &operation,
             const QMap<QString, QString> &parameters);
    void remove(const QString &name);
    /// False, and nothing happens, for an empty name and one that another call has.
    bool rename(const QString &oldName, const QString &newName);
    /// `GetMobile`, else `GetMobile 2` and on: a name that no call has.
    QString freeName(const QString &operation) const;

private:
    QList<SavedCall> m_calls;
};

} // namespace numauth::cloud
