#pragma once

#include "models/base/Finding.h"
#include "models/base/LocalText.h"
#include "models/base/Result.h"
#include "models/base/TableFile.h"
#include "models/diagnosis/Vendor.h"

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::diagnosis {

/// A text without a code that still tells something: an exception, a build error, a harmless line.
struct SignRow
{
    QString id;
    /// One of them stands in every text that the pattern matches.
    QStringList anchors;
    /// Over normalised text; named groups become facts.
    QRegularExpression pattern;
    std::optional<Vendor> vendor;
    /// What the line is, in a few words: for the timeline and the chain.
    LocalText title;
    bool isHarmless = false;
    Evidence evidence = Evidence::Unknown;
    QString source;
    /// Texts that the pattern must match, and texts that it must not.
    QStringList matches;
    QStringList misses;
};

/// The rows of `resources/diagnosis/signs.json`. Immutable; any thread.
class SignTable
{
public:
    static Result<SignTable> open();
    static Result<SignTable> parse(const QByteArray &bytes, const QString &file);

    const QList<SignRow> &rows() const { return m_rows; }
    const SignRow *find(const QString &id) const;

private:
    static Result<SignTable> fromTable(Result<TableFile> table);

    QList<SignRow> m_rows;
};

} // namespace numauth::diagnosis
