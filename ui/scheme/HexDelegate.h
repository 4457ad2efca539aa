#pragma once

#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

/// Paints a value in two lines with the place under it where it was read; a fingerprint of hex
/// digits in groups of four, with those tinted that differ from the one it stands beside. Cells
/// without a place are painted as RowDelegate does.
class HexDelegate : public RowDelegate
{
    Q_OBJECT

public:
    /// QString: the fingerprint to compare with.
    static constexpr int OtherValueRole = Qt::UserRole + 0x200;
    static constexpr int height = 60;

    explicit HexDelegate(QObject *parent = nullptr) : RowDelegate(height, parent) {}

    /// The groups of four of \p value; empty when it is no fingerprint of 32 hex digits.
    static QStringList groups(const QString &value);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// False for a value that is no fingerprint.
    static bool paintGroups(QPainter *painter, const QRect &room,
                            const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintValue(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
                           const QModelIndex &index);
};

} // namespace numauth::ui
