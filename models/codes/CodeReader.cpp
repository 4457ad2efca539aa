#include "models/codes/CodeReader.h"

namespace numauth::codes {

namespace {

QList<LocalText> readTexts(JsonReader &reader, const QString &key)
{
    QList<LocalText> texts;
    const QJsonArray array = reader.array(key, {});
    for (qsizetype index = 0; index < array.size(); ++index) {
        JsonReader text(QJsonObject{{key, array.at(index)}}, reader.place());
        texts << text.localText(key);
        if (text.hasFailed())
            reader.fail(key, text.error().message);
    }
    return texts;
}

CodeMeaning readMeaning(JsonReader &reader, const QStringList &sources)
{
    CodeMeaning meaning;
    meaning.category = reader.text(QStringLiteral("category"));
    meaning.meaning = reader.localText(QStringLiteral("meaning"));
    meaning.notes = readTexts(reader, QStringLiteral("notes"));
    meaning.sources = reader.texts(QStringLiteral("sources"), sources);
    return meaning;
}

QList<CodeVariant> readVariants(JsonReader &reader)
{
    const QString key = QStringLiteral("variants");
    QList<CodeVariant> variants;
    if (!reader.has(key))
        return variants;
    reader.forEach(key, [&variants](JsonReader &each) {
        variants << CodeVariant{each.text(QStringLiteral("platform")), readMeaning(each, {})};
        each.refuseUnreadKeys();
    });
    return variants;
}

} // namespace

CodeCategory readCategory(JsonReader &reader)
{
    static const QStringList retries{QStringLiteral("none"),
                                     QStringLiteral("now"),
                                     QStringLiteral("once"),
                                     QStringLiteral("later"),
                                     QStringLiteral("never"),
                                     QStringLiteral("afterUserAction"),
                                     QStringLiteral("afterFix"),
                                     QStringLiteral("withNewToken"),
                                     QStringLiteral("whenTheUserWants")};
    CodeCategory category;
    category.id = reader.text(QStringLiteral("id"));
    category.label = reader.localText(QStringLiteral("label"));
    category.severity = reader.severity(QStringLiteral("severity"));
    category.retry = retries.at(reader.oneOf(QStringLiteral("retry"), retries));
    category.causes = readTexts(reader, QStringLiteral("causes"));
    category.remedies = readTexts(reader, QStringLiteral("remedies"));
    category.fallback = reader.localText(QStringLiteral("fallback"));
    return category;
}

CodeRow readCode(JsonReader &reader, CodeRow row)
{
    static const QStringList confidences{QStringLiteral("high"), QStringLiteral("medium"),
                                         QStringLiteral("low")};
    row.code = reader.text(QStringLiteral("code"));
    row.name = reader.text(QStringLiteral("name"));
    row.meaning = readMeaning(reader, row.meaning.sources);
    row.variants = readVariants(reader);
    row.platforms = reader.texts(QStringLiteral("platforms"), row.platforms);
    row.carriers = reader.texts(QStringLiteral("carriers"), row.carriers);
    row.sdkCode = reader.text(QStringLiteral("sdkCode"), {});
    row.confidence = confidences.at(reader.oneOf(QStringLiteral("confidence"), confidences));
    return row;
}

} // namespace numauth::codes
