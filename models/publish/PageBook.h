#pragma once

#include "models/consent/PageMatrix.h"
#include "models/publish/Progress.h"

#include <QByteArray>
#include <QCoreApplication>

namespace numauth::publish {

/// A page as a PDF to be read and signed off: one sheet a cell, worst first, with the phone, what
/// was found there and what to change.
class PageBook
{
    Q_DECLARE_TR_FUNCTIONS(numauth::publish::PageBook)

public:
    /// More sheets nobody reads.
    static constexpr qsizetype MostSheets = 600;

    /// Needs a GUI application; any thread. Empty when \p progress stopped it.
    static QByteArray pdf(const consent::ConsentPage &page, const consent::MatrixResult &result,
                          const consent::ConsentTables &tables, const Progress &progress = goOn);
};

} // namespace numauth::publish
