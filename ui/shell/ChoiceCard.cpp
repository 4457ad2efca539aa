#include "ui/shell/ChoiceCard.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"

#include <QKeyEvent>
#include <QPainter>

namespace numauth::shell {

namespace {
constexpr int cardHeight = 56;
constexpr int glyphSize = 22;
constexpr int textLeft = 52;
constexpr int keyRoom = 62; ///< px at the right for the key
constexpr double radius = 10;
} // namespace

ChoiceCard::ChoiceCard(const QString &icon, Rank rank, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_rank(rank)
{
    setFixedHeight(cardHeight);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void ChoiceCard::setTexts(const QString &title, const QString &detail)
{
    setText(title);
    m_detail = detail;
    setAccessibleName(title);
    setAccessibleDescription(detail);
    update();
}

QSize ChoiceCard::sizeHint() const
{
    return {428, cardHeight};
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const ui::Theme &theme = ui::Theme::of(this);
    const bool isDefault = m_rank == Rank::Default;
    QPainter painter(this);
    QColor fill = isDefault ? theme.selected : theme.surface;
    if (underMouse() && isEnabled() && !isDefault)
        fill = theme.hover;
    ui::parts::box(&painter, rect(), radius, fill, isDefault ? theme.accent : theme.border);
    ui::paintIcon(&painter, QRectF(16, (height() - glyphSize) / 2.0, glyphSize, glyphSize), m_icon,
                  isDefault ? theme.accent : theme.muted);
    painter.setFont(ui::uiFont(ui::TextSize::Normal, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(QRect(textLeft, 10, width() - textLeft - 16, 18), Qt::AlignVCenter, text());
    painter.setFont(ui::uiFont(ui::TextSize::Small));
    painter.setPen(theme.muted);
    const QRect line(textLeft, 28, width() - textLeft - (isDefault ? keyRoom : 16), 18);
    painter.drawText(line, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, line.width()));
    if (isDefault) {
        const QRect key(width() - 54, (height() - 18) / 2, 38, 18);
        ui::parts::box(&painter, key, 4, theme.chrome, theme.border);
        painter.setFont(ui::uiFont(ui::TextSize::Tiny));
        painter.drawText(key, Qt::AlignCenter, QStringLiteral("Enter"));
    }
    if (ui::parts::showsFocus(this) && !isDefault)
        ui::parts::focusRing(&painter, rect(), radius, theme);
}

} // namespace numauth::shell
