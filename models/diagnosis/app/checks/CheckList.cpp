#include "models/diagnosis/app/checks/CheckList.h"

namespace numauth::diagnosis::app {

const QList<NamedCheck> &appChecks()
{
    static const QList<NamedCheck> all =
        sdkChecks() + nativeChecks() + activityChecks() + permissionChecks() + networkChecks() +
        buildChecks() + gradleChecks() + shrinkChecks() + signingChecks() + androidSourceChecks() +
        iosKitChecks() + iosPackageChecks() + xcodeChecks() + iosSourceChecks() + webChecks() +
        wrapperChecks();
    return all;
}

} // namespace numauth::diagnosis::app
