#include "models/codes/FaqTable.h"

#include "models/base/TableFile.h"

#include <algorithm>

namespace numauth::codes {

Result<FaqTable> FaqTable::open()
{
    Result<TableFile> file = TableFile::open(QStringLiteral(":/numauth/faq/faq_rules.json"));
    if (!file)
        return std::move(file).error();
    FaqTable table;
    table.m_source = file->header().text(QStringLiteral("source"));
    const auto rows = file->rows<FaqRule>(QStringLiteral("rules"), [](JsonReader &reader) {
        FaqRule rule;
        rule.id = reader.text(QStringLiteral("id"));
        rule.isNote = reader.oneOf(QStringLiteral("kind"),
                                   {QStringLiteral("rule"), QStringLiteral("note")}) == 1;
        rule.text = reader.localText(QStringLiteral("text"));
        rule.checks = reader.texts(QStringLiteral("checks"));
        return rule;
    });
    if (!rows)
        return rows.error();
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    table.m_rules = *rows;
    return table;
}

const FaqRule *FaqTable::find(const QString &id) const
{
    const auto found = std::ranges::find(m_rules, id, &FaqRule::id);
    return found == m_rules.end() ? nullptr : &*found;
}

} // namespace numauth::codes
