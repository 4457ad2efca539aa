#pragma once

#include "models/consent/Suppressions.h"
#include "models/report/Report.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace numauth::publish {

/// One page with what a check found.
struct CheckedPage
{
    consent::ConsentPage page;
    consent::SuppressedResult checked;
    consent::SdkVersion sdk;
    double totalMs = 0;
    /// With the calibrations of its workspace.
    std::shared_ptr<const consent::ConsentTables> tables;

    const consent::MatrixResult &result() const { return checked.result; }
};

/// Checks \p page over every cell of \p selection, without what its file accepts on \p today; what
/// is advised is proven over the same cells. Blocks; any thread.
CheckedPage checkPage(const consent::ConsentPage &page, const consent::MatrixSelection &selection,
                      const std::shared_ptr<const consent::ConsentTables> &tables,
                      const QDate &today = QDate::currentDate());

/// How a report is made of checked pages.
struct ReportOptions
{
    /// The least severity that fails a run; nothing: none does.
    std::optional<Severity> failOn = Severity::Error;
    /// Pictures need a GUI application.
    bool hasPictures = false;
    /// Files are found and named from here; two machines with the same checkout name them alike.
    QString baseFolder;
};

/// What the page checks found as a report that knows nothing of pages.
report::Report checkReport(const QList<CheckedPage> &pages, const consent::ConsentTables &tables,
                           const ReportOptions &options);

} // namespace numauth::publish
