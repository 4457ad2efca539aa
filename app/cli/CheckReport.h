#pragma once

#include "models/consent/Suppressions.h"
#include "models/report/Report.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace numauth::cli {

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

/// `sarif`, `junit`, `html`, `github`.
QStringList reportFormats();

/// What the page checks found as a report that knows nothing of pages. Pictures are painted only
/// \p withPictures and need a GUI application.
report::Report checkReport(const QList<CheckedPage> &pages, const consent::ConsentTables &tables,
                           std::optional<Severity> failOn, bool withPictures);

/// The report in one of reportFormats().
QByteArray reportText(const report::Report &report, const QString &format, Language language);

} // namespace numauth::cli
