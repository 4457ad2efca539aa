#include "ui/diagnosis/DiagnosisWords.h"

namespace numauth::ui {

using namespace diagnosis;

QString DiagnosisWords::likelihood(const Diagnosis &diagnosis)
{
    if (diagnosis.isUnknown())
        return tr("Cannot tell");
    switch (diagnosis.likelihood()) {
    case Likelihood::High:
        return tr("Likely");
    case Likelihood::Medium:
        return tr("Possible");
    case Likelihood::Low:
        break;
    }
    return tr("Less likely");
}

int DiagnosisWords::bars(const Diagnosis &diagnosis)
{
    if (diagnosis.isUnknown())
        return 0;
    return 1 + static_cast<int>(diagnosis.likelihood());
}

Verdict DiagnosisWords::verdict(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Verdict::Refuses;
    case Severity::Warning:
        return Verdict::NonCompliant;
    case Severity::Note:
        break;
    }
    return Verdict::Information;
}

Verdict DiagnosisWords::verdict(const Diagnosis &diagnosis)
{
    return diagnosis.isUnknown() ? Verdict::CannotTell : verdict(diagnosis.severity);
}

Verdict DiagnosisWords::verdict(EventMeaning::Kind kind)
{
    switch (kind) {
    case EventMeaning::Kind::Success:
        return Verdict::Ok;
    case EventMeaning::Kind::Failure:
        return Verdict::Refuses;
    case EventMeaning::Kind::Step:
        return Verdict::Information;
    case EventMeaning::Kind::NotKnown:
        break;
    }
    return Verdict::CannotTell;
}

QString DiagnosisWords::vendor(Vendor vendor)
{
    switch (vendor) {
    case Vendor::Cmcc:
        return tr("China Mobile");
    case Vendor::Cucc:
        return tr("China Unicom");
    case Vendor::Ctcc:
        break;
    }
    return tr("China Telecom");
}

QString DiagnosisWords::layer(const LogEvent &event, Layer layer)
{
    switch (layer) {
    case Layer::Wrapper:
        return tr("Plug-in");
    case Layer::Sdk:
        return tr("SDK");
    case Layer::Carrier:
        return event.vendor ? vendor(*event.vendor) : tr("Carrier");
    case Layer::CarrierDetail:
        return tr("Inside the carrier's text");
    case Layer::Gateway:
        return tr("Cloud gateway");
    case Layer::Server:
        break;
    }
    return tr("Server API");
}

} // namespace numauth::ui
