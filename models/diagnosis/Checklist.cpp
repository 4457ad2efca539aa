#include "models/diagnosis/Checklist.h"

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

const QStringList answerNames{QStringLiteral("yes"), QStringLiteral("no"),
                              QStringLiteral("unsure")};

Question readQuestion(JsonReader &reader)
{
    Question question;
    question.id = reader.text(QStringLiteral("id"));
    question.ask = reader.localText(QStringLiteral("ask"));
    question.how = reader.localText(QStringLiteral("how"));
    question.good = static_cast<Answer>(reader.oneOf(QStringLiteral("good"), answerNames));
    question.cause = reader.localText(QStringLiteral("cause"));
    question.advice = reader.localText(QStringLiteral("advice"));
    question.rules = reader.texts(QStringLiteral("rules"));
    question.phone = reader.object(QStringLiteral("phone"), QJsonObject());
    question.isPerBrand = reader.boolean(QStringLiteral("perBrand"), false);
    if (question.good == Answer::Unsure)
        reader.fail(QStringLiteral("good"), QStringLiteral("must be yes or no"));
    reader.refuseUnreadKeys();
    return question;
}

Checklist readList(JsonReader &reader)
{
    Checklist list;
    list.id = reader.text(QStringLiteral("id"));
    list.title = reader.localText(QStringLiteral("title"));
    list.platforms = reader.texts(QStringLiteral("platforms"));
    list.codes = reader.texts(QStringLiteral("codes"));
    reader.forEach(QStringLiteral("questions"),
                   [&list](JsonReader &each) { list.questions << readQuestion(each); });
    if (list.questions.isEmpty())
        reader.fail(QStringLiteral("questions"), QStringLiteral("must not be empty"));
    return list;
}

BrandHint readBrand(JsonReader &reader)
{
    return {reader.text(QStringLiteral("id")), reader.texts(QStringLiteral("names")),
            reader.localText(QStringLiteral("hint"))};
}

} // namespace

QString answerName(Answer answer)
{
    return answerNames.at(static_cast<int>(answer));
}

std::optional<Answer> answerFromName(const QString &name)
{
    const qsizetype index = answerNames.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<Answer>(index));
}

Result<ChecklistTable> ChecklistTable::open()
{
    return fromTable(TableFile::open(QStringLiteral(":/numauth/diagnosis/checklists.json")));
}

Result<ChecklistTable> ChecklistTable::parse(const QByteArray &bytes, const QString &file)
{
    return fromTable(TableFile::parse(bytes, file));
}

Result<ChecklistTable> ChecklistTable::fromTable(Result<TableFile> table)
{
    if (!table)
        return table.error();
    ChecklistTable result;
    auto brands = table->rows<BrandHint>(QStringLiteral("brands"), readBrand);
    if (!brands)
        return brands.error();
    result.m_brands = *std::move(brands);
    auto lists = table->rows<Checklist>(QStringLiteral("lists"), readList);
    if (!lists)
        return lists.error();
    result.m_lists = *std::move(lists);
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    return result;
}

const Checklist *ChecklistTable::find(const QString &id) const
{
    const auto found = std::ranges::find(m_lists, id, &Checklist::id);
    return found == m_lists.end() ? nullptr : &*found;
}

const Checklist *ChecklistTable::listOf(const QString &questionId) const
{
    const auto found = std::ranges::find_if(m_lists, [&](const Checklist &list) {
        return std::ranges::find(list.questions, questionId, &Question::id) != list.questions.end();
    });
    return found == m_lists.end() ? nullptr : &*found;
}

const Question *ChecklistTable::question(const QString &id) const
{
    const Checklist *list = listOf(id);
    return list ? &*std::ranges::find(list->questions, id, &Question::id) : nullptr;
}

LocalText ChecklistTable::howFor(const Question &question, const QString &brand) const
{
    const auto found = std::ranges::find_if(
        m_brands, [&](const BrandHint &each) { return each.names.contains(brand.toLower()); });
    return question.isPerBrand && found != m_brands.end() ? found->hint : question.how;
}

} // namespace numauth::diagnosis
