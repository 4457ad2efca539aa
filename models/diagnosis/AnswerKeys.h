#pragma once

#include <QString>
#include <QStringList>

/// The names of members in answers, as SDKs, carriers and wrappers write them. Earlier names win.
namespace numauth::diagnosis::keys {

inline const QStringList &sdkCode()
{
    static const QStringList names{QStringLiteral("authSdkCode"), QStringLiteral("code"),
                                   QStringLiteral("resultCode"),  QStringLiteral("errorCode"),
                                   QStringLiteral("Code"),        QStringLiteral("retCode")};
    return names;
}

/// Members that no other product's answer has.
inline const QStringList &sdkOnly()
{
    static const QStringList names{
        QStringLiteral("vendorName"),  QStringLiteral("carrierFailedResultData"),
        QStringLiteral("requestCode"), QStringLiteral("innerCode"),
        QStringLiteral("innerMsg"),    QStringLiteral("vender"),
        QStringLiteral("authSdkCode"), QStringLiteral("isChecked")};
    return names;
}

inline const QStringList &message()
{
    static const QStringList names{QStringLiteral("msg"),       QStringLiteral("message"),
                                   QStringLiteral("resultMsg"), QStringLiteral("Message"),
                                   QStringLiteral("content"),   QStringLiteral("desc")};
    return names;
}

inline const QStringList &carrierCode()
{
    static const QStringList names{
        QStringLiteral("carrierSdkCode"), QStringLiteral("carrierRespCode"),
        QStringLiteral("resultCode"),     QStringLiteral("result"),
        QStringLiteral("retCode"),        QStringLiteral("code")};
    return names;
}

inline const QStringList &carrierMessage()
{
    static const QStringList names{QStringLiteral("carrierSdkMsg"), QStringLiteral("resultDesc"),
                                   QStringLiteral("resultMsg"),     QStringLiteral("msg"),
                                   QStringLiteral("desc"),          QStringLiteral("message")};
    return names;
}

inline const QStringList &vendor()
{
    static const QStringList names{QStringLiteral("vendorName"), QStringLiteral("vender"),
                                   QStringLiteral("vendor"),     QStringLiteral("operatorType"),
                                   QStringLiteral("operator"),   QStringLiteral("vendorKey")};
    return names;
}

inline const QStringList &requestId()
{
    static const QStringList names{QStringLiteral("requestId"), QStringLiteral("RequestId"),
                                   QStringLiteral("requestID"), QStringLiteral("x-acs-request-id")};
    return names;
}

/// Facts worth showing, of the answer and of a telemetry record around it.
inline const QStringList &facts()
{
    static const QStringList names{QStringLiteral("authType"),
                                   QStringLiteral("authTypeDes"),
                                   QStringLiteral("action"),
                                   QStringLiteral("packageName"),
                                   QStringLiteral("signature"),
                                   QStringLiteral("sdkVersion"),
                                   QStringLiteral("osVersion"),
                                   QStringLiteral("deviceBrand"),
                                   QStringLiteral("deviceName"),
                                   QStringLiteral("networkType"),
                                   QStringLiteral("apiParams"),
                                   QStringLiteral("wholeMS"),
                                   QStringLiteral("performanceTrace"),
                                   QStringLiteral("carrierSdkVersion"),
                                   QStringLiteral("archiveName"),
                                   QStringLiteral("isChecked"),
                                   QStringLiteral("isCache"),
                                   QStringLiteral("isSuccess"),
                                   QStringLiteral("osType"),
                                   QStringLiteral("statusCode"),
                                   QStringLiteral("traceId"),
                                   QStringLiteral("seq"),
                                   QStringLiteral("reqId")};
    return names;
}

} // namespace numauth::diagnosis::keys
