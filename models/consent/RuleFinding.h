#pragma once

#include "models/base/Finding.h"
#include "models/consent/RuleTable.h"

namespace numauth::consent {

/// A finding in the words of rule \p id with its placeholders filled in. A rule that the table does
/// not have (a defect that a test catches) gives its id as message, never nothing.
Finding makeFinding(const RuleTable &rules, const QString &id, const QList<LocalText> &arguments);

/// The same finding without words.
Finding makeBriefFinding(const RuleTable &rules, const QString &id);

/// `12.5`: at most one decimal, never more than the fact.
QString formatDp(double dp);

} // namespace numauth::consent
