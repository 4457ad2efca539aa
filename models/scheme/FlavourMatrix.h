#pragma once

#include "models/scheme/SchemeStore.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace numauth::scheme {

/// Which package name of an Android app has a scheme for which signature. A gap is a build that no
/// scheme covers; more than one scheme in a place is one too many. A value.
struct FlavourMatrix
{
    struct Row
    {
        QString packageName;
        QString appName;
        /// Ids of schemes by package signature.
        QMap<QString, QStringList> schemes;
    };

    /// Package signatures in the order of their first scheme; the empty one for a draft without.
    QStringList signatures;
    /// By package name.
    QList<Row> rows;

    /// Schemes of other platforms and those that cannot be read are left out.
    static FlavourMatrix of(const QList<StoredScheme> &schemes);
};

} // namespace numauth::scheme
