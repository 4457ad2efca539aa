#pragma once

#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"

#include <QStyledItemDelegate>

#include <optional>

namespace numauth::ui {

/// What an item model may say about a cell besides Qt::DisplayRole; everything is optional.
enum RowRole {
    VerdictRole = Qt::UserRole + 0x100, ///< Verdict as int: its mark before the text
    IconNameRole,                       ///< QString: icon of the set before the text
    DetailRole,                         ///< QString: muted text behind the text
    SecondLineRole,                     ///< QString: muted text under the text
    SecondLineIsCodeRole,               ///< bool
    TrailingRole,                       ///< QString: muted text at the right edge
    ChipRole,                           ///< ChipLook behind the text
    TrailingChipRole,                   ///< ChipLook at the right edge
    MarksRole,                          ///< MarkedTexts: a row of marks, each with its word
    ToneRole,                           ///< Tone as int: colour of the text
    IsBoldRole,                         ///< bool
    IsCodeRole,                         ///< bool: fixed font
    IsHeadRole,                         ///< bool: a group head on chrome, spanning the row
    TrailingIconsRole,                  ///< QStringList of icons at the right edge
    GroundRole,                         ///< Verdict as int: tints the whole cell
    ProgressRole                        ///< int 0…100: a 2 px bar at the foot of the cell
};

/// A mark with a word, as in an activation column.
struct MarkedText
{
    Verdict verdict = Verdict::Information;
    QString text;
};
using MarkedTexts = QList<MarkedText>;

/// Paints rows of lists, tables and trees from RowRole data: 1 px line under each row, tint under
/// the pointer and of the selection, marks, chips, two-line texts. Elided cells show their whole
/// text in a tooltip.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int Compact = 26;
    static constexpr int Normal = 30;
    static constexpr int Tall = 34;
    static constexpr int TwoLines = 42;

    explicit RowDelegate(int rowHeight = Compact, QObject *parent = nullptr);

    /// Lines under rows; on at the start.
    void setHasLines(bool hasLines) { m_hasLines = hasLines; }
    bool hasLines() const { return m_hasLines; }
    int rowHeight() const { return m_rowHeight; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// Ground, selection and line of a cell; subclasses paint their own contents on it.
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;

private:
    int m_rowHeight;
    bool m_hasLines = true;
};

} // namespace numauth::ui

Q_DECLARE_METATYPE(numauth::ui::MarkedTexts)
