#pragma once

#include "ui/widgets/Card.h"

class QRadioButton;

namespace numauth::ui {

struct ChipLook;
class Chip;
class Label;

/// One way to mend a page among others: what it does, how many cells it clears and the calls that
/// change. A click anywhere chooses it.
class FixCard : public Card
{
    Q_OBJECT

public:
    explicit FixCard(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &values, const ChipLook &cells);
    /// For a group in which one is chosen.
    QRadioButton *radio() const { return m_radio; }

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_radio;
    Label *m_title;
    Chip *m_cells;
    Label *m_values;
};

} // namespace numauth::ui
