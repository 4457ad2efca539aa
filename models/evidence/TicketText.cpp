#include "models/evidence/TicketText.h"

#include <QRegularExpression>

namespace numauth::evidence {

namespace {

constexpr qsizetype codeLimit = 20;

LocalText known(const QString &value)
{
    return value.isEmpty()
               ? LocalText{QStringLiteral("（请填写）"), QStringLiteral("(please fill in)")}
               : LocalText::same(value);
}

QStringList requestIdsIn(const QByteArray &log)
{
    static const QRegularExpression pattern(
        QStringLiteral("[Rr]equestId\\W{1,6}([0-9A-Fa-f-]{16,64})"));
    QStringList ids;
    auto each = pattern.globalMatch(QString::fromUtf8(log));
    while (each.hasNext() && ids.size() < codeLimit)
        ids << each.next().captured(1);
    ids.removeDuplicates();
    return ids;
}

} // namespace

QStringList returnCodesIn(const QByteArray &log)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9])((?:600|700)0[0-9]{2})(?![0-9])"));
    QStringList codes;
    auto each = pattern.globalMatch(QString::fromUtf8(log));
    while (each.hasNext() && codes.size() < codeLimit) {
        const QString code = each.next().captured(1);
        if (!codes.contains(code))
            codes << code;
    }
    return codes;
}

LocalText ticketText(const EvidenceRequest &request, const QStringList &sdkVersions,
                     const QByteArray &log)
{
    const QString comma = QStringLiteral(", ");
    const LocalText form{
        QStringLiteral("现象：%1\n时间：%2\nSDK 版本：%3\n机型：%4\n返回码：%5\nRequestId：%6\n"
                       "方案 Code：（请填写）\n运营商、是否双卡、网络类型（4G/5G/Wi-Fi）："
                       "（请填写）\n手机号（供核查，请自行提供给客服）：（请填写）\n"
                       "已附：脱敏日志、授权页配置、方案（不含密钥）。\n"),
        QStringLiteral("What happens: %1\nWhen: %2\nSDK version: %3\nPhone: %4\nReturn codes: %5\n"
                       "RequestId: %6\nScheme code: (please fill in)\n"
                       "Carrier, dual SIM, network (4G/5G/Wi-Fi): (please fill in)\n"
                       "Phone number, for support only: (please fill in)\n"
                       "Attached: redacted log, consent page, schemes without keys.\n")};
    return form.arg(QList<LocalText>{
        known(request.note), known(request.created.toString(Qt::ISODate)),
        known(sdkVersions.join(comma)), known(request.device),
        known(returnCodesIn(log).join(comma)), known(requestIdsIn(log).join(comma))});
}

} // namespace numauth::evidence
