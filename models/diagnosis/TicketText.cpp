#include "models/diagnosis/TicketText.h"

#include "models/base/Redactor.h"

#include <algorithm>

namespace numauth::diagnosis {

namespace {

constexpr qsizetype mostListed = 10;

struct Field
{
    LocalText label;
    QStringList facts;
};

/// What the log may tell, in the order of the form.
const QList<Field> &fields()
{
    static const QList<Field> list{
        {{QStringLiteral("包名 / BundleID"), QStringLiteral("Package / bundle id")},
         {QStringLiteral("packageName")}},
        {{QStringLiteral("包签名 MD5"), QStringLiteral("Package signature MD5")},
         {QStringLiteral("signature")}},
        {{QStringLiteral("SDK 版本"), QStringLiteral("SDK version")},
         {QStringLiteral("sdkVersion"), QStringLiteral("carrierSdkVersion")}},
        {{QStringLiteral("手机"), QStringLiteral("Phone")},
         {QStringLiteral("deviceBrand"), QStringLiteral("deviceName")}},
        {{QStringLiteral("系统"), QStringLiteral("System")},
         {QStringLiteral("osType"), QStringLiteral("osVersion")}},
        {{QStringLiteral("网络"), QStringLiteral("Network")}, {QStringLiteral("networkType")}}};
    return list;
}

QString factOf(const LogEvents &log, const QStringList &names)
{
    QStringList values;
    for (const QString &name : names) {
        for (const LogEvent &event : log.events) {
            if (event.facts.contains(name)) {
                values << event.facts.value(name);
                break;
            }
        }
    }
    return values.join(QLatin1Char(' '));
}

QString answerText(const LogEvent &event)
{
    QString text = QStringLiteral("- ");
    if (event.time)
        text += event.time->toString(QStringLiteral("HH:mm:ss.zzz "));
    QStringList chain;
    for (const ChainLink &link : event.chain)
        chain << QString(link.code + QLatin1Char(' ') + link.message).trimmed();
    text += chain.join(QStringLiteral(" → "));
    if (event.vendor)
        text += QStringLiteral(" [%1]").arg(vendorName(*event.vendor));
    if (!event.requestId.isEmpty())
        text += QStringLiteral(" RequestId ") + event.requestId;
    return text;
}

bool isStep(const LogEvent &event)
{
    return event.code.startsWith(QLatin1StringView("7000")) ||
           event.code == QLatin1StringView("600001") || event.code == QLatin1StringView("600024") ||
           event.code == QLatin1StringView("600016");
}

} // namespace

QString ticketText(const LogEvents &log, const QList<Diagnosis> &diagnoses, Language language,
                   const QHash<QString, QString> &known)
{
    const auto say = [&](const char *zh, const char *en) {
        return QString::fromUtf8(language == Language::Chinese ? zh : en);
    };
    QStringList lines{say("【问题】号码认证失败", "[Problem] Number authentication fails")};
    for (const Diagnosis &diagnosis : diagnoses.first(std::min<qsizetype>(2, diagnoses.size())))
        lines << say("初步判断：", "First guess: ") + diagnosis.title.in(language);
    lines << QString() << say("【失败应答】", "[Failing answers]");
    qsizetype listed = 0;
    for (const LogEvent &event : log.events) {
        if (!isStep(event) && listed++ < mostListed)
            lines << answerText(event);
    }
    if (listed == 0)
        lines << say("- 日志里没有失败应答", "- none in the log");
    if (listed > mostListed)
        lines << say("- 共 %1 条，其余略", "- %1 in all, the others are left out").arg(listed);
    lines << QString() << say("【环境】", "[Environment]");
    for (const Field &field : fields()) {
        QString value = factOf(log, field.facts);
        if (value.isEmpty())
            value = known.value(field.facts.first());
        lines << field.label.in(language) + QStringLiteral(": ") +
                     (value.isEmpty() ? QStringLiteral("____") : value);
    }
    lines << say("方案号: ____", "Scheme code: ____")
          << say("移动数据 / Wi-Fi / VPN / 代理: ____", "Mobile data / Wi-Fi / VPN / proxy: ____")
          << say("发生时间与频率: ____", "Time and frequency: ____");
    return Redactor::redact(lines.join(QLatin1Char('\n')));
}

} // namespace numauth::diagnosis
