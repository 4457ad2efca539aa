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

namespace {

QString patternText(const QJsonValue &wanted)
{
    const QJsonObject rule = wanted.toObject();
    if (rule.contains(QStringLiteral("exists")))
        return rule.value(QStringLiteral("exists")).toBool() ? CallSuite::tr("is there")
                                                             : CallSuite::tr("is not there");
    if (rule.contains(QStringLiteral("matches")))
        return QStringLiteral("/%1/").arg(rule.value(QStringLiteral("matches")).toString());
    return Redactor::redact(asText(wanted));
}

/// The call succeeds, or has the verdict and code that are asked for.
QList<ExpectationCheck> checkOutcome(const StepExpectation &expectation, const ApiReply &reply)
{
    QList<ExpectationCheck> checks;
    const QString verdict = QStringLiteral("verdict");
    const bool isGood = reply.verdict == CallVerdict::Ok || reply.verdict == CallVerdict::Pass;
    if (expectation.verdict) {
        ExpectationCheck check{
            verdict, verdictName(*expectation.verdict), verdictName(reply.verdict), {}};
        if (reply.verdict != *expectation.verdict)
            check.failure = CallSuite::tr("The verdict must be %1, but is %2 (%3).")
                                .arg(check.expected, check.actual, reply.code);
        checks << check;
    } else if (expectation.code.isEmpty()) {
        ExpectationCheck check{
            verdict, CallSuite::tr("ok or pass"), verdictName(reply.verdict), {}};
        if (!isGood)
            check.failure = CallSuite::tr("The call must succeed, but its verdict is %1 (%2).")
                                .arg(check.actual, reply.code);
        checks << check;
    }
    if (!expectation.code.isEmpty()) {
        ExpectationCheck check{QStringLiteral("code"), expectation.code, reply.code, {}};
        if (reply.code != expectation.code)
            check.failure =
                CallSuite::tr("The code must be %1, but is %2.").arg(expectation.code, reply.code);
        checks << check;
    }
    return checks;
}

QList<ExpectationCheck> checkTransport(const StepExpectation &expectation, const ApiReply &reply)
{
    QList<ExpectationCheck> checks;
    if (expectation.httpStatus) {
        ExpectationCheck check{QStringLiteral("httpStatus"),
                               QString::number(*expectation.httpStatus),
                               QString::number(reply.httpStatus),
                               {}};
        if (reply.httpStatus != *expectation.httpStatus)
            check.failure = CallSuite::tr("The HTTP status must be %1, but is %2.")
                                .arg(check.expected, check.actual);
        checks << check;
    }
    if (expectation.maxMs) {
        ExpectationCheck check{QStringLiteral("maxMs"),
                               QString::number(*expectation.maxMs),
                               QString::number(reply.timings.total, 'f', 1),
                               {}};
        if (reply.timings.total > *expectation.maxMs)
            check.failure = CallSuite::tr("The call must take at most %1 ms, but took %2 ms.")
                                .arg(check.expected, check.actual);
        checks << check;
    }
    return checks;
}

} // namespace

QList<ExpectationCheck> checkExpectation(const StepExpectation &expectation, const ApiReply &reply,
                                         const SuiteVariables &variables)
{
    QList<ExpectationCheck> checks = checkOutcome(expectation, reply);
    checks << checkTransport(expectation, reply);
    for (auto wanted = expectation.body.cbegin(); wanted != expectation.body.cend(); ++wanted) {
        const QJsonValue actual = valueAtPath(reply.body, wanted.key());
        checks << ExpectationCheck{wanted.key(), patternText(wanted.value()),
                                   actual.isUndefined() ? QStringLiteral("–")
                                                        : Redactor::redact(asText(actual)),
                                   checkMember(wanted.key(), wanted.value(), actual, variables)};
    }
    return checks;
}

QStringList unfulfilled(const StepExpectation &expectation, const ApiReply &reply,
                        const SuiteVariables &variables)
{
    QStringList sentences;
    for (const ExpectationCheck &check : checkExpectation(expectation, reply, variables)) {
        if (!check.failure.isEmpty())
            sentences << check.failure;
    }
    return sentences;
}

} // namespace numauth::cloud
