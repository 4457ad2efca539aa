#include "models/base/Redactor.h"
#include "models/cloud/CallSuite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace numauth::cloud {

namespace {

QString asText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

QString shown(const QJsonValue &value)
{
    return value.isUndefined() ? CallSuite::tr("nothing")
                               : QStringLiteral("“%1”").arg(Redactor::redact(asText(value)));
}

/// One step of a path: a name with any number of `[n]` behind it.
QJsonValue member(const QJsonValue &value, const QString &part)
{
    const qsizetype bracket = part.indexOf(QLatin1Char('['));
    QJsonValue result = value.toObject().value(bracket < 0 ? part : part.left(bracket));
    static const QRegularExpression index(QStringLiteral("\\[(\\d{1,6})\\]"));
    auto matches = index.globalMatch(part);
    while (matches.hasNext()) {
        const qsizetype position = matches.next().captured(1).toLongLong();
        const QJsonArray array = result.toArray();
        result = position < array.size() ? array.at(position) : QJsonValue(QJsonValue::Undefined);
    }
    return result;
}

QString checkMember(const QString &path, const QJsonValue &wanted, const QJsonValue &actual,
                    const SuiteVariables &variables)
{
    const QJsonObject rule = wanted.toObject();
    if (rule.contains(QStringLiteral("exists"))) {
        const bool mustExist = rule.value(QStringLiteral("exists")).toBool();
        if (mustExist == !actual.isUndefined())
            return {};
        return mustExist ? CallSuite::tr("%1 must be there.").arg(path)
                         : CallSuite::tr("%1 must not be there.").arg(path);
    }
    if (rule.contains(QStringLiteral("matches"))) {
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(rule.value(QStringLiteral("matches")).toString()));
        if (!actual.isUndefined() && pattern.match(asText(actual)).hasMatch())
            return {};
        return CallSuite::tr("%1 must match %2, but is %3.")
            .arg(path, pattern.pattern(), shown(actual));
    }
    const Result<QString> expected = fillVariables(asText(wanted), variables);
    if (!expected)
        return expected.error().message;
    if (!actual.isUndefined() && asText(actual) == *expected)
        return {};
    return CallSuite::tr("%1 must be %2, but is %3.")
        .arg(path, shown(QJsonValue(*expected)), shown(actual));
}

} // namespace

Result<QString> fillVariables(const QString &text, const SuiteVariables &variables)
{
    static const QRegularExpression reference(QStringLiteral("\\$\\{([^}]*)\\}"));
    QString filled;
    qsizetype end = 0;
    auto matches = reference.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = variables.constFind(match.captured(1));
        if (value == variables.cend())
            return Error{Error::Code::Usage,
                         CallSuite::tr("There is no variable “%1”.").arg(match.captured(1))};
        filled += text.mid(end, match.capturedStart() - end) + *value;
        end = match.capturedEnd();
    }
    return filled + text.mid(end);
}

QJsonValue valueAtPath(const QJsonObject &body, const QString &path)
{
    QJsonValue value = body;
    for (const QString &part : path.split(QLatin1Char('.')))
        value = member(value, part);
    return value;
}

QStringList unfulfilled(const StepExpectation &expectation, const ApiReply &reply,
                        const SuiteVariables &variables)
{
    QStringList sentences;
    const bool isGood = reply.verdict == CallVerdict::Ok || reply.verdict == CallVerdict::Pass;
    const bool isFree = !expectation.verdict && expectation.code.isEmpty();
    if (expectation.verdict && reply.verdict != *expectation.verdict)
        sentences << CallSuite::tr("The verdict must be %1, but is %2 (%3).")
                         .arg(verdictName(*expectation.verdict), verdictName(reply.verdict),
                              reply.code);
    if (isFree && !isGood)
        sentences << CallSuite::tr("The call must succeed, but its verdict is %1 (%2).")
                         .arg(verdictName(reply.verdict), reply.code);
    if (!expectation.code.isEmpty() && reply.code != expectation.code)
        sentences
            << CallSuite::tr("The code must be %1, but is %2.").arg(expectation.code, reply.code);
    if (expectation.httpStatus && reply.httpStatus != *expectation.httpStatus)
        sentences << CallSuite::tr("The HTTP status must be %1, but is %2.")
                         .arg(*expectation.httpStatus)
                         .arg(reply.httpStatus);
    if (expectation.maxMs && reply.timings.total > *expectation.maxMs)
        sentences << CallSuite::tr("The call must take at most %1 ms, but took %2 ms.")
                         .arg(*expectation.maxMs)
                         .arg(reply.timings.total, 0, 'f', 1);
    for (auto wanted = expectation.body.cbegin(); wanted != expectation.body.cend(); ++wanted) {
        const QString sentence = checkMember(wanted.key(), wanted.value(),
                                             valueAtPath(reply.body, wanted.key()), variables);
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    return sentences;
}

} // namespace numauth::cloud
