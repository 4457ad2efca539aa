#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/base/TableFile.h"
#include "models/diagnosis/Vendor.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::diagnosis {

/// A host, class or word that tells the carrier.
struct VendorWord
{
    QString word;
    Vendor vendor = Vendor::Cmcc;
};

/// A text that stands for a code where the log holds no number.
struct KnownText
{
    /// Normalised.
    QString text;
    /// Empty when the text is a carrier's.
    QString code;
    /// `sdk` or `server` for \ref code.
    QString system;
    std::optional<Vendor> vendor;
    QString vendorCode;
    Evidence evidence = Evidence::Unknown;
};

/// How to recognise answers in a log: `resources/diagnosis/reading.json`. Immutable; any thread.
class ReadingTable
{
public:
    static Result<ReadingTable> open();
    static Result<ReadingTable> parse(const QByteArray &bytes, const QString &file);

    /// Byte strings without which a line holds nothing to read.
    const QStringList &anchors() const { return m_anchors; }
    const QList<KnownText> &texts() const { return m_texts; }
    /// The carrier that the first known host, class or word in \p text names.
    std::optional<Vendor> vendorIn(const QString &text) const;
    /// Whether a word of the SDK stands in \p text.
    bool hasSdkWord(const QString &text) const;
    /// Whether \p key of an object tells that it is no answer of this service (a share, a price).
    bool isForeignKey(const QString &key) const { return m_foreignKeys.contains(key); }
    bool hasForeignWord(const QString &text) const;

private:
    static Result<ReadingTable> fromTable(Result<TableFile> table);

    QStringList m_anchors;
    QStringList m_sdkWords;
    QStringList m_foreignWords;
    QStringList m_foreignKeys;
    QList<VendorWord> m_vendorWords;
    QList<KnownText> m_texts;
};

} // namespace numauth::diagnosis
