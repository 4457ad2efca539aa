#include "ui/scheme/HexDelegate.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QRegularExpression>

namespace numauth::ui {

namespace {

constexpr int groupSize = 4;
constexpr int groupsInLine = 4;
constexpr int groupGap = 4;
constexpr int lineHeight = 18;
constexpr int padding = 8;

} // namespace

QStringList HexDelegate::groups(const QString &value)
{
    static const QRegularExpression fingerprint(QStringLiteral("^[0-9A-Fa-f]{32}$"));
    QStringList groups;
    if (!fingerprint.match(value).hasMatch())
        return groups;
    for (qsizetype index = 0; index < value.size(); index += groupSize)
        groups << value.mid(index, groupSize);
    return groups;
}

void HexDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const QStringList own = groups(index.data(Qt::DisplayRole).toString());
    if (own.isEmpty()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    const QStringList other = groups(index.data(OtherValueRole).toString());
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    paintGround(painter, option, index);
    painter->setFont(codeFont());
    const int width = painter->fontMetrics().horizontalAdvance(own.first()) + 2;
    for (int number = 0; number < own.size(); ++number) {
        const QRect area(option.rect.left() + padding + number % groupsInLine * (width + groupGap),
                         option.rect.top() + 4 + number / groupsInLine * lineHeight, width,
                         lineHeight);
        const bool differs = !other.isEmpty() && other.at(number) != own.at(number);
        if (differs)
            painter->fillRect(area.adjusted(-1, 1, 1, -1), theme.refuseGround);
        painter->setPen(differs ? theme.refuse : theme.text);
        painter->drawText(area, Qt::AlignCenter, own.at(number));
    }
    const QRect place(option.rect.left() + padding, option.rect.top() + 4 + 2 * lineHeight,
                      option.rect.width() - 2 * padding, lineHeight);
    painter->setFont(uiFont(TextSize::Small));
    painter->setPen(theme.muted);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data(SecondLineRole).toString(),
                                                        Qt::ElideMiddle, place.width()));
    painter->restore();
}

QSize HexDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = RowDelegate::sizeHint(option, index);
    if (groups(index.data(Qt::DisplayRole).toString()).isEmpty())
        return {hint.width(), height};
    return {hint.width() / 2 + groupsInLine * groupGap + 2 * padding, height};
}

} // namespace numauth::ui
