#pragma once

namespace numauth::ui {

/// Which protected zones the canvas shows: those of the device, or of all devices as bands.
enum class ZonesView { Off, Device, AllDevices };

/// The unit of the rulers.
enum class RulerUnit { Dp, Px, Percent };

/// What the canvas shows beside the page. View state: never in the page, never undone.
struct CanvasLook
{
    static constexpr double GridDp = 8;

    bool showsRulers = true;
    bool showsGuides = true;
    bool showsGrid = false;
    bool snaps = true;
    bool locksGuides = false;
    ZonesView zones = ZonesView::Off;
    RulerUnit unit = RulerUnit::Dp;

    friend bool operator==(const CanvasLook &, const CanvasLook &) = default;
};

} // namespace numauth::ui
