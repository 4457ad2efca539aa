#pragma once

#include "models/consent/PageMatrix.h"
#include "models/consent/fix/FixProposal.h"
#include "models/consent/fix/FixSpace.h"
#include "models/consent/fix/FixWishes.h"
#include "models/consent/fix/PageCheck.h"

#include <QSet>

namespace numauth::consent {

/// A page whose views shall move from top to bottom; what it refers to must outlive it.
struct MoveTask
{
    const ConsentPage &page;
    const MatrixResult &base; ///< the check of the page as it is
    const MatrixSelection &selection;
    const ConsentTables &tables;
    const PageCheck &check;
    QSet<QString> advised; ///< attributes to change rather than others
    QString kept;          ///< an attribute to leave as it is; empty for none
};

/// The smallest moves after which a check asks for none. A value.
struct FixMoves
{
    FixSpace space;
    MatrixResult after; ///< the check of the moved page
    /// Nothing where no places meet the demands; then `after` is of the page as it is.
    std::optional<QList<AttributeChange>> changes;
};

/// Demands grow with every check until a plan passes; each one is necessary, so the smallest plan
/// that meets them is the smallest of all. \p wishes keeps what was asked for. Blocks; any thread.
FixMoves findMoves(const MoveTask &task, FixWishes &wishes);

} // namespace numauth::consent
