#pragma once

#include "ui/consent/PageSession.h"
#include "ui/widgets/Card.h"

#include <array>

namespace numauth::ui {

class Label;
class PhoneView;

/// Two phones side by side with a head over each and the verdict and the device under it: before
/// and after a change, or one page in two states.
class PhonePair : public Pane
{
    Q_OBJECT

public:
    enum class Side { Left, Right };

    /// \p tables must outlive the pair.
    PhonePair(const consent::ConsentTables &tables, const QString &leftHead,
              const QString &rightHead);

    /// Paints \p page on \p device and says what comes of it there, with the greatest overlap or,
    /// without one, how far the button stands over the agreement. Nothing for a null \p device.
    void show(Side side, const consent::ConsentPage &page, const consent::Device *device,
              const consent::CellState &state);
    /// Names the words under \p side for tests and the accessibility tree.
    Label *words(Side side) const { return column(side).words; }

private:
    struct Column
    {
        PhoneView *phone;
        Label *words;
        Label *caption;
    };

    const Column &column(Side side) const { return m_columns.at(static_cast<size_t>(side)); }

    std::array<Column, 2> m_columns;
};

} // namespace numauth::ui
