#pragma once

namespace numauth::ui {

/// From now on screen readers find the views and the findings of a PageCanvas as its children, with
/// name, role and place. Calling it again changes nothing.
void installCanvasAccessibility();

} // namespace numauth::ui
