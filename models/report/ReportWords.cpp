#include "models/report/ReportWords.h"

#include <QHash>

namespace numauth::report {

LocalText verdictWords(const QString &verdict)
{
    static const QHash<QString, LocalText> words{
        {QStringLiteral("refuses"), {QStringLiteral("拒绝"), QStringLiteral("refused")}},
        {QStringLiteral("nonCompliant"),
         {QStringLiteral("不合规"), QStringLiteral("not compliant")}},
        {QStringLiteral("cannotTell"), {QStringLiteral("无法判断"), QStringLiteral("cannot tell")}},
        {QStringLiteral("ok"), {QStringLiteral("通过"), QStringLiteral("ok")}}};
    return words.value(verdict, LocalText::same(verdict));
}

LocalText severityWords(const QString &severity)
{
    static const QHash<QString, LocalText> words{
        {QStringLiteral("error"), {QStringLiteral("错误"), QStringLiteral("error")}},
        {QStringLiteral("warning"), {QStringLiteral("警告"), QStringLiteral("warning")}},
        {QStringLiteral("note"), {QStringLiteral("提示"), QStringLiteral("note")}}};
    return words.value(severity, LocalText::same(severity));
}

} // namespace numauth::report
