#include "models/cloud/CallImport.h"

#include "models/base/JsonReader.h"
#include "models/cloud/ShellWords.h"

#include <QUrl>

#include <algorithm>

namespace numauth::cloud {

namespace {

using Pairs = QList<QPair<QString, QString>>;

const QString actionName = QStringLiteral("Action");

/// What a request says, wherever it was written down.
struct ForeignRequest
{
    QUrl url;
    Pairs headers;
    Pairs parameters;
};

QString decoded(QByteArray encoded)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(encoded.replace('+', ' ')));
}

Pairs decodeForm(const QString &text)
{
    Pairs pairs;
    for (const QByteArray &pair : text.toUtf8().split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        pairs.append({decoded(equals < 0 ? pair : pair.left(equals)),
                      equals < 0 ? QString() : decoded(pair.mid(equals + 1))});
    }
    return pairs;
}

/// What signing adds by itself.
bool isCommon(const QString &name)
{
    static const QStringList names{actionName,
                                   QStringLiteral("Version"),
                                   QStringLiteral("Format"),
                                   QStringLiteral("AccessKeyId"),
                                   QStringLiteral("Signature"),
                                   QStringLiteral("SignatureMethod"),
                                   QStringLiteral("SignatureVersion"),
                                   QStringLiteral("SignatureNonce"),
                                   QStringLiteral("SignatureType"),
                                   QStringLiteral("Timestamp"),
                                   QStringLiteral("SecurityToken"),
                                   QStringLiteral("RegionId")};
    return names.contains(name);
}

/// Masked by a history, or a variable that only the other program knows.
bool isNoValue(const QString &value)
{
    return value.startsWith(QLatin1Char('$')) || value.contains(QStringLiteral("****")) ||
           value.contains(QChar(0x2039));
}

QString actionOf(const ForeignRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name.compare(QLatin1StringView("x-acs-action"), Qt::CaseInsensitive) == 0)
            return value.trimmed();
    }
    for (const auto &[name, value] : request.parameters) {
        if (name == actionName)
            return value;
    }
    return {};
}

ImportedCall toCall(const ForeignRequest &request, const Operation &operation)
{
    ImportedCall call{operation.name, {}, {}};
    for (const auto &[name, value] : request.parameters) {
        if (isCommon(name))
            continue;
        if (!operation.parameter(name) || isNoValue(value))
            call.missing << name;
        else
            call.parameters.insert(name, value);
    }
    return call;
}

/// The options of curl that take a value and are of no use here.
bool takesIgnoredValue(const QString &option)
{
    static const QStringList options{QStringLiteral("-X"),
                                     QStringLiteral("--request"),
                                     QStringLiteral("-o"),
                                     QStringLiteral("--output"),
                                     QStringLiteral("-u"),
                                     QStringLiteral("--user"),
                                     QStringLiteral("-A"),
                                     QStringLiteral("--user-agent"),
                                     QStringLiteral("-e"),
                                     QStringLiteral("--referer"),
                                     QStringLiteral("-b"),
                                     QStringLiteral("--cookie"),
                                     QStringLiteral("-m"),
                                     QStringLiteral("--max-time"),
                                     QStringLiteral("--connect-timeout"),
                                     QStringLiteral("-x"),
                                     QStringLiteral("--proxy"),
                                     QStringLiteral("--cacert"),
                                     QStringLiteral("--retry"),
                                     QStringLiteral("-w"),
                                     QStringLiteral("--write-out")};
    return options.contains(option);
}

void takeHeader(ForeignRequest &request, const QString &line)
{
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
}

void takeUrl(ForeignRequest &request, const QString &text)
{
    request.url =
        QUrl(text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text);
    request.parameters << decodeForm(request.url.query(QUrl::FullyEncoded));
}

/// The value of `--data-urlencode name=value` is not encoded yet.
void takeUnencoded(ForeignRequest &request, const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    if (equals > 0)
        request.parameters.append({text.left(equals), text.mid(equals + 1)});
}

/// Takes \p option with its \p value; false when the option has none.
bool takeOption(ForeignRequest &request, const QString &option, const QString &value)
{
    static const QStringList forms{QStringLiteral("-d"), QStringLiteral("--data"),
                                   QStringLiteral("--data-raw"), QStringLiteral("--data-binary"),
                                   QStringLiteral("--data-ascii")};
    if (option == QLatin1StringView("-H") || option == QLatin1StringView("--header"))
        takeHeader(request, value);
    else if (forms.contains(option))
        request.parameters << decodeForm(value);
    else if (option == QLatin1StringView("--data-urlencode"))
        takeUnencoded(request, value);
    else if (option == QLatin1StringView("--url"))
        takeUrl(request, value);
    else
        return takesIgnoredValue(option);
    return true;
}

ForeignRequest readCurl(const QStringList &words)
{
    ForeignRequest request;
    for (qsizetype at = 1; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (!word.startsWith(QLatin1Char('-'))) {
            takeUrl(request, word);
            continue;
        }
        const bool isJoined = word.size() > 2 && word.at(1) != QLatin1Char('-');
        if (isJoined && takeOption(request, word.left(2), word.mid(2)))
            continue;
        if (at + 1 < words.size() && takeOption(request, word, words.at(at + 1)))
            ++at;
    }
    return request;
}

Pairs readPairs(const QJsonValue &list)
{
    Pairs pairs;
    for (const QJsonValue &entry : list.toArray())
        pairs.append(
            {entry[QStringLiteral("name")].toString(), entry[QStringLiteral("value")].toString()});
    return pairs;
}

ForeignRequest readEntry(const QJsonObject &entry)
{
    const QJsonObject own = entry.value(QStringLiteral("request")).toObject();
    ForeignRequest request;
    takeUrl(request, own.value(QStringLiteral("url")).toString());
    if (!request.url.hasQuery())
        request.parameters << readPairs(own.value(QStringLiteral("queryString")));
    request.headers = readPairs(own.value(QStringLiteral("headers")));
    const QJsonObject body = own.value(QStringLiteral("postData")).toObject();
    const Pairs form = readPairs(body.value(QStringLiteral("params")));
    request.parameters << (form.isEmpty()
                               ? decodeForm(body.value(QStringLiteral("text")).toString())
                               : form);
    return request;
}

} // namespace

bool CallImport::isCurl(const QString &text)
{
    const QString start = text.trimmed().left(5);
    return start.startsWith(QLatin1StringView("curl")) && start.size() == 5 &&
           start.back().isSpace();
}

Result<ImportedCall> CallImport::fromCurl(const QString &text, const OperationTable &operations)
{
    if (text.size() > curlLimit)
        return Error{Error::Code::Malformed, tr("This is too long for a curl command.")};
    const Result<QStringList> words = ShellWords::split(text.trimmed());
    if (!words)
        return words.error();
    if (words->isEmpty() || words->first() != QLatin1StringView("curl"))
        return Error{Error::Code::Malformed, tr("This is no curl command.")};
    const ForeignRequest request = readCurl(*words);
    const QString action = actionOf(request);
    if (const Operation *operation = operations.find(action))
        return toCall(request, *operation);
    return Error{Error::Code::Malformed,
                 action.isEmpty() ? tr("The curl command calls no operation: it has neither a "
                                       "header x-acs-action nor a parameter Action.")
                                  : tr("The curl command calls %1, which this version does not "
                                       "know.")
                                        .arg(action.left(64))};
}

Result<QList<ImportedCall>> CallImport::fromHar(const QByteArray &bytes, const QString &file,
                                                const OperationTable &operations)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
    if (!object)
        return object.error();
    const QJsonValue entries = object->value(QStringLiteral("log"))[QStringLiteral("entries")];
    if (!entries.isArray())
        return Error{Error::Code::Malformed,
                     tr("%1 is no HTTP archive: it has no log.entries.").arg(file)};
    const QJsonArray all = entries.toArray();
    QList<ImportedCall> calls;
    for (qsizetype at = 0; at < std::min(all.size(), harEntryLimit); ++at) {
        const ForeignRequest request = readEntry(all.at(at).toObject());
        if (const Operation *operation = operations.find(actionOf(request)))
            calls << toCall(request, *operation);
    }
    if (calls.isEmpty())
        return Error{Error::Code::Malformed,
                     tr("None of the %1 requests in %2 calls an operation of this API.")
                         .arg(all.size())
                         .arg(file)};
    return calls;
}

} // namespace numauth::cloud
