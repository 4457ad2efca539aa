#pragma once

#include "models/consent/PageMatrix.h"
#include "models/publish/Progress.h"

#include <QByteArray>
#include <QCoreApplication>

namespace numauth::publish {

/// A page on every cell of a selection as one HTML file of captioned pictures, worst first. It
/// loads nothing from anywhere and forbids itself the network; every text is escaped.
class PageGallery
{
    Q_DECLARE_TR_FUNCTIONS(numauth::publish::PageGallery)

public:
    /// Each picture is some 15 KB; more would be a file that browsers choke on.
    static constexpr qsizetype MostPictures = 2000;

    /// Needs a GUI application; any thread. Empty when \p progress stopped it.
    static QByteArray html(const consent::ConsentPage &page, const consent::MatrixResult &result,
                           const consent::ConsentTables &tables, const Progress &progress = goOn);
};

} // namespace numauth::publish
