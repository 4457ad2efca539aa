#pragma once

#include "models/base/Result.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QSet>
#include <QString>
#include <QStringList>

namespace numauth::diagnosis::app {

/// What one `classes.dex` defines, as far as somebody asks for it.
struct DexFacts
{
    /// Classes defined in the file whose name starts with one of the prefixes asked for, as
    /// `com/example/Login`.
    QSet<QString> classes;
    /// Strings that start with one of the words asked for, at most 100.
    QStringList strings;
    int classCount = 0;
};

/// Reads the class definitions of Dalvik executables. Every offset and count is checked against the
/// file; nothing is executed or decoded beyond the tables.
class DexReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::DexReader)

public:
    /// \p name is how errors call the file.
    static Result<DexFacts> read(QByteArrayView bytes, const QString &name,
                                 const QList<QByteArray> &classPrefixes,
                                 const QList<QByteArray> &stringPrefixes);
};

} // namespace numauth::diagnosis::app
