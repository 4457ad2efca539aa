#include "ui/cloud/AnswerText.h"

#include "models/base/Redactor.h"

#include <QStringList>

namespace numauth::ui {

QString maskedMessage(const cloud::ApiReply &reply)
{
    QStringList lines{QStringLiteral("HTTP/1.1 %1").arg(reply.httpStatus)};
    for (const auto &[name, value] : reply.headers)
        lines << QString::fromLatin1(name + ": ") + Redactor::redact(QString::fromUtf8(value));
    lines << QString() << Redactor::redact(QString::fromUtf8(reply.rawBody));
    return lines.join(QLatin1Char('\n'));
}

QString diagnosisLog(const cloud::ApiReply &reply)
{
    return reply.operation + QLatin1Char('\n') + maskedMessage(reply) + QLatin1Char('\n');
}

} // namespace numauth::ui
