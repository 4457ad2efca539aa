#pragma once

#include "models/base/Result.h"
#include "models/consent/AttributeTable.h"
#include "models/consent/ConsentPage.h"

#include <QCoreApplication>
#include <QList>

namespace numauth::consent {

/// Reads the consent pages out of Java and Kotlin sources, down to a bare builder chain. Literals,
/// constants of the same file and the platform's names become values; everything else stays as it
/// is written. Nothing is executed. Pure; linear in the length of the source.
class SourceReader
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::SourceReader)

public:
    /// One page a builder, in the order of the file. A source without any setter is an error.
    static Result<QList<ConsentPage>> read(const QByteArray &bytes, const QString &fileName,
                                           const AttributeTable &table);
};

} // namespace numauth::consent
