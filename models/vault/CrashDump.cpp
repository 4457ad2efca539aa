#include "models/vault/CrashDump.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <windows.h>
#else
#include <sys/resource.h>
#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif
#endif

#if defined(__SANITIZE_ADDRESS__)
#define NUMAUTH_UNDER_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define NUMAUTH_UNDER_SANITIZER
#endif
#endif

namespace numauth::vault {

void disableCrashDumps()
{
#if defined(Q_OS_WIN)
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
#else
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if defined(Q_OS_LINUX) && !defined(NUMAUTH_UNDER_SANITIZER)
    // A handler that the kernel pipes cores to ignores the limit. The leak checker needs to attach.
    prctl(PR_SET_DUMPABLE, 0);
#endif
#endif
}

} // namespace numauth::vault
