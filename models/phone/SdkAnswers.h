#pragma once

#include "models/base/Result.h"
#include "models/consent/Cell.h"
#include "models/phone/PhoneRules.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace numauth::phone {

/// What the SDK has to say once.
struct SdkAnswer
{
    /// `6000xx`.
    QString code;
    /// Empty: the SDK's text for the code.
    QString text;
    /// The carrier's own code and text; empty when it said nothing.
    QString carrierCode;
    QString carrierText;
    QString token;
    /// 32 hexadecimal digits, from which each platform makes its own form.
    QString requestId;
};

/// How many tokens a carrier lets a phone fetch without using them.
struct TokenQuota
{
    QString carrier;
    int unusedTokens = 0;
    int minutes = 0;
    Evidence evidence = Evidence::Unknown;
    QString source;
};

/// Who says it: what of the phone's state shows in the form of an answer.
struct SdkSpeaker
{
    QString platform;
    QString appHost;
    consent::SdkVersion sdk;
    /// `cmcc`, `cucc`, `ctcc`, or empty.
    QString carrier;
    bool isWifiOn = false;

    static SdkSpeaker of(const PhoneState &state, const PhoneFacts &facts);
};

/// How the SDK words and shapes its answers, per platform, version and carrier, and how long it
/// takes: `resources/phone/answers.json`. Immutable; any thread.
class SdkAnswers
{
public:
    static Result<SdkAnswers> open();
    static Result<SdkAnswers> parse(const QByteArray &bytes, const QString &file);

    /// The object that the app gets, member for member.
    QJsonObject callback(const SdkAnswer &answer, const SdkSpeaker &speaker) const;
    /// The carrier's own answer, as `carrierFailedResultData` holds it; empty without a carrier.
    QJsonObject carrierAnswer(const SdkAnswer &answer, const SdkSpeaker &speaker) const;
    /// `cm_zyhl`, `CMCC`, …, or `unknown`.
    QString vendorName(const SdkSpeaker &speaker) const;
    /// The SDK's own Chinese words for one of its codes.
    QString text(const QString &code) const { return m_texts.value(code); }
    /// From 2.12 on the carrier's answer has a member of its own, and failing to fetch the number
    /// for the page answers 600012.
    bool isNested(const consent::SdkVersion &sdk) const { return sdk >= m_nestedSince; }
    /// How long \p step takes on \p network.
    int durationMs(PhoneStep step, const QString &network) const;
    /// Null for a carrier (`cmcc` …) whose limit is not known.
    const TokenQuota *quota(const QString &carrier) const;
    /// The number of a carrier's SIM in the first or second slot.
    QString number(const QString &carrier, bool isSecondSlot) const;

private:
    struct Member
    {
        QString name;
        QString value;
        bool isNumber = false;
    };
    struct CarrierForm
    {
        QString carrier;
        consent::SdkVersion since;
        QList<Member> members;
    };
    struct VendorName
    {
        QString carrier;
        consent::SdkVersion since;
        QString name;
    };
    struct Duration
    {
        QString step;
        QString network;
        int milliseconds = 0;
    };

    static Result<SdkAnswers> read(Result<TableFile> file);
    void readHeader(JsonReader &reader);
    static CarrierForm readForm(JsonReader &reader);
    QJsonObject android(const SdkAnswer &answer, const SdkSpeaker &speaker) const;
    QJsonObject ios(const SdkAnswer &answer) const;
    QJsonObject h5(const SdkAnswer &answer, const SdkSpeaker &speaker) const;
    QString textOf(const SdkAnswer &answer) const;

    QHash<QString, QString> m_texts;
    QHash<QString, QString> m_h5Vendors;
    QHash<QString, QStringList> m_numbers;
    QList<VendorName> m_vendorNames;
    QList<CarrierForm> m_forms;
    QList<Duration> m_durations;
    QList<TokenQuota> m_quotas;
    consent::SdkVersion m_nestedSince;
};

} // namespace numauth::phone
