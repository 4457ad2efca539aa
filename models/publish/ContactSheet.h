#pragma once

#include "models/consent/PageMatrix.h"
#include "models/publish/Progress.h"

#include <QByteArray>
#include <QCoreApplication>

namespace numauth::publish {

/// Every cell of a selection as one PNG, worst verdict first, each as wide as the others.
class ContactSheet
{
    Q_DECLARE_TR_FUNCTIONS(numauth::publish::ContactSheet)

public:
    /// More would be a picture that no program opens.
    static constexpr qsizetype MostTiles = 2000;

    /// Needs a GUI application; any thread. Empty when \p progress stopped it.
    static QByteArray png(const consent::ConsentPage &page, const consent::MatrixResult &result,
                          const consent::ConsentTables &tables, const Progress &progress = goOn);
};

} // namespace numauth::publish
