#pragma once

#include "models/consent/code/Literal.h"
#include "models/consent/code/SourceLexer.h"

#include <QList>
#include <QSet>
#include <QString>

namespace numauth::consent {

/// One `.setX(a, b)` of a builder chain, arguments as written.
struct SetterCall
{
    QString name;
    QStringList arguments;
    int line = 0;
};

/// A custom view registered beside a page: `addAuthRegistViewConfig("key", …)`.
struct ViewCall
{
    QString name;
    QString text; ///< the whole call as written
    QString method;
    int line = 0;
    qsizetype token = 0;
};

/// The calls on one builder.
struct BuilderChain
{
    QString className;
    qsizetype token = 0; ///< where it starts
    int line = 0;
    QList<SetterCall> calls;
};

/// What a source file says about consent pages.
struct SourceScan
{
    QList<BuilderChain> chains;
    QList<ViewCall> views;
    SourceConstants constants;
};

/// Finds every builder of AuthUIConfig in \p source (Java or Kotlin): chained calls, statements on
/// a variable or parameter, `apply { }` blocks; without any builder, bare chains with a name out of
/// \p knownSetters. Linear; nothing is executed.
SourceScan scanBuilders(const QString &source, const QSet<QString> &knownSetters);

} // namespace numauth::consent
