#include "models/codes/CodeTable.h"

#include "models/codes/CodeReader.h"

#include <algorithm>
#include <tuple>

namespace numauth::codes {

namespace {

bool isAllowed(const CodeRow &row, const CodeFamily &family, const CodeContext &context)
{
    if (context.layer && *context.layer != family.layer)
        return false;
    if (!context.family.isEmpty() && context.family != family.id)
        return false;
    return context.carrier.isEmpty() || row.carriers.isEmpty() ||
           row.carriers.contains(context.carrier);
}

/// Greater is better: of the carrier itself, of a list that names the carrier, of the platform.
std::tuple<int, bool> rank(const CodeRow &row, const CodeFamily &family, const CodeContext &context)
{
    int carrier = 0;
    if (!context.carrier.isEmpty() && row.carriers.contains(context.carrier))
        carrier = family.vendor == context.carrier ? 2 : 1;
    return {carrier, row.platforms.contains(context.platform)};
}

bool contains(const LocalText &text, const QString &part)
{
    return text.zh.contains(part, Qt::CaseInsensitive) ||
           text.en.contains(part, Qt::CaseInsensitive);
}

} // namespace

Result<CodeTable> CodeTable::open()
{
    return read([](const QString &name) {
        return TableFile::open(QStringLiteral(":/numauth/codes/") + name);
    });
}

Result<CodeTable> CodeTable::read(const OpenFile &openFile)
{
    CodeTable table;
    if (const Result<> done = table.readFamilies(openFile(QStringLiteral("families.json"))); !done)
        return done.error();
    if (const Result<> done = table.readCategories(openFile(QStringLiteral("categories.json")));
        !done)
        return done.error();
    for (const CodeFamily &family : std::as_const(table.m_families)) {
        const QString name = family.id + QStringLiteral(".json");
        if (const Result<> done = table.readCodes(openFile(name), family); !done)
            return done.error();
    }
    if (const Result<> done = table.checkCategories(); !done)
        return done.error();
    return table;
}

Result<> CodeTable::readFamilies(Result<TableFile> file)
{
    if (!file)
        return std::move(file).error();
    const QJsonObject names = file->header().object(QStringLiteral("vendorNames"));
    for (auto each = names.begin(); each != names.end(); ++each)
        m_vendorNames.insert(each.key(), each.value().toString());
    JsonReader unmapped(file->header().object(QStringLiteral("unmappedSdkCode")),
                        QStringLiteral("families.json: unmappedSdkCode"));
    m_unmappedToken = unmapped.text(QStringLiteral("token"));
    m_unmappedPrefetch = unmapped.text(QStringLiteral("prefetch"));
    if (unmapped.hasFailed())
        return unmapped.error();
    const auto read = [this](JsonReader &reader) {
        CodeFamily family;
        family.id = reader.text(QStringLiteral("id"));
        family.layer =
            static_cast<CodeLayer>(reader.oneOf(QStringLiteral("layer"), codeLayerNames()));
        family.vendor = reader.text(QStringLiteral("vendor"));
        family.label = reader.localText(QStringLiteral("label"));
        m_defaults.insert(family.id, {reader.texts(QStringLiteral("platforms")),
                                      reader.texts(QStringLiteral("carriers"), QStringList()),
                                      reader.texts(QStringLiteral("sources"))});
        return family;
    };
    const auto families = file->rows<CodeFamily>(QStringLiteral("families"), read);
    if (!families)
        return families.error();
    m_families = *families;
    return file->finish();
}

Result<> CodeTable::readCategories(Result<TableFile> file)
{
    if (!file)
        return std::move(file).error();
    const auto rows = file->rows<CodeCategory>(QStringLiteral("categories"), readCategory);
    if (!rows)
        return rows.error();
    m_categories = *rows;
    return file->finish();
}

Result<> CodeTable::readCodes(Result<TableFile> file, const CodeFamily &family)
{
    if (!file)
        return std::move(file).error();
    if (file->header().text(QStringLiteral("family")) != family.id)
        file->header().fail(QStringLiteral("family"), family.id);
    const FamilyDefaults &defaults = m_defaults[family.id];
    CodeRow empty;
    empty.family = family.id;
    empty.platforms = defaults.platforms;
    empty.carriers = defaults.carriers;
    empty.meaning.sources = defaults.sources;
    const auto read = [&empty](JsonReader &reader) { return readCode(reader, empty); };
    const auto rows = file->rows<CodeRow>(QStringLiteral("codes"), read, QStringLiteral("code"));
    if (!rows)
        return rows.error();
    for (const CodeRow &row : *rows) {
        m_byCode[row.code] << m_rows.size();
        m_rows << row;
    }
    return file->finish();
}

Result<> CodeTable::checkCategories() const
{
    const auto isKnown = [this](const QString &id) {
        return std::ranges::find(m_categories, id, &CodeCategory::id) != m_categories.end();
    };
    for (const CodeRow &row : m_rows) {
        QStringList used{row.meaning.category};
        for (const CodeVariant &variant : row.variants)
            used << variant.meaning.category;
        for (const QString &id : std::as_const(used)) {
            if (!isKnown(id))
                return Error{Error::Code::Malformed,
                             QStringLiteral("%1 %2: category %3").arg(row.family, row.code, id)};
        }
    }
    return {};
}

const CodeFamily &CodeTable::family(const CodeRow &row) const
{
    return *std::ranges::find(m_families, row.family, &CodeFamily::id);
}

const CodeCategory &CodeTable::category(const CodeMeaning &meaning) const
{
    return *std::ranges::find(m_categories, meaning.category, &CodeCategory::id);
}

QList<const CodeRow *> CodeTable::find(const QString &code) const
{
    QList<const CodeRow *> found;
    for (const qsizetype index : m_byCode.value(code))
        found << &m_rows.at(index);
    return found;
}

QList<const CodeRow *> CodeTable::candidates(const QString &code, const CodeContext &context) const
{
    QList<const CodeRow *> rows = find(code);
    rows.removeIf([&](const CodeRow *row) { return !isAllowed(*row, family(*row), context); });
    std::ranges::stable_sort(rows, [&](const CodeRow *left, const CodeRow *right) {
        return rank(*left, family(*left), context) > rank(*right, family(*right), context);
    });
    return rows;
}

const CodeRow *CodeTable::resolve(const QString &code, const CodeContext &context) const
{
    const QList<const CodeRow *> rows = candidates(code, context);
    if (rows.isEmpty())
        return nullptr;
    const CodeFamily &best = family(*rows.first());
    const bool isTied = std::ranges::any_of(rows, [&](const CodeRow *row) {
        return family(*row).vendor != best.vendor &&
               rank(*row, family(*row), context) == rank(*rows.first(), best, context);
    });
    return isTied ? nullptr : rows.first();
}

QList<const CodeRow *> CodeTable::search(const QString &text) const
{
    QList<const CodeRow *> found;
    for (const CodeRow &row : m_rows) {
        if (row.code.contains(text, Qt::CaseInsensitive) ||
            row.name.contains(text, Qt::CaseInsensitive) || contains(row.meaning.meaning, text) ||
            contains(category(row.meaning).label, text))
            found << &row;
    }
    return found;
}

QString CodeTable::sdkCodeOf(const QString &carrier, const QString &carrierCode,
                             bool isPrefetch) const
{
    const CodeRow *row = resolve(carrierCode, {CodeLayer::Carrier, {}, carrier, {}});
    if (row && !row->sdkCode.isEmpty())
        return row->sdkCode;
    return isPrefetch ? m_unmappedPrefetch : m_unmappedToken;
}

} // namespace numauth::codes
