#include "models/phone/SdkAnswers.h"

#include "models/base/TableFile.h"

#include <QJsonDocument>

#include <algorithm>

namespace numauth::phone {

namespace {

consent::SdkVersion readVersion(JsonReader &reader, const QString &key)
{
    const QString text = reader.text(key);
    const auto version = consent::SdkVersion::parse(text);
    if (!version)
        reader.fail(key, text);
    return version.value_or(consent::SdkVersion());
}

QHash<QString, QString> readTexts(JsonReader &reader, const QString &key)
{
    QHash<QString, QString> texts;
    const QJsonObject object = reader.object(key);
    for (auto member = object.begin(); member != object.end(); ++member)
        texts.insert(member.key(), member.value().toString());
    return texts;
}

QString uuid(const QString &hex)
{
    return QStringLiteral("%1-%2-%3-%4-%5")
        .arg(hex.mid(0, 8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20, 12));
}

QString compact(const QJsonObject &object)
{
    return object.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

TokenQuota readQuota(JsonReader &reader)
{
    return {reader.text(QStringLiteral("carrier")), reader.integer(QStringLiteral("unusedTokens")),
            reader.integer(QStringLiteral("minutes")), reader.evidence(QStringLiteral("evidence")),
            reader.text(QStringLiteral("source"))};
}

} // namespace

SdkSpeaker SdkSpeaker::of(const PhoneState &state, const PhoneFacts &facts)
{
    const auto carrier = facts.carrier();
    return {
        state[QStringLiteral("platform")], state[QStringLiteral("appHost")],
        consent::SdkVersion::parse(state[QStringLiteral("sdk")]).value_or(consent::SdkVersion()),
        carrier ? consent::carrierId(*carrier) : QString(), state.isOn(QStringLiteral("wifi"))};
}

Result<SdkAnswers> SdkAnswers::open()
{
    return read(TableFile::open(QStringLiteral(":/numauth/phone/answers.json")));
}

Result<SdkAnswers> SdkAnswers::parse(const QByteArray &bytes, const QString &file)
{
    return read(TableFile::parse(bytes, file));
}

void SdkAnswers::readHeader(JsonReader &reader)
{
    m_nestedSince = readVersion(reader, QStringLiteral("nestedSince"));
    m_texts = readTexts(reader, QStringLiteral("sdkTexts"));
    m_h5Vendors = readTexts(reader, QStringLiteral("h5Vendors"));
    JsonReader numbers(reader.object(QStringLiteral("numbers")), reader.place());
    for (const consent::Carrier carrier : consent::allCarriers) {
        const QString id = consent::carrierId(carrier);
        m_numbers.insert(id, numbers.texts(id));
    }
    if (numbers.hasFailed())
        reader.fail(QStringLiteral("numbers"), numbers.error().message);
}

SdkAnswers::CarrierForm SdkAnswers::readForm(JsonReader &reader)
{
    CarrierForm form{
        reader.text(QStringLiteral("carrier")), readVersion(reader, QStringLiteral("since")), {}};
    reader.forEach(QStringLiteral("members"), [&form](JsonReader &each) {
        form.members << Member{each.text(QStringLiteral("name")),
                               each.text(QStringLiteral("value")),
                               each.boolean(QStringLiteral("isNumber"), false)};
        each.refuseUnreadKeys();
    });
    return form;
}

Result<SdkAnswers> SdkAnswers::read(Result<TableFile> file)
{
    if (!file)
        return std::move(file).error();
    SdkAnswers answers;
    answers.readHeader(file->header());
    const auto names =
        file->rows<VendorName>(QStringLiteral("vendorNames"),
                               [](JsonReader &reader) {
                                   return VendorName{reader.text(QStringLiteral("carrier")),
                                                     readVersion(reader, QStringLiteral("since")),
                                                     reader.text(QStringLiteral("name"))};
                               },
                               {});
    auto quotas = file->rows<TokenQuota>(QStringLiteral("quotas"), readQuota, {});
    if (!quotas)
        return quotas.error();
    answers.m_quotas = *std::move(quotas);
    const auto forms = file->rows<CarrierForm>(QStringLiteral("vendorAnswers"), readForm, {});
    const auto durations =
        file->rows<Duration>(QStringLiteral("durations"),
                             [](JsonReader &reader) {
                                 return Duration{reader.text(QStringLiteral("step")),
                                                 reader.text(QStringLiteral("network")),
                                                 reader.integer(QStringLiteral("ms"))};
                             },
                             {});
    if (const Result<> finished = file->finish(); !finished)
        return finished.error();
    answers.m_vendorNames = *names;
    answers.m_forms = *forms;
    answers.m_durations = *durations;
    return answers;
}

QString SdkAnswers::textOf(const SdkAnswer &answer) const
{
    return answer.text.isEmpty() ? text(answer.code) : answer.text;
}

QString SdkAnswers::vendorName(const SdkSpeaker &speaker) const
{
    const auto found = std::ranges::find_if(m_vendorNames, [&speaker](const VendorName &name) {
        return name.carrier == speaker.carrier && speaker.sdk >= name.since;
    });
    return found == m_vendorNames.end() ? QStringLiteral("unknown") : found->name;
}

QString SdkAnswers::number(const QString &carrier, bool isSecondSlot) const
{
    return m_numbers.value(carrier).value(isSecondSlot ? 1 : 0);
}

int SdkAnswers::durationMs(PhoneStep step, const QString &network) const
{
    static const QHash<PhoneStep, QString> names{
        {PhoneStep::CheckEnvironment, QStringLiteral("checkEnv")},
        {PhoneStep::Accelerate, QStringLiteral("accelerate")},
        {PhoneStep::Page, QStringLiteral("page")},
        {PhoneStep::Token, QStringLiteral("token")}};
    const QString name = names.value(step);
    const auto found = std::ranges::find_if(m_durations, [&](const Duration &each) {
        return each.step == name &&
               (each.network == network || each.network == QLatin1StringView("*"));
    });
    return found == m_durations.end() ? 0 : found->milliseconds;
}

QJsonObject SdkAnswers::carrierAnswer(const SdkAnswer &answer, const SdkSpeaker &speaker) const
{
    const auto form = std::ranges::find_if(m_forms, [&speaker](const CarrierForm &each) {
        return each.carrier == speaker.carrier && speaker.sdk >= each.since;
    });
    if (answer.carrierCode.isEmpty() || form == m_forms.end())
        return {};
    const QHash<QString, QString> values{
        {QStringLiteral("%code"), answer.carrierCode},
        {QStringLiteral("%text"), answer.carrierText},
        {QStringLiteral("%trace"), answer.requestId},
        {QStringLiteral("%authType"), speaker.isWifiOn ? QStringLiteral("1") : QStringLiteral("2")},
        {QStringLiteral("%authTypeText"),
         speaker.isWifiOn ? QStringLiteral("WIFI下网关鉴权") : QStringLiteral("网关鉴权")}};
    QJsonObject object;
    for (const Member &member : form->members) {
        const QString value = values.value(member.value, member.value);
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        object.insert(member.name,
                      member.isNumber && isNumber ? QJsonValue(number) : QJsonValue(value));
    }
    return object;
}

QJsonObject SdkAnswers::callback(const SdkAnswer &answer, const SdkSpeaker &speaker) const
{
    if (speaker.appHost == QLatin1StringView("h5"))
        return h5(answer, speaker);
    return speaker.platform == QLatin1StringView("ios") ? ios(answer) : android(answer, speaker);
}

QJsonObject SdkAnswers::android(const SdkAnswer &answer, const SdkSpeaker &speaker) const
{
    const QString carrier = compact(carrierAnswer(answer, speaker));
    QJsonObject object{{QStringLiteral("code"), answer.code},
                       {QStringLiteral("msg"), textOf(answer)},
                       {QStringLiteral("requestCode"), 0},
                       {QStringLiteral("requestId"), uuid(answer.requestId)},
                       {QStringLiteral("vendorName"), vendorName(speaker)}};
    if (isNested(speaker.sdk))
        object.insert(QStringLiteral("carrierFailedResultData"), carrier);
    else if (!carrier.isEmpty())
        object.insert(QStringLiteral("msg"), QStringLiteral("vendorCode:%1, msg:%2：%3")
                                                 .arg(answer.carrierCode, textOf(answer), carrier));
    if (!answer.token.isEmpty())
        object.insert(QStringLiteral("token"), answer.token);
    return object;
}

QJsonObject SdkAnswers::ios(const SdkAnswer &answer) const
{
    QJsonObject object{{QStringLiteral("resultCode"), answer.code},
                       {QStringLiteral("msg"), answer.token.isEmpty() ? textOf(answer) : QString()},
                       {QStringLiteral("requestId"), answer.requestId.left(16)},
                       {QStringLiteral("innerCode"), answer.carrierCode},
                       {QStringLiteral("innerMsg"), answer.carrierText}};
    if (!answer.token.isEmpty())
        object.insert(QStringLiteral("token"), answer.token);
    return object;
}

QJsonObject SdkAnswers::h5(const SdkAnswer &answer, const SdkSpeaker &speaker) const
{
    QJsonObject object{{QStringLiteral("code"), answer.code.toInt()},
                       {QStringLiteral("msg"), textOf(answer)},
                       {QStringLiteral("requestId"), answer.requestId}};
    if (!answer.token.isEmpty()) {
        object.insert(QStringLiteral("spToken"), answer.token);
        return object;
    }
    object.insert(QStringLiteral("vender"), m_h5Vendors.value(speaker.carrier));
    object.insert(QStringLiteral("content"), QString());
    if (!answer.carrierCode.isEmpty())
        object.insert(QStringLiteral("carrier"),
                      QJsonObject{{QStringLiteral("carrierTraceId"), answer.requestId},
                                  {QStringLiteral("carrierSdkCode"), answer.carrierCode},
                                  {QStringLiteral("carrierRespCode"), answer.carrierCode},
                                  {QStringLiteral("carrierSdkMsg"), answer.carrierText}});
    return object;
}

const TokenQuota *SdkAnswers::quota(const QString &carrier) const
{
    const auto found = std::ranges::find(m_quotas, carrier, &TokenQuota::carrier);
    return found == m_quotas.end() ? nullptr : &*found;
}

} // namespace numauth::phone
