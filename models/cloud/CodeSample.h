#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/cloud/ApiRequest.h"
#include "models/cloud/OperationTable.h"
#include "models/cloud/SampleTemplate.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::cloud {

/// A language that requests can be written in.
struct SampleLanguage
{
    QString id;
    QString label;
    /// Pattern of the file's name.
    QString fileName;
    QString templateName;
    /// `double`, `single` or `shell`: how text literals are quoted.
    QString quote;
    /// What must be installed, as one sentence.
    LocalText needs;
};

/// Writes a request as a small program that sends the very same call, with the vendor's SDK or, for
/// curl, by signing itself. Keys, tokens and phone numbers are read from environment variables, so
/// that a sample can be pasted anywhere. Immutable; any thread.
class CodeSample
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::CodeSample)

public:
    static Result<CodeSample> open();

    const QList<SampleLanguage> &languages() const { return m_languages; }
    QStringList languageIds() const;

    /// Fails with Usage for a language or a parameter that the table does not have, and for a value
    /// that its type cannot hold.
    Result<QString> write(const QString &languageId, const ApiRequest &request,
                          const Operation &operation, Language textLanguage) const;
    Result<QString> fileName(const QString &languageId, const QString &operation) const;

    /// The environment variables that a sample of \p request reads, beside the two of the key.
    static QStringList variables(const ApiRequest &request, const Operation &operation);
    /// `AccessToken` → `NUMAUTH_ACCESS_TOKEN`.
    static QString variableFor(const QString &parameterName);

private:
    const SampleLanguage *find(const QString &id) const;
    Error unknownLanguage(const QString &id) const;
    static Result<SampleValue> sampleValue(const QString &name, const QString &value,
                                           const Operation &operation, const QString &quote);
    static QHash<QString, QString> words(const SampleLanguage &language, const ApiRequest &request,
                                         const Operation &operation, Language textLanguage);

    QList<SampleLanguage> m_languages;
};

} // namespace numauth::cloud
