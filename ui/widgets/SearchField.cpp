#include "ui/widgets/SearchField.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace numauth::ui {

namespace {
constexpr int leftMargin = 22;
constexpr int clearButtonWidth = 26;
} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setTextMargins(leftMargin, 0, 0, 0);
    setClearButtonEnabled(true);
    // The platform's cross is a picture of its own colour.
    if (auto *clear = findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setIcon(themeIcon(QStringLiteral("close"), IconTint::Muted));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SearchField::setCounts(int matches, int total)
{
    m_matches = matches;
    m_total = total;
    update();
}

QSize SearchField::sizeHint() const
{
    return {230, QLineEdit::sizeHint().height()};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    paintIcon(&painter, QRectF(11, (height() - 14) / 2.0, 14, 14), QStringLiteral("search"),
              theme.muted);
    if (m_matches < 0 || text().isEmpty())
        return;
    painter.setFont(uiFont(TextSize::Small));
    painter.setPen(theme.muted);
    painter.drawText(rect().adjusted(0, 0, -clearButtonWidth, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("%1 / %2").arg(m_matches).arg(m_total));
}

} // namespace numauth::ui
