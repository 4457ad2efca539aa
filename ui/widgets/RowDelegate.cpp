#include "ui/widgets/RowDelegate.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/StyleParts.h"
#include "ui/widgets/VerdictMark.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int padding = 8;
constexpr int gap = 6;
constexpr int markSize = 14;
constexpr int smallMarkSize = 12;
constexpr int iconSize = 15;
constexpr int checkSize = 16;

/// Lays the parts of one cell out from the left and from the right until there is no room.
class CellPainter
{
public:
    CellPainter(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_painter(painter), m_option(option), m_index(index), m_theme(Theme::of(option.palette)),
          m_room(option.rect.adjusted(padding, 0, -padding, 0))
    {
    }

    void paint()
    {
        paintCheck();
        paintTrailing();
        paintSigns();
        paintMarks();
        const bool isTwoLine = !text(SecondLineRole).isEmpty();
        const QRect all = m_room;
        if (isTwoLine)
            m_room.setBottom(all.top() + all.height() / 2 + 2);
        paintMain(isTwoLine);
        if (isTwoLine)
            paintSecondLine(QRect(all.left(), m_room.bottom() - 1, all.width(),
                                  all.bottom() - m_room.bottom() - 1));
        paintProgress();
    }

private:
    QString text(int role) const { return m_index.data(role).toString(); }
    bool isSet(int role) const { return m_index.data(role).toBool(); }
    bool isHead() const { return isSet(IsHeadRole); }

    QColor textColour() const
    {
        const QVariant tone = m_index.data(ToneRole);
        if (!m_option.state.testFlag(QStyle::State_Enabled) ||
            !m_index.flags().testFlag(Qt::ItemIsEnabled))
            return m_theme.muted;
        return tone.isValid() ? toneColour(static_cast<Tone>(tone.toInt()), m_theme) : m_theme.text;
    }

    QFont textFont() const
    {
        const QFont::Weight weight =
            isSet(IsBoldRole) || isHead() ? QFont::DemiBold : QFont::Normal;
        if (isSet(IsCodeRole))
            return codeFont(TextSize::Small, weight);
        return uiFont(isHead() ? TextSize::Small : TextSize::Normal, weight);
    }

    QRectF squareAt(int left, int size) const
    {
        return {double(left), m_room.top() + (m_room.height() - size) / 2.0, double(size),
                double(size)};
    }

    void paintCheck()
    {
        const QVariant state = m_index.data(Qt::CheckStateRole);
        if (!state.isValid())
            return;
        QStyleOption check;
        check.palette = m_option.palette;
        check.rect = squareAt(m_room.left(), checkSize).toRect();
        check.state = QStyle::State_Enabled;
        const auto value = static_cast<Qt::CheckState>(state.toInt());
        check.state |=
            value == Qt::Checked
                ? QStyle::State_On
                : (value == Qt::PartiallyChecked ? QStyle::State_NoChange : QStyle::State_Off);
        parts::checkIndicator(m_painter, check);
        m_room.setLeft(m_room.left() + checkSize + gap + 2);
    }

    void paintTrailing()
    {
        const QStringList icons = m_index.data(TrailingIconsRole).toStringList();
        for (auto name = icons.crbegin(); name != icons.crend(); ++name) {
            paintIcon(m_painter, squareAt(m_room.right() - 14, 14), *name, m_theme.muted);
            m_room.setRight(m_room.right() - 14 - gap);
        }
        const QVariant chip = m_index.data(TrailingChipRole);
        if (chip.canConvert<ChipLook>()) {
            const ChipLook look = chip.value<ChipLook>();
            const int width = Chip::sizeOf(look).width();
            Chip::paint(m_painter,
                        QRect(m_room.right() - width + 1, m_room.top(), width, m_room.height()),
                        look, m_theme);
            m_room.setRight(m_room.right() - width - gap);
        }
        const QString trailing = text(TrailingRole);
        if (trailing.isEmpty())
            return;
        drawText(m_room, trailing, uiFont(TextSize::Small), m_theme.muted, Qt::AlignRight);
        m_room.setRight(m_room.right() -
                        QFontMetrics(uiFont(TextSize::Small)).horizontalAdvance(trailing) - gap);
    }

    void paintSigns()
    {
        const QVariant verdict = m_index.data(VerdictRole);
        if (verdict.isValid()) {
            VerdictMark::paint(m_painter, squareAt(m_room.left(), markSize),
                               static_cast<Verdict>(verdict.toInt()), m_theme);
            m_room.setLeft(m_room.left() + markSize + gap);
        }
        const QString icon = text(IconNameRole);
        if (icon.isEmpty())
            return;
        const bool isSelected = m_option.state.testFlag(QStyle::State_Selected);
        paintIcon(m_painter, squareAt(m_room.left(), iconSize), icon,
                  isSelected ? m_theme.accent : m_theme.muted);
        m_room.setLeft(m_room.left() + iconSize + gap + 1);
    }

    void paintMarks()
    {
        const QVariant value = m_index.data(MarksRole);
        if (!value.canConvert<MarkedTexts>())
            return;
        const QFont font = uiFont(TextSize::Small);
        for (const MarkedText &mark : value.value<MarkedTexts>()) {
            VerdictMark::paint(m_painter, squareAt(m_room.left(), smallMarkSize), mark.verdict,
                               m_theme);
            m_room.setLeft(m_room.left() + smallMarkSize + 2);
            const bool isBad = mark.verdict != Verdict::Ok && mark.verdict != Verdict::Information;
            drawText(m_room, mark.text, font, isBad ? m_theme.colour(mark.verdict) : m_theme.muted,
                     Qt::AlignLeft);
            m_room.setLeft(m_room.left() + QFontMetrics(font).horizontalAdvance(mark.text) + 8);
        }
    }

    void paintMain(bool isTwoLine)
    {
        const auto alignment =
            static_cast<Qt::Alignment>(m_index.data(Qt::TextAlignmentRole).toInt());
        const Qt::Alignment across = alignment & Qt::AlignHorizontal_Mask;
        const QString main = text(Qt::DisplayRole);
        const QFont font = textFont();
        QRect line = m_room;
        if (isTwoLine)
            line.setTop(line.top() + 3);
        drawText(line, main, font, isHead() ? m_theme.muted : textColour(),
                 across ? across : Qt::AlignLeft);
        int x = line.left() + QFontMetrics(font).horizontalAdvance(main) + gap;
        const QVariant chip = m_index.data(ChipRole);
        if (chip.canConvert<ChipLook>() && x < line.right())
            x = Chip::paint(m_painter, QRect(x, line.top(), line.right() - x + 1, line.height()),
                            chip.value<ChipLook>(), m_theme)
                    .right() +
                gap;
        const QString detail = text(DetailRole);
        if (!detail.isEmpty() && x < line.right())
            drawText(QRect(x, line.top(), line.right() - x, line.height()), detail,
                     uiFont(TextSize::Small), m_theme.muted, Qt::AlignLeft);
    }

    void paintSecondLine(const QRect &line)
    {
        const bool isCode = isSet(SecondLineIsCodeRole);
        drawText(line, text(SecondLineRole),
                 isCode ? codeFont(TextSize::Tiny) : uiFont(TextSize::Small), m_theme.muted,
                 Qt::AlignLeft);
    }

    void paintProgress()
    {
        const QVariant progress = m_index.data(ProgressRole);
        if (!progress.isValid())
            return;
        const int width = m_option.rect.width() * std::clamp(progress.toInt(), 0, 100) / 100;
        m_painter->fillRect(QRect(m_option.rect.left(), m_option.rect.bottom() - 1, width, 2),
                            m_theme.accent);
    }

    void drawText(const QRect &area, const QString &content, const QFont &font,
                  const QColor &colour, Qt::Alignment alignment)
    {
        if (content.isEmpty() || area.width() <= 0)
            return;
        m_painter->setFont(font);
        m_painter->setPen(colour);
        m_painter->drawText(area,
                            static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                            QFontMetrics(font).elidedText(content, Qt::ElideRight, area.width()));
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    const Theme &m_theme;
    QRect m_room;
};

/// Everything a cell says, for its tooltip.
QString wholeText(const QModelIndex &index)
{
    QStringList parts;
    for (const int role : {int(Qt::DisplayRole), int(DetailRole), int(SecondLineRole)}) {
        const QString part = index.data(role).toString();
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QLatin1Char('\n'));
}

} // namespace

RowDelegate::RowDelegate(int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent), m_rowHeight(rowHeight)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    CellPainter(painter, option, index).paint();
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFont font = index.data(IsCodeRole).toBool() ? codeFont() : uiFont();
    int width = QFontMetrics(font).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    width +=
        QFontMetrics(uiFont(TextSize::Small)).horizontalAdvance(index.data(DetailRole).toString());
    if (index.data(VerdictRole).isValid())
        width += markSize + gap;
    if (index.data(IconNameRole).isValid())
        width += iconSize + gap;
    return {width + 2 * padding + gap, m_rowHeight};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool hasOwn = !index.data(Qt::ToolTipRole).toString().isEmpty();
    if (event->type() != QEvent::ToolTip || hasOwn ||
        sizeHint(option, index).width() <= option.rect.width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), wholeText(index), view);
    return true;
}

void RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QVariant ground = index.data(GroundRole);
    QColor fill;
    if (index.data(IsHeadRole).toBool())
        fill = theme.chrome;
    else if (option.state.testFlag(QStyle::State_Selected))
        fill = theme.selected;
    else if (ground.isValid())
        fill = theme.ground(static_cast<Verdict>(ground.toInt()));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        fill = theme.hover;
    if (fill.isValid())
        painter->fillRect(option.rect, fill);
    if (m_hasLines)
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.border);
}

} // namespace numauth::ui
