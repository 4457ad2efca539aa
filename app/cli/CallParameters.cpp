#include "app/cli/CallParameters.h"

#include "app/cli/Console.h"
#include "app/cli/SecretInput.h"
#include "models/base/AtomicFile.h"
#include "models/sandbox/TokenOrder.h"

namespace numauth::cli {

namespace {

constexpr qint64 valueLimit = 64 * 1024;

/// Editors and echo end a file with a line break that is not part of the value.
QString withoutLineBreak(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text;
}

} // namespace

Result<QMap<QString, QString>> CallParameters::read(const QStringList &arguments) const
{
    QMap<QString, QString> parameters;
    for (const QString &argument : arguments) {
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = argument.left(equals);
        if (equals <= 0)
            return Error{
                Error::Code::Usage,
                tr("A parameter must be written as Name=VALUE, vault:, env:, file:, mint: or -.")};
        if (parameters.contains(name))
            return Error{Error::Code::Usage, tr("The parameter %1 is given twice.").arg(name)};
        const Result<QString> value = valueOf(name, argument.mid(equals + 1));
        if (!value)
            return value.error();
        parameters.insert(name, *value);
    }
    return parameters;
}

Result<QString> CallParameters::valueOf(const QString &name, const QString &source) const
{
    if (source.startsWith(QLatin1StringView("vault:"))) {
        const Result<Secret> secret = SecretInput::read(source);
        return secret ? Result<QString>(QString::fromUtf8(secret->reveal()))
                      : Result<QString>(secret.error());
    }
    if (source.startsWith(QLatin1StringView("env:"))) {
        const QByteArray variable = source.mid(4).toLocal8Bit();
        if (!qEnvironmentVariableIsSet(variable.constData()))
            return Error{
                Error::Code::Usage,
                tr("The environment variable %1 for %2 is not set.").arg(source.mid(4), name)};
        return QString::fromUtf8(qgetenv(variable.constData()));
    }
    if (source.startsWith(QLatin1StringView("file:"))) {
        const Result<QByteArray> bytes = AtomicFile::read(source.mid(5), valueLimit);
        if (!bytes)
            return bytes.error();
        return withoutLineBreak(*bytes);
    }
    if (source == QLatin1StringView("-")) {
        const Result<QByteArray> bytes = readInput(source);
        if (!bytes)
            return bytes.error();
        return withoutLineBreak(*bytes);
    }
    if (sandbox::TokenOrder::isOrder(source))
        return mint(name, source);
    const cloud::Parameter *row = m_operation.parameter(name);
    const bool isSecret = row && (row->sensitivity == cloud::Sensitivity::Token ||
                                  row->sensitivity == cloud::Sensitivity::Secret);
    if (isSecret && !m_environment.isSandbox())
        return Error{
            Error::Code::Usage,
            tr("Other users can see arguments: give %1 as vault:NAME, env:VARIABLE, file:PATH or "
               "-.")
                .arg(name)};
    return source;
}

Result<QString> CallParameters::mint(const QString &name, const QString &source) const
{
    const auto order = sandbox::TokenOrder::parse(name, source);
    if (!order)
        return order.error();
    if (!m_environment.isSandbox())
        return Error{
            Error::Code::Usage,
            tr("Only a sandbox mints tokens; %1 is none.").arg(m_environment.environment().name)};
    const auto answer = m_environment.administer(QStringLiteral("/tokens"), order->toJson());
    if (!answer)
        return answer.error();
    return answer->value(QStringLiteral("token")).toString();
}

} // namespace numauth::cli
