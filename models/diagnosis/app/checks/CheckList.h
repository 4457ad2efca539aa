#pragma once

#include "models/diagnosis/app/AppFacts.h"
#include "models/diagnosis/app/Outcome.h"

#include <QList>

namespace numauth::diagnosis::app {

/// A check: a pure function of the facts.
using CheckFunction = Outcome (*)(const AppFacts &facts);

struct NamedCheck
{
    /// The id of its row.
    const char *id;
    CheckFunction run;
};

// The checks by subject; appChecks() is all of them.
QList<NamedCheck> sdkChecks();
QList<NamedCheck> nativeChecks();
QList<NamedCheck> activityChecks();
QList<NamedCheck> permissionChecks();
QList<NamedCheck> networkChecks();
QList<NamedCheck> buildChecks();
QList<NamedCheck> gradleChecks();
QList<NamedCheck> shrinkChecks();
QList<NamedCheck> signingChecks();
QList<NamedCheck> androidSourceChecks();
QList<NamedCheck> iosKitChecks();
QList<NamedCheck> iosPackageChecks();
QList<NamedCheck> xcodeChecks();
QList<NamedCheck> iosSourceChecks();
QList<NamedCheck> webChecks();
QList<NamedCheck> wrapperChecks();

const QList<NamedCheck> &appChecks();

} // namespace numauth::diagnosis::app
