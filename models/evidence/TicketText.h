#pragma once

#include "models/base/LocalText.h"
#include "models/evidence/EvidenceFile.h"

namespace numauth::evidence {

/// What the vendor's support asks for, filled in as far as the case knows it. \p log is redacted.
LocalText ticketText(const EvidenceRequest &request, const QStringList &sdkVersions,
                     const QByteArray &log);

/// The SDK's return codes in a log, each once, in the order of their first appearance.
QStringList returnCodesIn(const QByteArray &log);

} // namespace numauth::evidence
