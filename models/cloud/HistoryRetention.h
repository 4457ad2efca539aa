#pragma once

#include "models/base/Result.h"

#include <QCoreApplication>
#include <QString>

namespace numauth::cloud {

/// How much of the past calls is kept. Pinned records are always kept. A value.
struct HistoryRetention
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::HistoryRetention)

public:
    static constexpr int usualDays = 90;
    static constexpr int greatestDays = 3650;

    int days = usualDays;
    int records = 10'000;

    /// The user's choice, for window and command line; the usual one when there is no file. A file
    /// that cannot be read is an error: nothing may be dropped then.
    static QString defaultPath();
    static Result<HistoryRetention> read(const QString &path = defaultPath());
    Result<> write(const QString &path = defaultPath()) const;
};

} // namespace numauth::cloud
