#include "models/sandbox/SandboxAccount.h"

#include "models/base/JsonReader.h"

namespace numauth::sandbox {

SandboxAccount::SandboxAccount(const Clock &machineClock, LifePreset lifePreset,
                               const std::function<QByteArray()> &randomBytes)
    : clock(machineClock), life(lifePreset), random(randomBytes), tokens(randomBytes)
{
}

void SandboxAccount::reset()
{
    tokens.clear();
    schemes.clear();
    sms.clear();
    issued.clear();
    statistics.clear();
    clock.reset();
}

QJsonObject SandboxAccount::toJson() const
{
    return {{QStringLiteral("clockOffsetMs"), static_cast<double>(clock.offsetMs())},
            {QStringLiteral("tokens"), tokens.toJson()},
            {QStringLiteral("schemes"), schemes.toJson()},
            {QStringLiteral("messages"), sms.toJson()},
            {QStringLiteral("issued"), issued.toJson()},
            {QStringLiteral("statistics"), statistics.toJson()}};
}

Result<> SandboxAccount::restore(const QJsonObject &state, const QString &place)
{
    JsonReader reader(state, place);
    const double offset = reader.number(QStringLiteral("clockOffsetMs"));
    const QJsonArray tokenRows = reader.array(QStringLiteral("tokens"));
    const QJsonArray schemeRows = reader.array(QStringLiteral("schemes"), {});
    const QJsonArray messageRows = reader.array(QStringLiteral("messages"), {});
    const QJsonArray issuedRows = reader.array(QStringLiteral("issued"), {});
    const QJsonArray countRows = reader.array(QStringLiteral("statistics"), {});
    if (reader.hasFailed())
        return reader.error();
    TokenStore newTokens = tokens;
    SchemeRegistry newSchemes;
    SmsOutbox newMessages;
    IssuedTokens newIssued;
    CallStatistics newCounts;
    for (const Result<> &part : {newTokens.restore(tokenRows), newSchemes.restore(schemeRows),
                                 newMessages.restore(messageRows), newIssued.restore(issuedRows),
                                 newCounts.restore(countRows)}) {
        if (!part)
            return part;
    }
    tokens = newTokens;
    schemes = newSchemes;
    sms = newMessages;
    issued = newIssued;
    statistics = newCounts;
    clock.setOffsetMs(static_cast<qint64>(offset));
    return {};
}

int CallInput::integer(const char *name, int fallback) const
{
    bool isNumber = false;
    const int number = text(name).toInt(&isNumber);
    return isNumber ? number : fallback;
}

} // namespace numauth::sandbox
