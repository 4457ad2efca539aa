#include "models/cloud/CodeSample.h"

#include "models/base/TableFile.h"
#include "models/cloud/RequestSigner.h"

#include <QFile>

#include <algorithm>

namespace numauth::cloud {

namespace {

const QStringList quotes{QStringLiteral("double"), QStringLiteral("single"),
                         QStringLiteral("shell")};

SampleLanguage readLanguage(JsonReader &reader)
{
    SampleLanguage language;
    language.id = reader.text(QStringLiteral("id"));
    language.label = reader.text(QStringLiteral("label"));
    language.fileName = reader.text(QStringLiteral("file"));
    language.templateName = reader.text(QStringLiteral("template"));
    language.quote = quotes.at(reader.oneOf(QStringLiteral("quote"), quotes));
    language.needs = reader.localText(QStringLiteral("needs"));
    return language;
}

QHash<QString, QString> operationWords(const QString &operation)
{
    return {{QStringLiteral("Operation"), operation},
            {QStringLiteral("operation"), camelCase(operation)},
            {QStringLiteral("operation_snake"), snakeCase(operation)}};
}

bool isDecimal(const QString &text)
{
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return isNumber && text.trimmed() == text && !text.startsWith(QLatin1Char('+'));
}

SampleValueKind kindOf(const Parameter &parameter)
{
    if (parameter.sensitivity != Sensitivity::Plain)
        return SampleValueKind::Variable;
    if (parameter.type == ParameterType::Integer)
        return SampleValueKind::Integer;
    return parameter.type == ParameterType::Boolean ? SampleValueKind::Boolean
                                                    : SampleValueKind::Text;
}

bool fits(SampleValueKind kind, const QString &text)
{
    if (kind == SampleValueKind::Integer)
        return isDecimal(text);
    if (kind == SampleValueKind::Boolean)
        return text == QLatin1StringView("true") || text == QLatin1StringView("false");
    return !text.contains(QChar(0));
}

} // namespace

Result<CodeSample> CodeSample::open()
{
    Result<TableFile> table = TableFile::open(QStringLiteral(":/numauth/cloud/samples.json"));
    if (!table)
        return std::move(table).error();
    auto rows = table->rows<SampleLanguage>(QStringLiteral("languages"), readLanguage);
    if (!rows)
        return std::move(rows).error();
    if (const Result<> finished = table->finish(); !finished)
        return finished.error();
    CodeSample sample;
    sample.m_languages = *std::move(rows);
    return sample;
}

QStringList CodeSample::languageIds() const
{
    QStringList ids;
    for (const SampleLanguage &language : m_languages)
        ids << language.id;
    return ids;
}

const SampleLanguage *CodeSample::find(const QString &id) const
{
    const auto found = std::ranges::find(m_languages, id, &SampleLanguage::id);
    return found == m_languages.cend() ? nullptr : &*found;
}

Error CodeSample::unknownLanguage(const QString &id) const
{
    return {Error::Code::Usage, tr("There are no samples in “%1”; known are: %2.")
                                    .arg(id, languageIds().join(QStringLiteral(", ")))};
}

Result<SampleValue> CodeSample::sampleValue(const QString &name, const QString &value,
                                            const Operation &operation, const QString &quote)
{
    const Parameter *parameter = operation.parameter(name);
    if (!parameter)
        return Error{
            Error::Code::Usage,
            tr("%1 has no parameter %2; a sample cannot name it.").arg(operation.name, name)};
    const SampleValueKind kind = kindOf(*parameter);
    if (!fits(kind, value))
        return Error{Error::Code::Usage,
                     tr("The value of %1 does not fit its type; correct it first.").arg(name)};
    const bool isText = kind == SampleValueKind::Text;
    return SampleValue{kind, name, isText ? quoteLiteral(value, quote) : value, variableFor(name)};
}

QHash<QString, QString> CodeSample::words(const SampleLanguage &language, const ApiRequest &request,
                                          const Operation &operation, Language textLanguage)
{
    const QStringList names = QStringList{QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"),
                                          QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET")} +
                              variables(request, operation);
    const LocalText hint{QStringLiteral("先设置环境变量：%1。"),
                         QStringLiteral("Set these environment variables first: %1.")};
    QHash<QString, QString> words = operationWords(operation.name);
    words.insert(QStringLiteral("version"), request.version);
    words.insert(QStringLiteral("protocol"), request.endpoint.scheme());
    words.insert(QStringLiteral("HOST"),
                 quoteLiteral(request.endpoint.authority(QUrl::FullyEncoded), language.quote));
    words.insert(QStringLiteral("needs"), language.needs.in(textLanguage));
    words.insert(QStringLiteral("variables"),
                 hint.arg(QStringList{names.join(QStringLiteral(", "))}).in(textLanguage));
    return words;
}

Result<QString> CodeSample::write(const QString &languageId, const ApiRequest &request,
                                  const Operation &operation, Language textLanguage) const
{
    const SampleLanguage *language = find(languageId);
    if (!language)
        return unknownLanguage(languageId);
    QList<SampleValue> values;
    for (auto own = request.parameters.cbegin(); own != request.parameters.cend(); ++own) {
        auto value = sampleValue(own.key(), own.value(), operation, language->quote);
        if (!value)
            return std::move(value).error();
        values << *std::move(value);
    }
    QFile file(QStringLiteral(":/numauth/cloud/samples/") + language->templateName);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Internal, tr("A built-in template of this program is missing."),
                     file.fileName()};
    return fillSampleTemplate(QString::fromUtf8(file.readAll()),
                              words(*language, request, operation, textLanguage), values);
}

Result<QString> CodeSample::fileName(const QString &languageId, const QString &operation) const
{
    const SampleLanguage *language = find(languageId);
    if (!language)
        return unknownLanguage(languageId);
    return fillSampleTemplate(language->fileName, operationWords(operation), {});
}

QStringList CodeSample::variables(const ApiRequest &request, const Operation &operation)
{
    QStringList names;
    for (const QString &name : request.parameters.keys()) {
        const Parameter *parameter = operation.parameter(name);
        if (parameter && kindOf(*parameter) == SampleValueKind::Variable)
            names << variableFor(name);
    }
    return names;
}

QString CodeSample::variableFor(const QString &parameterName)
{
    return QStringLiteral("NUMAUTH_") + snakeCase(parameterName).toUpper();
}

} // namespace numauth::cloud
