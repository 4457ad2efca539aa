#pragma once

#include "models/consent/PageMatrix.h"

namespace numauth::publish {

/// `China Mobile · portrait · 1.3×`: what makes a cell of a device.
QString stateWords(const consent::CellState &state, Language language);

/// `Simulated · Xiaomi Redmi 5A · China Mobile · portrait · 1× · SDK 2.14.23 · debug`: stands on
/// everything that leaves the program, so that no picture passes for a photograph.
QString simulatedCaption(const consent::Device &device, const consent::CellState &state,
                         Language language);

/// The same for many cells: `Simulated · 72 devices · China Mobile, … · SDK 2.14.23 · debug`.
LocalText simulatedCondition(const consent::MatrixResult &result);

/// `refused`, `ok` …
QString verdictText(consent::Verdict verdict, Language language);

} // namespace numauth::publish
