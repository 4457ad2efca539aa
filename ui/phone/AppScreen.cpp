#include "ui/phone/AppScreen.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/VerdictMark.h"

#include <QPainter>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr double margin = 24;
constexpr double fieldHeight = 44;
constexpr double cardMargin = 12;
constexpr double cardRoom = 14;
constexpr double markSize = 20;

} // namespace

void AppScreen::paint(QPainter &painter, const Answer &answer) const
{
    painter.fillRect(QRectF(QPointF(), m_size), m_theme.surface);
    paintLogin(painter);
    paintAnswer(painter, answer);
}

void AppScreen::paintField(QPainter &painter, double top, const QString &text) const
{
    const QRectF box(margin, top, m_size.width() - 2 * margin, fieldHeight);
    painter.setPen(QPen(m_theme.border, 1));
    painter.setBrush(m_theme.input);
    painter.drawRoundedRect(box, 8, 8);
    painter.setPen(m_theme.muted);
    painter.drawText(box.adjusted(14, 0, -14, 0), Qt::AlignVCenter, text);
}

void AppScreen::paintLogin(QPainter &painter) const
{
    const double top = std::min(90.0, m_size.height() * 0.12);
    const QRectF title(margin, top, m_size.width() - 2 * margin, 34);
    painter.setFont(uiFont(TextSize::PageTitle, QFont::DemiBold));
    painter.setPen(m_theme.text);
    painter.drawText(title, Qt::AlignVCenter, tr("Log in with an SMS code"));
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(m_theme.muted);
    painter.drawText(title.translated(0, 28), Qt::AlignVCenter,
                     tr("The app's own page: the SDK shows none"));
    painter.setFont(uiFont(TextSize::Verdict));
    paintField(painter, title.bottom() + 42, tr("Phone number"));
    paintField(painter, title.bottom() + 42 + fieldHeight + 12, tr("Code"));
    const QRectF button(margin, title.bottom() + 42 + 2 * (fieldHeight + 12) + 8,
                        m_size.width() - 2 * margin, fieldHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawRoundedRect(button, fieldHeight / 2, fieldHeight / 2);
    painter.setPen(m_theme.onAccent);
    painter.drawText(button, Qt::AlignCenter, tr("Log in"));
}

/// At the foot, as high as its words need.
void AppScreen::paintAnswer(QPainter &painter, const Answer &answer) const
{
    const QFont headFont = uiFont(TextSize::Verdict, QFont::DemiBold);
    const QFont font = uiFont(TextSize::Normal);
    const QString head = answer.code.isEmpty()
                             ? answer.message
                             : QStringLiteral("%1 · %2").arg(answer.code, answer.message);
    const double left = cardMargin + cardRoom + markSize + 8;
    const double width = m_size.width() - left - cardMargin - cardRoom;
    const auto heightOf = [width](const QFont &used, const QString &text) {
        return text.isEmpty() ? 0.0
                              : QFontMetricsF(used)
                                    .boundingRect(QRectF(0, 0, width, 1e4), Qt::TextWordWrap, text)
                                    .height();
    };
    const double headHeight = heightOf(headFont, head);
    const double height = headHeight + heightOf(font, answer.reason) + 2 * cardRoom + 6;
    const QRectF card(cardMargin, m_size.height() - height - 36, m_size.width() - 2 * cardMargin,
                      height);
    painter.setPen(QPen(m_theme.colour(answer.verdict), 1));
    painter.setBrush(m_theme.ground(answer.verdict));
    painter.drawRoundedRect(card, 10, 10);
    VerdictMark::paint(&painter,
                       QRectF(card.left() + cardRoom, card.top() + cardRoom, markSize, markSize),
                       answer.verdict, m_theme);
    painter.setFont(headFont);
    painter.setPen(m_theme.colour(answer.verdict));
    painter.drawText(QRectF(left, card.top() + cardRoom, width, headHeight), Qt::TextWordWrap,
                     head);
    painter.setFont(font);
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(left, card.top() + cardRoom + headHeight + 6, width, 1e4),
                     Qt::TextWordWrap, answer.reason);
}

} // namespace numauth::ui
