#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixProposal.h"

#include <QList>

namespace numauth::consent {

/// The changes that follow from \p result without any geometry: a switch that must be off, a colour
/// that must be opaque or darker, a label that falls back to the SDK's words. Only attributes that
/// hold literals.
QList<AttributeChange> valueChanges(const ConsentPage &page, const MatrixResult &result,
                                    const AttributeTable &table);

} // namespace numauth::consent
