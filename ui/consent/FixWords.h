#pragma once

#include "models/consent/fix/FixEffects.h"

#include <QString>

namespace numauth::ui {

/// What \p proposal does, as a person would say it: `登录按钮上移 100 dp`.
QString fixTitle(const consent::FixProposal &proposal, const consent::ConsentPage &page,
                 const consent::AttributeTable &table);

/// The calls that change, one a line: `setLogBtnOffsetY  398 → 298`.
QString fixValues(const consent::FixProposal &proposal);

/// What else changes by it, in sentences.
QString fixEffectsText(const consent::FixEffects &effects, const consent::FixProposal &proposal,
                       consent::Platform platform);

} // namespace numauth::ui
