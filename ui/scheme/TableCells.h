#pragma once

#include "ui/widgets/Verdict.h"

#include <QString>

class QStandardItem;

namespace numauth::ui {

/// What stands where there is nothing to say.
inline const QString noText = QStringLiteral("—");

/// Cells of a table that is filled at once and not edited.
QStandardItem *textCell(const QString &text);
/// In the fixed font.
QStandardItem *codeCell(const QString &text);
QStandardItem *markedCell(const QString &text, Verdict verdict);

/// `works`, `fails` or `unknown` of a key on a carrier.
QStandardItem *carrierCell(const QString &outcome);

} // namespace numauth::ui
