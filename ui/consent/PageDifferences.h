#pragma once

#include "models/consent/ConsentPage.h"

#include <QStringList>

class QTreeWidget;

namespace numauth::ui {

/// A table of what two states of a page set differently: one row an attribute or view, and its
/// value in each. \p ids are those of ConsentDocument::differencesFrom().
QTreeWidget *makeDifferenceTable(const QStringList &ids, const consent::ConsentPage &left,
                                 const consent::ConsentPage &right, const QString &leftHead,
                                 const QString &rightHead);

} // namespace numauth::ui
