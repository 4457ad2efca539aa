#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QVariantMap>

#include <functional>

namespace numauth::package {

/// Gives \p size bytes from \p offset of a file too large to hold; fewer where the file ends.
using RangeReader = std::function<Result<QByteArray>(qint64 offset, qint64 size)>;

/// One architecture of an executable and what its code signature claims.
struct MachSlice
{
    /// `arm64`, `armv7`, `x86_64`, `i386`, or the number.
    QString cpu;
    /// FairPlay: downloaded from the store; signature and property lists stay readable.
    bool isEncrypted = false;
    bool isSigned = false;
    /// From the CodeDirectory; the linker's ad-hoc signature has no team.
    QString identifier;
    QString teamId;
    bool isAdHoc = false;
    QVariantMap entitlements;
    bool hasCertificates = false;
    /// Why the signature could not be read, translated; empty when it could.
    QString error;
};

/// Reads the code signature of iOS executables, thin or fat. Reads only load commands and
/// signature, each bounded; nothing is verified.
class MachO
{
    Q_DECLARE_TR_FUNCTIONS(numauth::package::MachO)

public:
    static Result<QList<MachSlice>> read(qint64 fileSize, const RangeReader &range);

private:
    static MachSlice readSlice(qint64 offset, qint64 size, const RangeReader &range);
    static void readSignature(qint64 offset, qint64 size, const RangeReader &range,
                              MachSlice &slice);
};

} // namespace numauth::package
