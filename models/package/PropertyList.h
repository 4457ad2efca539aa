#pragma once

#include "models/base/Result.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QVariant>

namespace numauth::package {

/// Reads Apple's property lists, binary or XML, into QVariantMap, QVariantList, QString, bool,
/// qlonglong, double, QDateTime and QByteArray. Bounded: at most 512 levels and 200 000 values;
/// loops, entity declarations and offsets beyond the file are refused.
class PropertyList
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::PropertyList)

public:
    static constexpr int depthLimit = 512;
    static constexpr int valueLimit = 200'000;

    /// The old text form is refused with a sentence that says so.
    static Result<QVariant> read(QByteArrayView bytes);
    /// The same when a dictionary is wanted at the top.
    static Result<QVariantMap> readMap(QByteArrayView bytes);

private:
    static Result<QVariant> readXml(QByteArrayView bytes);
};

} // namespace numauth::package
