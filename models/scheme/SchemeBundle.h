#pragma once

#include "models/base/Result.h"
#include "models/scheme/KeyLedger.h"
#include "models/scheme/Scheme.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::scheme {

/// A scheme with the name that its file has or will have, without `.json`.
struct NamedScheme
{
    QString id;
    Scheme scheme;
};

/// The tables of a CSV export, each a file of its own: `schemes`, `keys`, `releases`.
enum class BundleTable { Schemes, Keys, Releases };

/// The words for BundleTable, in its order.
const QStringList &bundleTableNames();

/// Schemes and key ledger as one text to hand on. It never holds a key: only references and
/// fingerprints, and text that looks like a secret is refused both ways.
struct SchemeBundle
{
    Q_DECLARE_TR_FUNCTIONS(numauth::scheme::SchemeBundle)

public:
    QList<NamedScheme> schemes;
    KeyLedger ledger;

    /// Everything below \p workspaceFolder; fails at the first file that cannot be read.
    static Result<SchemeBundle> collect(const QString &workspaceFolder);
    /// JSON when the text begins with a brace, else one of the CSV tables, told by its columns.
    static Result<SchemeBundle> read(const QByteArray &bytes, const QString &file);
    /// Members that this version does not know are left out: nobody has judged them.
    Result<QByteArray> toJson() const;
    Result<QByteArray> toCsv(BundleTable table) const;
};

} // namespace numauth::scheme
