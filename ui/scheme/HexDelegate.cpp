#include "ui/scheme/HexDelegate.h"

#include "ui/widgets/Fonts.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QRegularExpression>

namespace numauth::ui {

namespace {

constexpr int groupSize = 4;
constexpr int groupsInLine = 4;
constexpr int groupGap = 2;
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
    if (index.data(SecondLineRole).toString().isEmpty()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintGround(painter, option, index);
    const QRect room = option.rect.adjusted(padding, 4, -padding, 0);
    painter->setFont(codeFont());
    if (!paintGroups(painter, room, option, index))
        paintValue(painter, room, option, index);
    const QRect place(room.left(), room.top() + 2 * lineHeight, room.width(), lineHeight);
    painter->setFont(uiFont(TextSize::Small));
    painter->setPen(Theme::of(option.palette).muted);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data(SecondLineRole).toString(),
                                                        Qt::ElideMiddle, place.width()));
    painter->restore();
}

bool HexDelegate::paintGroups(QPainter *painter, const QRect &room,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QStringList own = groups(index.data(Qt::DisplayRole).toString());
    const QStringList other = groups(index.data(OtherValueRole).toString());
    const Theme &theme = Theme::of(option.palette);
    const int width = painter->fontMetrics().horizontalAdvance(QStringLiteral("0000")) + 2;
    for (int number = 0; number < own.size(); ++number) {
        const QRect area(room.left() + number % groupsInLine * (width + groupGap),
                         room.top() + number / groupsInLine * lineHeight, width, lineHeight);
        const bool differs = !other.isEmpty() && other.at(number) != own.at(number);
        if (differs)
            painter->fillRect(area.adjusted(-1, 1, 1, -1), theme.refuseGround);
        painter->setPen(differs ? theme.refuse : theme.text);
        painter->drawText(area, Qt::AlignCenter, own.at(number));
    }
    return !own.isEmpty();
}

/// A long name goes on in the second line, so that the end, where names differ, is seen.
void HexDelegate::paintValue(QPainter *painter, const QRect &room,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    const bool differs = index.data(ToneRole).toInt() == static_cast<int>(Tone::Refuse);
    painter->setPen(differs ? theme.refuse : theme.text);
    const QString value = index.data(Qt::DisplayRole).toString();
    const QString fitting =
        painter->fontMetrics().elidedText(value, Qt::ElideMiddle, 2 * room.width() - lineHeight);
    painter->drawText(QRect(room.left(), room.top(), room.width(), 2 * lineHeight),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWrapAnywhere, fitting);
}

QSize HexDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = RowDelegate::sizeHint(option, index);
    if (groups(index.data(Qt::DisplayRole).toString()).isEmpty())
        return {hint.width(), height};
    return {hint.width() / 2 + groupsInLine * groupGap + 2 * padding, height};
}

} // namespace numauth::ui
