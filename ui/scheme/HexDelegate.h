#pragma once

#include "ui/widgets/RowDelegate.h"

namespace numauth::ui {

/// Paints a fingerprint of hex digits in two lines of groups of four, with the groups tinted that
/// differ from the fingerprint it stands beside. Other cells are painted as RowDelegate does.
class HexDelegate : public RowDelegate
{
    Q_OBJECT

public:
    /// QString: the fingerprint to compare with.
    static constexpr int OtherValueRole = Qt::UserRole + 0x200;
    static constexpr int height = 62;

    explicit HexDelegate(QObject *parent = nullptr) : RowDelegate(height, parent) {}

    /// The groups of four of \p value; empty when it is no fingerprint of 32 hex digits.
    static QStringList groups(const QString &value);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace numauth::ui
