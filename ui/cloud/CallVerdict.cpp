#include "ui/cloud/CallVerdict.h"

namespace numauth::ui {

Verdict markOf(cloud::CallVerdict verdict)
{
    switch (verdict) {
    case cloud::CallVerdict::Ok:
    case cloud::CallVerdict::Pass:
        return Verdict::Ok;
    case cloud::CallVerdict::Reject:
        return Verdict::NonCompliant;
    case cloud::CallVerdict::Unknown:
        return Verdict::CannotTell;
    case cloud::CallVerdict::Error:
        break;
    }
    return Verdict::Refuses;
}

} // namespace numauth::ui
