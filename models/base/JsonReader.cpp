#include "models/base/JsonReader.h"

#include <QJsonParseError>

#include <algorithm>
#include <cmath>
#include <limits>

namespace numauth {

namespace {

QString kindName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return QStringLiteral("true/false");
    case QJsonValue::Double:
        return QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    default:
        return QStringLiteral("null");
    }
}

bool isWholeInt(double number)
{
    return number == std::floor(number) && number >= std::numeric_limits<int>::min() &&
           number <= std::numeric_limits<int>::max();
}

/// Qt words these in English only.
QString problemText(QJsonParseError::ParseError problem)
{
    switch (problem) {
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedString:
        return JsonReader::tr("an object, list or text is not closed");
    case QJsonParseError::MissingNameSeparator:
        return JsonReader::tr("a colon is missing after a name");
    case QJsonParseError::MissingValueSeparator:
        return JsonReader::tr("a comma is missing between two values");
    case QJsonParseError::IllegalNumber:
    case QJsonParseError::TerminationByNumber:
        return JsonReader::tr("a number is malformed");
    case QJsonParseError::IllegalEscapeSequence:
        return JsonReader::tr("a text holds a backslash that escapes nothing");
    case QJsonParseError::IllegalUTF8String:
        return JsonReader::tr("a text is not UTF-8");
    case QJsonParseError::DeepNesting:
        return JsonReader::tr("objects are nested too deeply");
    case QJsonParseError::DocumentTooLarge:
        return JsonReader::tr("it is too large");
    case QJsonParseError::GarbageAtEnd:
        return JsonReader::tr("something follows after the end");
    default:
        return JsonReader::tr("a value is malformed");
    }
}

} // namespace

Result<QJsonObject> JsonReader::parseObject(const QByteArray &bytes, const QString &file)
{
    if (bytes.trimmed().isEmpty())
        return Error{Error::Code::Malformed,
                     tr("%1 is empty; a JSON object was expected.").arg(file)};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = bytes.left(problem.offset > 0 ? problem.offset - 1 : 0);
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
        return Error{Error::Code::Malformed, tr("%1 is not valid JSON at line %2, column %3: %4.")
                                                 .arg(file)
                                                 .arg(line)
                                                 .arg(column)
                                                 .arg(problemText(problem.error))};
    }
    if (!document.isObject())
        return Error{Error::Code::Malformed,
                     tr("%1 holds JSON, but not an object at its top.").arg(file)};
    return document.object();
}

JsonReader::JsonReader(const QJsonObject &object, const QString &place)
    : m_object(object), m_place(place)
{
}

QJsonValue JsonReader::take(const QString &key, QJsonValue::Type type, bool isRequired)
{
    m_read.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined()) {
        if (isRequired)
            fail(key, tr("is missing"));
        return QJsonValue(QJsonValue::Undefined);
    }
    if (value.type() != type) {
        fail(key, tr("must be of kind %1").arg(kindName(type)));
        return QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

QString JsonReader::text(const QString &key)
{
    return take(key, QJsonValue::String, true).toString();
}

QString JsonReader::text(const QString &key, const QString &fallback)
{
    return take(key, QJsonValue::String, false).toString(fallback);
}

int JsonReader::integer(const QString &key)
{
    const double value = number(key);
    if (!isWholeInt(value)) {
        fail(key, tr("must be a whole number"));
        return 0;
    }
    return static_cast<int>(value);
}

int JsonReader::integer(const QString &key, int fallback)
{
    return has(key) ? integer(key) : (m_read.insert(key), fallback);
}

double JsonReader::number(const QString &key)
{
    return take(key, QJsonValue::Double, true).toDouble();
}

double JsonReader::number(const QString &key, double fallback)
{
    return take(key, QJsonValue::Double, false).toDouble(fallback);
}

std::optional<double> JsonReader::optionalNumber(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() || value.isNull()) {
        m_read.insert(key);
        return std::nullopt;
    }
    return number(key);
}

bool JsonReader::boolean(const QString &key)
{
    return take(key, QJsonValue::Bool, true).toBool();
}

bool JsonReader::boolean(const QString &key, bool fallback)
{
    return take(key, QJsonValue::Bool, false).toBool(fallback);
}

QStringList JsonReader::toTexts(const QString &key, const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &entry : array) {
        if (!entry.isString()) {
            fail(key, tr("must hold strings only"));
            return {};
        }
        list << entry.toString();
    }
    return list;
}

QStringList JsonReader::texts(const QString &key)
{
    return toTexts(key, array(key));
}

QStringList JsonReader::texts(const QString &key, const QStringList &fallback)
{
    return has(key) ? texts(key) : (m_read.insert(key), fallback);
}

QJsonArray JsonReader::array(const QString &key)
{
    return take(key, QJsonValue::Array, true).toArray();
}

QJsonArray JsonReader::array(const QString &key, const QJsonArray &fallback)
{
    return take(key, QJsonValue::Array, false).toArray(fallback);
}

QJsonObject JsonReader::object(const QString &key)
{
    return take(key, QJsonValue::Object, true).toObject();
}

QJsonObject JsonReader::object(const QString &key, const QJsonObject &fallback)
{
    return take(key, QJsonValue::Object, false).toObject(fallback);
}

QJsonValue JsonReader::value(const QString &key)
{
    m_read.insert(key);
    if (!has(key))
        fail(key, tr("is missing"));
    return m_object.value(key);
}

LocalText JsonReader::localText(const QString &key)
{
    JsonReader reader(object(key), m_place + QLatin1Char('.') + key);
    if (hasFailed())
        return {};
    LocalText result{reader.text(QStringLiteral("zh")), reader.text(QStringLiteral("en"))};
    if (result.zh.isEmpty() || result.en.isEmpty())
        reader.fail(QString(), tr("lacks a language"));
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        m_error = reader.error();
    return result;
}

Evidence JsonReader::evidence(const QString &key)
{
    const std::optional<Evidence> evidence = evidenceFromName(text(key));
    if (!evidence)
        fail(key,
             tr("must be one of: %1")
                 .arg(QStringLiteral("documented, device-tested, observed, inferred, unknown")));
    return evidence.value_or(Evidence::Unknown);
}

Severity JsonReader::severity(const QString &key)
{
    QStringList names;
    for (const Severity value : {Severity::Note, Severity::Warning, Severity::Error})
        names << severityName(value);
    return static_cast<Severity>(oneOf(key, names));
}

int JsonReader::oneOf(const QString &key, const QStringList &names)
{
    const qsizetype index = names.indexOf(text(key));
    if (index < 0)
        fail(key, tr("must be one of: %1").arg(names.join(QStringLiteral(", "))));
    return static_cast<int>(std::max<qsizetype>(index, 0));
}

void JsonReader::forEach(const QString &key, const std::function<void(JsonReader &)> &read)
{
    const QJsonArray entries = array(key);
    for (qsizetype index = 0; index < entries.size() && !hasFailed(); ++index) {
        const QString place = QStringLiteral("%1: %2[%3]").arg(m_place, key).arg(index);
        JsonReader reader(entries.at(index).toObject(), place);
        if (!entries.at(index).isObject())
            reader.fail(QString(), tr("must be of kind %1").arg(kindName(QJsonValue::Object)));
        read(reader);
        if (reader.hasFailed())
            m_error = reader.error();
    }
}

void JsonReader::fail(const QString &key, const QString &what)
{
    if (m_error)
        return;
    const QString subject = key.isEmpty() ? m_place : tr("%1: “%2”").arg(m_place, key);
    // A whole sentence comes with its own full stop.
    const QString end = what.endsWith(u'.') || what.endsWith(u'。') ? what.chopped(1) : what;
    m_error = Error{Error::Code::Malformed, tr("%1 %2.").arg(subject, end), key};
}

QStringList JsonReader::unreadKeys() const
{
    QStringList keys;
    for (const QString &key : m_object.keys()) {
        if (!m_read.contains(key))
            keys << key;
    }
    return keys;
}

void JsonReader::refuseUnreadKeys()
{
    const QStringList keys = unreadKeys();
    if (!keys.isEmpty())
        fail(keys.first(), tr("is not a known member"));
}

QJsonObject JsonReader::unread() const
{
    QJsonObject rest;
    for (const QString &key : unreadKeys())
        rest.insert(key, m_object.value(key));
    return rest;
}

} // namespace numauth
