#pragma once

#include "models/base/Result.h"
#include "models/base/TableFile.h"
#include "models/codes/CodeRow.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace numauth::codes {

/// What is known about where a code was seen. Numbers collide, so every member that is known helps.
struct CodeContext
{
    std::optional<CodeLayer> layer;
    /// A family's id; empty when not known.
    QString family;
    /// `CMCC`, `CUCC`, `CTCC`; empty when not known. See CodeTable::carrierOf().
    QString carrier;
    /// As in CodeRow::platforms; empty when not known.
    QString platform;
};

/// The return codes of every layer, read from `resources/diagnosis/codes/`. Immutable; any thread.
class CodeTable
{
public:
    /// Opens one table file by its name, as in `families.json`.
    using OpenFile = std::function<Result<TableFile>(const QString &)>;

    /// Reads the tables compiled into the program.
    static Result<CodeTable> open();
    /// Reads `families.json`, `categories.json` and one `<family>.json` a family from \p openFile.
    static Result<CodeTable> read(const OpenFile &openFile);

    const QList<CodeRow> &rows() const { return m_rows; }
    const QList<CodeFamily> &families() const { return m_families; }
    const QList<CodeCategory> &categories() const { return m_categories; }
    const CodeFamily &family(const CodeRow &row) const;
    const CodeCategory &category(const CodeMeaning &meaning) const;

    /// Every row of the number \p code, whatever its family, in the order of the families.
    QList<const CodeRow *> find(const QString &code) const;
    /// The rows of \p code that \p context allows, best first: those of the carrier before those
    /// that belong to none, those of the platform before others. Layer and family are binding; rows
    /// of another carrier are left out.
    QList<const CodeRow *> candidates(const QString &code, const CodeContext &context) const;
    /// The one row that \p code means in \p context; null when it is not known or when families of
    /// different owners fit equally well.
    const CodeRow *resolve(const QString &code, const CodeContext &context) const;
    /// Rows with \p text in their code, name, meaning (either language) or category's label.
    QList<const CodeRow *> search(const QString &text) const;

    /// `cu_xw`, `CU`, `cucc_2` → `CUCC`; empty when \p vendorName names no carrier.
    QString carrierOf(const QString &vendorName) const { return m_vendorNames.value(vendorName); }
    /// What the SDK makes of \p carrierCode (Android's mapping): `600008`, …, else its collective
    /// code, which is another one while the number is fetched ahead.
    QString sdkCodeOf(const QString &carrier, const QString &carrierCode, bool isPrefetch) const;

private:
    CodeTable() = default;
    Result<> readFamilies(Result<TableFile> file);
    Result<> readCategories(Result<TableFile> file);
    Result<> readCodes(Result<TableFile> file, const CodeFamily &family);
    Result<> checkCategories() const;

    /// The defaults that rows of a family need not repeat.
    struct FamilyDefaults
    {
        QStringList platforms;
        QStringList carriers;
        QStringList sources;
    };

    QList<CodeFamily> m_families;
    QHash<QString, FamilyDefaults> m_defaults;
    QList<CodeCategory> m_categories;
    QList<CodeRow> m_rows;
    QHash<QString, QString> m_vendorNames;
    QString m_unmappedToken;
    QString m_unmappedPrefetch;
    QHash<QString, QList<qsizetype>> m_byCode;
};

} // namespace numauth::codes
