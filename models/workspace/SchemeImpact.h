#pragma once

#include "models/scheme/Scheme.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::workspace {

/// One thing in a workspace that names a scheme.
struct SchemeUse
{
    enum class Kind { Release, Key, Suite, Page, Scenario };

    Kind kind = Kind::Release;
    /// `apps.json`, `suites/smoke.json`, relative to the workspace.
    QString file;
    /// `3.2 (android), SDK 2.12.1` of a release, else where in the JSON:
    /// `steps[0].parameters.SchemeCode`.
    QString where;

    friend bool operator==(const SchemeUse &, const SchemeUse &) = default;
};

/// `release`, `key`, `suite`, `page`, `scenario`: the words of the command line.
QString schemeUseName(SchemeUse::Kind kind);

/// Who misses a scheme when it is gone.
struct SchemeImpact
{
    QList<SchemeUse> uses;
    /// Files that could not be read, so that nobody can tell whether they name the scheme.
    QStringList unreadable;

    /// Looks for \p id in the key ledger, and for \p id as a value of `scheme` and for the scheme
    /// code anywhere in suites, pages and scenarios of \p workspaceFolder.
    static SchemeImpact of(const QString &workspaceFolder, const QString &id,
                           const scheme::Scheme &scheme);
};

} // namespace numauth::workspace
