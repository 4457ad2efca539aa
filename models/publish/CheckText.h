#pragma once

#include "models/publish/CheckReport.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace numauth::publish {

/// Checked pages in every format that leaves the program, byte for byte the same from the command
/// line and from the window.
class CheckText
{
    Q_DECLARE_TR_FUNCTIONS(numauth::publish::CheckText)

public:
    /// `text`, `json` and the formats of a report.
    static QStringList formats();
    static QByteArray write(const QList<CheckedPage> &pages, const consent::ConsentTables &tables,
                            const QString &format, const ReportOptions &options, Language language);

private:
    static QStringList lines(const CheckedPage &page, const consent::ConsentTables &tables,
                             Language language);
    static QJsonObject json(const QList<CheckedPage> &pages, const consent::ConsentTables &tables,
                            Language language);
    static QJsonObject pageJson(const CheckedPage &page, const consent::ConsentTables &tables,
                                Language language);
};

} // namespace numauth::publish
