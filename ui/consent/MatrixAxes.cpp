#include "ui/consent/MatrixAxes.h"

namespace numauth::ui {

using consent::CellState;
using consent::Orientation;

namespace {

/// The usual size, and the largest that phones offer without accessibility settings.
constexpr double fontScales[] = {1.0, 1.3};

template<class Values, class Member>
QList<CellState> spread(const QList<CellState> &states, bool isChosen, const Values &values,
                        Member member)
{
    if (!isChosen)
        return states;
    QList<CellState> spreadOut;
    for (const CellState &state : states) {
        for (const auto &value : values) {
            CellState next = state;
            next.*member = value;
            spreadOut << next;
        }
    }
    return spreadOut;
}

} // namespace

QList<CellState> statesOf(const MatrixAxes &axes, const CellState &base)
{
    const bool offAndOn[] = {false, true};
    const Orientation orientations[] = {Orientation::Portrait, Orientation::Landscape};
    QList<CellState> states{base};
    states = spread(states, axes.hasCarriers, consent::allCarriers, &CellState::carrier);
    states = spread(states, axes.hasOrientations, orientations, &CellState::orientation);
    states = spread(states, axes.hasFontScales, fontScales, &CellState::fontScale);
    states = spread(states, axes.hasDark, offAndOn, &CellState::isDark);
    states = spread(states, axes.hasTicked, offAndOn, &CellState::isTicked);
    return spread(states, axes.hasPopup, offAndOn, &CellState::isAlertShown);
}

} // namespace numauth::ui
