#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/base/Secret.h"

#include <QCoreApplication>
#include <QList>
#include <QPair>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace numauth {
class TableFile;
}

namespace numauth::vault {

/// What a secret in a text looks like; the first capture is the secret.
struct SecretPattern
{
    QString id;
    Severity severity = Severity::Error;
    Evidence evidence = Evidence::Unknown;
    QRegularExpression pattern;
    LocalText what;
    QString source;
    /// Lines that the pattern must find, and must not.
    QStringList matches;
    QStringList misses;
};

/// What one folder or file gave.
struct ScanOutcome
{
    QList<Finding> findings;
    int files = 0;
    /// Files that could not be judged, each with the reason: too large, unreadable.
    QStringList skipped;
};

/// Finds secrets in text files, by the patterns of `resources/vault/secrets.json` and by the
/// values of an open vault. Findings hold a fingerprint, never the secret. Links are not followed.
class SecretScan
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::SecretScan)

public:
    static Result<SecretScan> load();
    static Result<SecretScan> parse(const QByteArray &bytes, const QString &file);

    const QList<SecretPattern> &patterns() const { return m_patterns; }
    /// Also looks for \p value, named \p name in the vault. Values under 6 bytes are left out.
    void addValue(const QString &name, const Secret &value);

    /// \p shownPath is how findings call the file. Binary content has no findings.
    QList<Finding> scanText(const QByteArray &bytes, const QString &shownPath) const;
    /// A file, or every file of a folder but `.git` and `.numauth`, which git does not share.
    Result<ScanOutcome> scan(const QString &path) const;

private:
    static Result<SecretScan> fromTable(Result<TableFile> table);
    QList<Finding> scanLine(const QString &line, int number, const QString &shownPath) const;
    Finding finding(const SecretPattern &pattern, const Secret &secret, int line,
                    const QString &shownPath) const;
    void scanFile(const QString &path, const QString &shownPath, ScanOutcome &outcome) const;

    QList<SecretPattern> m_patterns;
    QList<QPair<QString, Secret>> m_values;
    LocalText m_message;
    LocalText m_ownMessage;
    LocalText m_advice;
};

} // namespace numauth::vault
