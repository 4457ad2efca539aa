#pragma once

#include "models/base/JsonReader.h"
#include "models/consent/Cell.h"

#include <QCoreApplication>

namespace numauth::consent {

/// What several tables of the consent page read alike; failures stay in the reader.
class TableReading
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::TableReading)

public:
    /// `2.14.23`.
    static SdkVersion version(JsonReader &reader, const QString &key);
    static QList<SdkVersion> versions(JsonReader &reader, const QString &key);
    /// Nothing when the member is absent.
    static std::optional<SdkVersion> optionalVersion(JsonReader &reader, const QString &key);
    /// Empty when the member is absent.
    static LocalText optionalText(JsonReader &reader, const QString &key);
    /// Index of \p name in \p names, 0 after a failure: for lists of names.
    static qsizetype indexOf(JsonReader &reader, const QString &key, const QStringList &names,
                             const QString &name);
};

} // namespace numauth::consent
