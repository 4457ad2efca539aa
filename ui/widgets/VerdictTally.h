#pragma once

#include "ui/widgets/Verdict.h"

#include <QWidget>

#include <array>

namespace numauth::ui {

class Label;

/// How many things are refused, not compliant, untold and fine: each with its mark, word and
/// figure, and a bar that shows their parts.
class VerdictTally : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::array verdicts{Verdict::Refuses, Verdict::NonCompliant,
                                         Verdict::CannotTell, Verdict::Ok};

    explicit VerdictTally(QWidget *parent = nullptr);

    /// In the order of `verdicts`; a verdict that does not occur takes no room.
    void setCounts(const std::array<int, 4> &counts);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();

    std::array<int, 4> m_counts{};
    std::array<QWidget *, 4> m_entries{};
    std::array<Label *, 4> m_words{};
    QWidget *m_bar;
};

} // namespace numauth::ui
