#include "models/diagnosis/AnswerKeys.h"
#include "models/diagnosis/AnswerReader.h"

#include <QRegularExpression>

#include <algorithm>

namespace numauth::diagnosis {

namespace {

bool isOpenApiOwn(const QString &code)
{
    static const QRegularExpression pattern(QStringLiteral("^isv\\.[A-Za-z_]{3,60}$"));
    return pattern.match(code).hasMatch();
}

/// Codes of the whole cloud, not of this product alone.
bool isCommonCloudCode(const QString &code)
{
    static const QStringList names{QStringLiteral("OK"),
                                   QStringLiteral("PASS"),
                                   QStringLiteral("REJECT"),
                                   QStringLiteral("UNKNOWN"),
                                   QStringLiteral("InternalError"),
                                   QStringLiteral("INVALID_PARAMETERS"),
                                   QStringLiteral("SignatureDoesNotMatch"),
                                   QStringLiteral("InvalidAccessKeyId.NotFound"),
                                   QStringLiteral("InvalidTimeStamp.Expired"),
                                   QStringLiteral("InvalidVersion"),
                                   QStringLiteral("Forbidden.RAM"),
                                   QStringLiteral("Throttling.User"),
                                   QStringLiteral("Throttling.System"),
                                   QStringLiteral("Unsupported.Account")};
    return names.contains(code);
}

const QStringList &verdictKeys()
{
    static const QStringList names{
        QStringLiteral("getMobileResultDTO"),  QStringLiteral("GetMobileResultDTO"),
        QStringLiteral("gateVerifyResultDTO"), QStringLiteral("GateVerifyResultDTO"),
        QStringLiteral("gateVerify"),          QStringLiteral("GateVerify")};
    return names;
}

QString carrierFamily(Vendor vendor)
{
    return QStringLiteral("carrier.") + vendorName(vendor).toLower();
}

} // namespace

std::optional<LogEvent> AnswerReader::serverEvent(int object) const
{
    const QString code =
        m_tree.value(object, m_tree.has(object, QStringLiteral("code")) ? QStringLiteral("code")
                                                                        : QStringLiteral("Code"));
    const bool hasResult = std::ranges::any_of(
        verdictKeys(), [&](const QString &key) { return m_tree.has(object, key); });
    const bool isOfService = hasResult || m_isOfCloud;
    const bool isKnown = isOpenApiOwn(code) || isInFamily(code, QStringLiteral("aliyun.openapi")) ||
                         isInFamily(code, QStringLiteral("aliyun.gateway"));
    const bool isOne = isOpenApiOwn(code) || (isKnown && code.size() > 4 && code.at(0).isLetter() &&
                                              !isCommonCloudCode(code));
    if (!isOne && !(isOfService && isKnown && !code.isEmpty() && code.at(0).isLetter()))
        return std::nullopt;
    LogEvent event;
    event.range = rangeOf(object);
    event.code = code;
    event.layer = Layer::Server;
    event.family = QStringLiteral("aliyun.openapi");
    event.message = shownValue(object, keys::message());
    event.requestId = shownValue(object, keys::requestId());
    event.chain << ChainLink{event.layer, event.code, event.message};
    addFacts(event, object);
    return event;
}

std::optional<LogEvent> AnswerReader::wrapperEvent(int object) const
{
    if (!m_isOfWrapper)
        return std::nullopt;
    const QString code = m_tree.value(object, QStringLiteral("code"));
    const QString family = QStringLiteral("wrapper.jverification");
    if (code.size() != 4 || !isInFamily(code, family) || m_tree.find(object, keys::message()) < 0)
        return std::nullopt;
    LogEvent event;
    event.range = rangeOf(object);
    event.code = code;
    event.layer = Layer::Wrapper;
    event.family = family;
    event.message = shownValue(object, keys::message());
    event.vendor = vendorOfFields(object, &event.vendorRaw);
    event.chain << ChainLink{event.layer, event.code, event.message};
    return event;
}

/// An answer of a carrier that no SDK wraps: only what cannot be another product's is taken.
std::optional<LogEvent> AnswerReader::carrierEvent(int object) const
{
    const CarrierAnswer answer = carrierAnswer(object);
    const bool hasMessage = m_tree.find(object, keys::carrierMessage()) >= 0;
    const std::optional<Vendor> byNumber = vendorByNumber(answer.code);
    QString raw;
    const std::optional<Vendor> named = vendorOfFields(object, &raw);
    const std::optional<Vendor> shape = vendorByShape(object);
    const bool isTelling = byNumber && (hasMessage || shape);
    const bool isNamed =
        named && !answer.code.isEmpty() &&
        (isInFamily(answer.code, carrierFamily(*named)) ||
         isInFamily(answer.code, carrierFamily(*named) + QStringLiteral(".legacy")));
    const bool isShaped = shape && !answer.code.isEmpty() &&
                          isInFamily(answer.code, carrierFamily(*shape)) && answer.code.size() > 3;
    if (m_isForeign || !(isTelling || isNamed || isShaped))
        return std::nullopt;
    LogEvent event;
    event.range = rangeOf(object);
    event.layer = Layer::Carrier;
    event.vendor = named ? named : byNumber ? byNumber : shape;
    event.vendorRaw = raw;
    event.vendorCode = answer.code;
    event.vendorMessage = answer.message;
    event.message = answer.message;
    event.family = carrierFamily(*event.vendor);
    event.requestId = shownValue(object, keys::requestId());
    event.chain << ChainLink{event.layer, event.vendorCode, event.message};
    addFacts(event, object);
    return event;
}

std::optional<Vendor> AnswerReader::vendorOfFields(int object, QString *raw) const
{
    for (const QString &key : keys::vendor()) {
        const QString value = m_tree.value(object, key);
        const auto vendor = vendorFromName(m_codes.carrierOf(value));
        if (!vendor)
            continue;
        *raw = value;
        return vendor;
    }
    return std::nullopt;
}

std::optional<Vendor> AnswerReader::vendorByShape(int object) const
{
    const auto has = [&](const char *key) { return m_tree.has(object, QLatin1StringView(key)); };
    if (has("authType") || has("authTypeDes") || has("inresponseto") || has("msisdn"))
        return Vendor::Cmcc;
    if (has("resultMsg") && (has("seq") || has("resultData")))
        return Vendor::Cucc;
    if (has("result") && has("reqId"))
        return Vendor::Ctcc;
    return std::nullopt;
}

/// Number ranges that only one carrier uses.
std::optional<Vendor> AnswerReader::vendorByNumber(const QString &code) const
{
    static const QRegularExpression unicom(QStringLiteral("^4100\\d\\d$"));
    static const QRegularExpression telecom(
        QStringLiteral("^(?:80[0-9]{3}|800008|-8\\d{3}|-720\\d{3})$"));
    static const QRegularExpression mobile(QStringLiteral("^(?:10[2-5]\\d{3}|2000\\d\\d)$"));
    if (unicom.match(code).hasMatch() && isInFamily(code, carrierFamily(Vendor::Cucc)))
        return Vendor::Cucc;
    if (telecom.match(code).hasMatch() && isInFamily(code, carrierFamily(Vendor::Ctcc)))
        return Vendor::Ctcc;
    if (mobile.match(code).hasMatch() && isInFamily(code, carrierFamily(Vendor::Cmcc)))
        return Vendor::Cmcc;
    return std::nullopt;
}

bool AnswerReader::isInFamily(const QString &code, const QString &family) const
{
    const auto rows = m_codes.find(code);
    return std::ranges::any_of(rows,
                               [&](const codes::CodeRow *row) { return row->family == family; });
}

QString AnswerReader::shownValue(int object, const QStringList &names) const
{
    const int index = m_tree.find(object, names);
    if (index < 0)
        return {};
    const FieldTree::Node &node = m_tree.node(index);
    const QString value = m_text.shown(node.begin, node.end).trimmed();
    return value == QLatin1StringView("null") ? QString() : value.left(1000);
}

LogRange AnswerReader::rangeOf(int object) const
{
    const FieldTree::Node &node = m_tree.node(object);
    qsizetype begin = node.begin;
    qsizetype end = node.end;
    if (object == 0) {
        begin = m_text.size();
        end = 0;
        for (const int child : m_tree.children(0)) {
            begin = std::min(begin, m_tree.node(child).keyBegin);
            end = std::max(end, m_tree.node(child).end);
        }
    }
    return {begin, end - begin, 0};
}

} // namespace numauth::diagnosis
