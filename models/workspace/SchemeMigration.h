#pragma once

#include "models/scheme/KeyLedger.h"
#include "models/scheme/SchemeStore.h"
#include "models/workspace/CloudStates.h"

#include <QList>
#include <QString>

#include <optional>

namespace numauth::workspace {

/// How far a scheme is on its way to be replaced: the cloud cannot edit a scheme, so a change is
/// clone, verify, switch, delete.
struct SchemeMigration
{
    enum class Step { Clone, Verify, Switch, Delete, Done };

    /// The scheme that goes; empty when it is gone already.
    QString old;
    /// The scheme that takes its place; empty before it was cloned.
    QString successor;
    /// The successor was created in the cloud and its key has answered.
    bool doesKeyAnswer = false;
    /// The oldest app version on the successor; empty when there is none.
    QString firstApp;
    /// App versions that still use the old scheme.
    int releasesOnOld = 0;

    /// The first step that is not done; Clone also when nobody has begun.
    Step next() const;

    /// The migration that \p id is part of, as the old scheme or as the new one.
    static SchemeMigration of(const QString &id, const QList<scheme::StoredScheme> &schemes,
                              const scheme::KeyLedger &ledger, const CloudStates &states);
};

} // namespace numauth::workspace
