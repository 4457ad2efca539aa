#pragma once

#include "models/consent/TextMeasure.h"

#include <QColor>
#include <QList>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace numauth::consent {

/// A part of a text with a colour of its own.
struct ColouredName
{
    QString name;
    QColor colour;
};

/// How the lines of one text are drawn into its box. Lengths in dp.
struct TextStyle
{
    double size = 14;
    QColor colour;
    bool isBold = false;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// Draws \p lines into \p box; every run is stretched to the advance that \p measure gives it.
/// \p names are coloured where they stand first in the whole text, as the SDK does.
void paintText(QPainter &painter, const QStringList &lines, const QRectF &box,
               const TextStyle &style, const TextMeasure &measure,
               const QList<ColouredName> &names = {});

} // namespace numauth::consent
