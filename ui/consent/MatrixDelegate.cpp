#include "ui/consent/MatrixView.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/VerdictMark.h"

#include <QFontMetricsF>
#include <QPainter>

namespace numauth::ui {

namespace {

constexpr int gap = 8;
constexpr int markSize = 14;

Verdict verdictAt(const QModelIndex &index)
{
    return static_cast<Verdict>(index.data(MatrixModel::CellVerdictRole).toInt());
}

} // namespace

MatrixDelegate::MatrixDelegate(MatrixModel &model, MatrixSession &session, Thumbnails &thumbnails,
                               QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_session(session), m_thumbnails(thumbnails)
{
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.isGroup(index.row()))
        paintHead(painter, option, index);
    else if (index.column() == 0)
        paintDevice(painter, option, index);
    else
        paintCell(painter, option, index);
    painter->restore();
}

void MatrixDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRectF box = option.rect;
    painter->fillRect(box, theme.chrome);
    const bool isOpen = index.data(MatrixModel::IsOpenRole).toBool();
    paintIcon(painter, QRectF(box.left() + gap, box.center().y() - 6, 12, 12),
              isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              theme.muted);
    const Verdict verdict = verdictAt(index);
    const QRectF mark(box.left() + 28, box.center().y() - markSize / 2.0, markSize, markSize);
    VerdictMark::paint(painter, mark, verdict, theme);

    const QString trailing = index.data(TrailingRole).toString();
    painter->setFont(uiFont(TextSize::Small));
    painter->setPen(theme.muted);
    const double trailingWidth = QFontMetricsF(painter->font()).horizontalAdvance(trailing);
    painter->drawText(box.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, trailing);

    const QFont bold = uiFont(TextSize::Small, QFont::DemiBold);
    const double room = box.right() - trailingWidth - 36 - mark.right() - gap;
    const QString title =
        QFontMetricsF(bold).elidedText(index.data().toString(), Qt::ElideRight, room);
    painter->setFont(bold);
    painter->setPen(theme.text);
    QRectF line(mark.right() + gap, box.top(), room, box.height());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    line.setLeft(line.left() + QFontMetricsF(bold).horizontalAdvance(title) + gap);
    painter->setFont(codeFont(TextSize::Tiny));
    painter->setPen(theme.muted);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data(DetailRole).toString());
    painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.border);
}

void MatrixDelegate::paintDevice(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRect box = option.rect;
    painter->fillRect(box, theme.surface);
    QRectF line(box.left() + 12, box.top() + 10, box.width() - 20, 20);
    const auto write = [&](const QFont &font, const QColor &colour, const QString &text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, 19);
    };
    write(uiFont(TextSize::Normal, QFont::DemiBold), theme.text, index.data().toString());
    write(uiFont(TextSize::Small), theme.muted, index.data(DetailRole).toString());
    write(uiFont(TextSize::Small), theme.muted, index.data(SecondLineRole).toString());
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.border);
    painter->fillRect(QRect(box.right(), box.top(), 1, box.height()), theme.border);
}

void MatrixDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRect box = option.rect;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(box, isSelected ? theme.selected : theme.surface);
    const consent::Device *device = m_model.device(index);
    const consent::CellState &state = m_session.states().at(index.column() - 1);
    const Verdict verdict = verdictAt(index);

    const double height = m_thumbnails.height();
    const double width = height * device->width() / device->height().value_or(2 * device->width());
    QRectF phone(box.left() + gap, box.top() + gap, width, height);
    if (const QImage *image = m_thumbnails.find(*device, state); image && !image->isNull()) {
        phone.setWidth(height * image->width() / image->height());
        painter->drawImage(phone, *image);
    }
    const bool isBad = verdict == Verdict::Refuses || verdict == Verdict::NonCompliant;
    painter->setPen(QPen(isBad ? theme.colour(verdict) : theme.borderStrong, isBad ? 1.5 : 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(phone, 4, 4);

    const QRectF mark(phone.right() + gap, box.top() + gap + 18, markSize, markSize);
    VerdictMark::paint(painter, mark, verdict, theme);
    painter->setFont(uiFont(TextSize::Small, isBad ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isBad ? theme.colour(verdict) : theme.muted);
    const QRectF words(mark.left(), mark.bottom() + 4, box.right() - mark.left() - 2, 36);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(MatrixModel::AmountRole).toString());
    painter->setPen(QPen(isSelected ? theme.accent : theme.border, isSelected ? 2 : 1));
    if (isSelected)
        painter->drawRect(QRectF(box).adjusted(1, 1, -1, -1));
    else
        painter->drawPolyline(QPolygonF{QPointF(box.right() + 0.5, box.top()),
                                        QPointF(box.right() + 0.5, box.bottom() + 0.5),
                                        QPointF(box.left(), box.bottom() + 0.5)});
}

MatrixHeader::MatrixHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
}

QSize MatrixHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 46};
}

QString MatrixHeader::groupTitle(int section) const
{
    return model()->headerData(section, Qt::Horizontal, MatrixModel::GroupTitleRole).toString();
}

/// The span of the sections around \p section that share its title.
QRect MatrixHeader::groupRect(const QRect &rect, int section) const
{
    const QString title = groupTitle(section);
    QRect group = rect;
    for (int left = section - 1; left > 0 && groupTitle(left) == title; --left)
        group.setLeft(group.left() - sectionSize(left));
    for (int right = section + 1; right < count() && groupTitle(right) == title; ++right)
        group.setRight(group.right() + sectionSize(right));
    return group;
}

void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::of(palette());
    painter->save();
    painter->fillRect(rect, theme.chrome);
    painter->setClipRect(rect);
    const QString title = groupTitle(section);
    const int half = rect.top() + rect.height() / 2;
    painter->setFont(uiFont(TextSize::Small));
    painter->setPen(theme.muted);
    const QString words = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    if (title.isEmpty()) {
        painter->drawText(rect.adjusted(12, 0, -4, -6), Qt::AlignLeft | Qt::AlignBottom, words);
    } else {
        const QRect group = groupRect(rect, section);
        painter->drawText(QRect(rect.left(), half, rect.width(), rect.height() / 2),
                          Qt::AlignCenter, words);
        painter->setFont(uiFont(TextSize::Small, QFont::DemiBold));
        painter->setPen(theme.text);
        const int bottom = words.isEmpty() ? rect.bottom() : half;
        painter->drawText(QRect(group.left(), rect.top(), group.width(), bottom - rect.top()),
                          Qt::AlignCenter, title);
        painter->fillRect(QRect(rect.left(), half, words.isEmpty() ? 0 : rect.width(), 1),
                          theme.border);
        if (group.right() == rect.right())
            painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.border);
    }
    painter->fillRect(QRect(rect.right(), half, 1, rect.height() / 2), theme.border);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    painter->restore();
}

} // namespace numauth::ui
