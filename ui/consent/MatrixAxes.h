#pragma once

#include "models/consent/Cell.h"

#include <QList>

namespace numauth::ui {

/// Which states of a page stand side by side in the device matrix. A value.
struct MatrixAxes
{
    bool hasCarriers = true;
    bool hasFontScales = true;
    bool hasOrientations = false;
    bool hasDark = false;
    bool hasTicked = false;
    bool hasPopup = false; ///< without and with the second pop-up

    friend bool operator==(const MatrixAxes &, const MatrixAxes &) = default;
};

inline constexpr qsizetype mostStates = 48; ///< columns that a person can still compare

/// The columns: every combination of the chosen axes, carriers outermost; what is no axis stays as
/// in \p base.
QList<consent::CellState> statesOf(const MatrixAxes &axes, const consent::CellState &base);

} // namespace numauth::ui
