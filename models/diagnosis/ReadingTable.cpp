#include "models/diagnosis/ReadingTable.h"

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

std::optional<Vendor> readVendor(JsonReader &reader, bool isRequired)
{
    const QString key = QStringLiteral("vendor");
    const QString name = isRequired ? reader.text(key) : reader.text(key, QString());
    const auto vendor = vendorFromName(name);
    if (!vendor && !name.isEmpty())
        reader.fail(key, QStringLiteral("names no carrier"));
    return vendor;
}

VendorWord readVendorWord(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), readVendor(reader, true).value_or(Vendor::Cmcc)};
}

KnownText readText(JsonReader &reader)
{
    KnownText text;
    text.text = reader.text(QStringLiteral("id"));
    text.code = reader.text(QStringLiteral("code"), QString());
    text.system = reader.text(QStringLiteral("system"), QString());
    text.vendor = readVendor(reader, false);
    text.vendorCode = reader.text(QStringLiteral("vendorCode"), QString());
    text.evidence = reader.evidence(QStringLiteral("evidence"));
    if (text.code.isEmpty() == text.vendorCode.isEmpty())
        reader.fail(QStringLiteral("code"), QStringLiteral("or vendorCode, not both, is needed"));
    return text;
}

bool holdsAny(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &word) { return text.contains(word); });
}

} // namespace

Result<ReadingTable> ReadingTable::open()
{
    return fromTable(TableFile::open(QStringLiteral(":/numauth/diagnosis/reading.json")));
}

Result<ReadingTable> ReadingTable::parse(const QByteArray &bytes, const QString &file)
{
    return fromTable(TableFile::parse(bytes, file));
}

Result<ReadingTable> ReadingTable::fromTable(Result<TableFile> table)
{
    if (!table)
        return table.error();
    ReadingTable result;
    JsonReader &header = table->header();
    result.m_anchors = header.texts(QStringLiteral("anchors"));
    result.m_sdkWords = header.texts(QStringLiteral("sdkWords"));
    result.m_foreignWords = header.texts(QStringLiteral("foreignWords"));
    result.m_foreignKeys = header.texts(QStringLiteral("foreignKeys"));
    auto words = table->rows<VendorWord>(QStringLiteral("vendorWords"), readVendorWord);
    if (!words)
        return words.error();
    result.m_vendorWords = *std::move(words);
    auto texts = table->rows<KnownText>(QStringLiteral("texts"), readText);
    if (!texts)
        return texts.error();
    result.m_texts = *std::move(texts);
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    return result;
}

std::optional<Vendor> ReadingTable::vendorIn(const QString &text) const
{
    for (const VendorWord &word : m_vendorWords) {
        if (text.contains(word.word))
            return word.vendor;
    }
    return std::nullopt;
}

bool ReadingTable::hasSdkWord(const QString &text) const
{
    return holdsAny(text, m_sdkWords);
}

bool ReadingTable::hasForeignWord(const QString &text) const
{
    return holdsAny(text, m_foreignWords);
}

} // namespace numauth::diagnosis
