#pragma once

#include "models/base/Result.h"
#include "models/cloud/OperationTable.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace numauth::cloud {

/// A call of the API that was made elsewhere, ready for the form.
struct ImportedCall
{
    QString operation;
    QMap<QString, QString> parameters;
    /// Parameters that the operation does not have, and values that were masked or stood in a
    /// variable: to be filled in by hand.
    QStringList missing;
};

/// Reads calls out of a curl command or an HTTP archive. Keys, signatures and times are left
/// behind: the call is signed anew. Pure; any thread.
class CallImport
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::CallImport)

public:
    static constexpr qsizetype curlLimit = 1024 * 1024;
    static constexpr qsizetype harEntryLimit = 10'000;

    /// Whether \p text begins like a curl command.
    static bool isCurl(const QString &text);
    static Result<ImportedCall> fromCurl(const QString &text, const OperationTable &operations);
    /// The calls of the API among the entries of \p bytes, in their order. Fails when there is
    /// none; an error names \p file.
    static Result<QList<ImportedCall>> fromHar(const QByteArray &bytes, const QString &file,
                                               const OperationTable &operations);
};

} // namespace numauth::cloud
