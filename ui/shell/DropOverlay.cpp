#include "ui/shell/DropOverlay.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/StyleParts.h"

#include <QPainter>

namespace numauth::shell {

namespace {
constexpr int edge = 8;
constexpr int pillHeight = 44;
} // namespace

DropOverlay::DropOverlay(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("shell.dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::showAnswer(const ui::DropAnswer &answer)
{
    m_answer = answer;
    setAccessibleName(answer.sentence);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::of(this);
    const QColor colour = m_answer.isAccepted ? theme.accent : theme.refuse;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, 2);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), 10, 10);
    painter.setFont(ui::uiFont(ui::TextSize::Verdict, QFont::DemiBold));
    const int width = painter.fontMetrics().horizontalAdvance(m_answer.sentence) + 40;
    const QRect pill((this->width() - width) / 2, (height() - pillHeight) / 2, width, pillHeight);
    ui::parts::box(&painter, pill, 8, theme.raised, colour, 1.5);
    painter.setPen(m_answer.isAccepted ? theme.text : theme.refuse);
    painter.drawText(pill, Qt::AlignCenter, m_answer.sentence);
}

} // namespace numauth::shell
