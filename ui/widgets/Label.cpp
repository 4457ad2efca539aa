#include "ui/widgets/Label.h"

#include <QEvent>
#include <QPainter>

namespace numauth::ui {

QColor toneColour(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Text:
        return theme.text;
    case Tone::Muted:
        return theme.muted;
    case Tone::Accent:
        return theme.accent;
    case Tone::Refuse:
        return theme.refuse;
    case Tone::Warn:
        return theme.warn;
    case Tone::Ok:
        return theme.ok;
    case Tone::Unknown:
        break;
    }
    return theme.unknown;
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Refuses:
        return Tone::Refuse;
    case Verdict::NonCompliant:
        return Tone::Warn;
    case Verdict::CannotTell:
        return Tone::Unknown;
    case Verdict::Ok:
        return Tone::Ok;
    case Verdict::Information:
        break;
    }
    return Tone::Text;
}

Label::Label(const QString &text, TextSize size, Tone tone, QWidget *parent)
    : QLabel(text, parent), m_size(size), m_tone(tone)
{
    // On a pane with the ground of inputs Qt would take the text's colour instead of the tone.
    setForegroundRole(QPalette::WindowText);
    applyFont();
    applyTone();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void Label::setTextSize(TextSize size)
{
    m_size = size;
    applyFont();
}

void Label::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    applyFont();
}

void Label::setIsCode(bool isCode)
{
    m_isCode = isCode;
    applyFont();
}

void Label::setElides(bool elides)
{
    m_elides = elides;
    updateGeometry();
}

QSize Label::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_elides ? QSize(fontMetrics().horizontalAdvance(QChar(0x2026)), size.height()) : size;
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isApplying)
        applyTone();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elides) {
        QLabel::paintEvent(event);
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    setToolTip(shown == text() ? QString() : text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

void Label::applyFont()
{
    setFont(m_isCode ? codeFont(m_size, m_weight) : uiFont(m_size, m_weight));
}

void Label::applyTone()
{
    m_isApplying = true;
    const QColor colour = toneColour(m_tone, Theme::of(this));
    QPalette own = palette();
    if (own.color(QPalette::WindowText) != colour) {
        own = QPalette();
        own.setColor(QPalette::WindowText, colour);
        setPalette(own);
    }
    m_isApplying = false;
}

} // namespace numauth::ui
