#pragma once

#include "models/report/Report.h"

#include <QCoreApplication>

namespace numauth::report {

/// A report as one HTML file that loads nothing from anywhere: findings with pictures and advice,
/// and every case as a row that can be searched. Rows outside the window cost no layout, so that
/// 10 000 of them scroll. Every text is escaped, and the file forbids itself the network.
class HtmlReport
{
    Q_DECLARE_TR_FUNCTIONS(numauth::report::HtmlReport)

public:
    static QByteArray text(const Report &report, Language language);

private:
    static QString subjectHtml(const ReportSubject &subject, Language language);
    static QString entryHtml(const ReportSubject &subject, const ReportEntry &entry,
                             Language language);
    static QString casesHtml(const ReportSubject &subject, Language language);
};

} // namespace numauth::report
