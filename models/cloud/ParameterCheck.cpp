#include "models/cloud/ParameterCheck.h"

#include <QRegularExpression>

#include <optional>

namespace numauth::cloud {

namespace {

Finding makeFinding(const QString &ruleId, Severity severity, const QString &subject,
                    const LocalText &message, const LocalText &advice)
{
    Finding finding;
    finding.ruleId = ruleId;
    finding.severity = severity;
    finding.evidence = Evidence::Documented;
    finding.subject = subject;
    finding.message = message;
    finding.advice = advice;
    return finding;
}

bool isRequired(const Parameter &row, const QMap<QString, QString> &parameters)
{
    if (row.requirement == Requirement::Always)
        return true;
    return row.requirement == Requirement::Conditional && !row.requiredWhenName.isEmpty() &&
           parameters.value(row.requiredWhenName) == row.requiredWhenValue;
}

Finding missing(const Operation &operation, const Parameter &row)
{
    const LocalText message =
        LocalText{QStringLiteral("%1 缺少必填参数 %2：%3"),
                  QStringLiteral("%1 needs the parameter %2: %3")}
            .arg({LocalText::same(operation.name), LocalText::same(row.name), row.meaning});
    return makeFinding(QStringLiteral("call.missing"), Severity::Error, row.name, message,
                       LocalText{QStringLiteral("补上 %1。"), QStringLiteral("Add %1.")}.arg(
                           QStringList{row.name}));
}

/// What is wrong with \p value, or nothing.
std::optional<LocalText> problemOf(const Parameter &row, const QString &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (row.type == ParameterType::Integer && !isNumber)
        return LocalText{QStringLiteral("应为整数"), QStringLiteral("must be a whole number")};
    if (row.type == ParameterType::Boolean && value != QLatin1StringView("true") &&
        value != QLatin1StringView("false"))
        return LocalText{QStringLiteral("应为 true 或 false"),
                         QStringLiteral("must be true or false")};
    if (!row.allowedValues.isEmpty() && !row.allowedValues.contains(value))
        return LocalText{QStringLiteral("应为 %1 之一"), QStringLiteral("must be one of %1")}.arg(
            QStringList{row.allowedValues.join(QStringLiteral(", "))});
    if (isNumber && row.minimum && number < *row.minimum)
        return LocalText{QStringLiteral("不得小于 %1"), QStringLiteral("must be at least %1")}.arg(
            QStringList{QString::number(*row.minimum)});
    if (isNumber && row.maximum && number > *row.maximum)
        return LocalText{QStringLiteral("不得大于 %1"), QStringLiteral("must be at most %1")}.arg(
            QStringList{QString::number(*row.maximum)});
    if (row.maximumLength && value.size() > *row.maximumLength)
        return LocalText{QStringLiteral("最多 %1 个字符"),
                         QStringLiteral("has more than %1 characters")}
            .arg(QStringList{QString::number(*row.maximumLength)});
    if (!row.pattern.isEmpty() && !QRegularExpression(row.pattern).match(value).hasMatch())
        return LocalText{QStringLiteral("格式不符"),
                         QStringLiteral("does not have the right form")};
    return std::nullopt;
}

Finding wrongValue(const Parameter &row, const LocalText &problem)
{
    const LocalText message =
        LocalText{QStringLiteral("参数 %1 %2。"), QStringLiteral("The parameter %1 %2.")}.arg(
            {LocalText::same(row.name), problem});
    return makeFinding(QStringLiteral("call.value"), Severity::Warning, row.name, message,
                       row.constraints.isEmpty() ? row.meaning : row.constraints);
}

Finding unknown(const Operation &operation, const QString &name)
{
    const LocalText message =
        LocalText{QStringLiteral("%1 没有参数 %2。"), QStringLiteral("%1 has no parameter %2.")}
            .arg(QStringList{operation.name, name});
    return makeFinding(QStringLiteral("call.unknown"), Severity::Warning, name, message,
                       {QStringLiteral("参数名区分大小写；请核对参数表。"),
                        QStringLiteral("Names are case-sensitive; see the list of parameters.")});
}

} // namespace

QList<Finding> checkParameters(const Operation &operation, const QMap<QString, QString> &parameters)
{
    QList<Finding> findings;
    for (const Parameter &row : operation.parameters) {
        const QString value = parameters.value(row.name);
        if (value.isEmpty()) {
            if (isRequired(row, parameters))
                findings << missing(operation, row);
        } else if (const auto problem = problemOf(row, value)) {
            findings << wrongValue(row, *problem);
        }
    }
    for (auto given = parameters.cbegin(); given != parameters.cend(); ++given) {
        if (!operation.parameter(given.key()))
            findings << unknown(operation, given.key());
    }
    return findings;
}

} // namespace numauth::cloud
