#include "models/sandbox/OperationAnswers.h"

#include "models/sandbox/AdmissionAnswers.h"
#include "models/sandbox/SchemeAnswers.h"
#include "models/sandbox/SmsAnswers.h"
#include "models/sandbox/StatisticsAnswers.h"
#include "models/sandbox/TokenAnswers.h"

namespace numauth::sandbox {

const QHash<QString, AnswerFunction> &operationAnswers()
{
    static const QHash<QString, AnswerFunction> answers{
        {QStringLiteral("CheckSmsVerifyCode"), &answerCheckSmsVerifyCode},
        {QStringLiteral("CreateSchemeConfig"), &answerCreateSchemeConfig},
        {QStringLiteral("CreateVerifyScheme"), &answerCreateVerifyScheme},
        {QStringLiteral("DeleteVerifyScheme"), &answerDeleteVerifyScheme},
        {QStringLiteral("DescribeVerifyScheme"), &answerDescribeVerifyScheme},
        {QStringLiteral("GetAuthToken"), &answerGetAuthToken},
        {QStringLiteral("GetAuthorizationUrl"), &answerGetAuthorizationUrl},
        {QStringLiteral("GetFusionAuthToken"), &answerGetFusionAuthToken},
        {QStringLiteral("GetMobile"), &answerGetMobile},
        {QStringLiteral("GetPhoneWithToken"), &answerGetPhoneWithToken},
        {QStringLiteral("GetSmsAuthTokens"), &answerGetSmsAuthTokens},
        {QStringLiteral("QueryGateVerifyBillingPublic"), &answerQueryGateVerifyBillingPublic},
        {QStringLiteral("QueryGateVerifyStatisticPublic"), &answerQueryGateVerifyStatisticPublic},
        {QStringLiteral("QuerySendDetails"), &answerQuerySendDetails},
        {QStringLiteral("SendSmsVerifyCode"), &answerSendSmsVerifyCode},
        {QStringLiteral("VerifyMobile"), &answerVerifyMobile},
        {QStringLiteral("VerifyPhoneWithToken"), &answerVerifyPhoneWithToken},
        {QStringLiteral("VerifySmsCode"), &answerVerifySmsCode},
        {QStringLiteral("VerifyWithFusionAuthToken"), &answerVerifyWithFusionAuthToken}};
    return answers;
}

} // namespace numauth::sandbox
