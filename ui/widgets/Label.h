#pragma once

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QLabel>

namespace numauth::ui {

/// Which colour of the theme a text has.
enum class Tone { Text, Muted, Accent, Refuse, Warn, Ok, Unknown };

QColor toneColour(Tone tone, const Theme &theme);
Tone toneOf(Verdict verdict);

/// A text of the type scale whose colour follows the theme. Elides on the right where it has too
/// little room and then shows the whole text in its tooltip.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TextSize size = TextSize::Normal,
                   Tone tone = Tone::Text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setTextSize(TextSize size);
    void setWeight(QFont::Weight weight);
    /// The fixed font, for code and keys.
    void setIsCode(bool isCode);
    /// A single line that may be squeezed; false (the start) keeps QLabel's behaviour.
    void setElides(bool elides);

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyFont();
    void applyTone();

    TextSize m_size;
    QFont::Weight m_weight = QFont::Normal;
    Tone m_tone;
    bool m_isCode = false;
    bool m_elides = false;
    bool m_isApplying = false;
};

} // namespace numauth::ui
