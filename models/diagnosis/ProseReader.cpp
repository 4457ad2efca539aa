#include "models/diagnosis/ProseReader.h"

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

/// Characters around a bare number in which a word of the SDK must stand.
constexpr qsizetype neighbourhood = 100;

QStringList carrierFamilies(Vendor vendor)
{
    const QString own = QStringLiteral("carrier.") + vendorName(vendor).toLower();
    return {own, own + QStringLiteral(".legacy")};
}

std::optional<Vendor> vendorOfWord(const QString &word)
{
    if (word.contains(QStringLiteral("移动")))
        return Vendor::Cmcc;
    if (word.contains(QStringLiteral("联通")))
        return Vendor::Cucc;
    return word.contains(QStringLiteral("电信")) ? std::optional(Vendor::Ctcc) : std::nullopt;
}

/// Whether the number at \p at is the value of a member that is no code: `orderId: 600011`.
bool isOtherMember(const QString &text, qsizetype at)
{
    const auto skip = [&](auto isSkipped) {
        while (at > 0 && isSkipped(text.at(at - 1)))
            --at;
    };
    const auto isFiller = [](QChar c) {
        return c.isSpace() || c == QLatin1Char('"') || c == QLatin1Char('\'');
    };
    skip(isFiller);
    if (at == 0 || (text.at(at - 1) != QLatin1Char(':') && text.at(at - 1) != QLatin1Char('=')))
        return false;
    --at;
    skip(isFiller);
    const qsizetype end = at;
    skip([](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_'); });
    const QString key = text.mid(at, end - at).toLower();
    return !key.isEmpty() && !key.contains(QLatin1StringView("code")) &&
           !key.contains(QLatin1StringView("result")) && !key.contains(QLatin1StringView("err"));
}

QRegularExpression pattern(const char *text)
{
    QRegularExpression result(QString::fromUtf8(text));
    result.optimize();
    return result;
}

} // namespace

ProseReader::ProseReader(const codes::CodeTable &codes, const ReadingTable &reading,
                         const MappedText &text, QString prose)
    : m_codes(codes), m_reading(reading), m_text(text), m_prose(std::move(prose))
{
}

QList<LogEvent> ProseReader::read(bool hasAnswers)
{
    readWrapperExceptions();
    readBracketedCodes();
    readCarrierTuples();
    readCarrierLines();
    readServerCodes();
    readBareCodes();
    readCarrierSentences();
    if (!hasAnswers && m_events.isEmpty())
        readKnownTexts();
    std::ranges::sort(m_events, {}, [](const LogEvent &event) { return event.range.offset; });
    return m_events;
}

LogEvent ProseReader::eventAt(const QRegularExpressionMatch &match) const
{
    LogEvent event;
    event.range = {match.capturedStart(), match.capturedLength(), 0};
    return event;
}

/// Keeps the event and blanks its text, so that nothing reads it twice.
void ProseReader::add(LogEvent event, const QRegularExpressionMatch &match)
{
    std::fill(m_prose.begin() + match.capturedStart(), m_prose.begin() + match.capturedEnd(),
              QLatin1Char(' '));
    m_events << std::move(event);
}

void ProseReader::addCarrier(LogEvent event, Vendor vendor, const QRegularExpressionMatch &match)
{
    event.layer = Layer::Carrier;
    event.vendor = vendor;
    event.family = carrierFamilies(vendor).first();
    event.message = event.vendorMessage;
    event.chain << ChainLink{Layer::Carrier, event.vendorCode, event.vendorMessage};
    add(std::move(event), match);
}

bool ProseReader::isKnown(const QString &code, const QStringList &families) const
{
    const auto rows = m_codes.find(code);
    return std::ranges::any_of(
        rows, [&](const codes::CodeRow *row) { return families.contains(row->family); });
}

QString ProseReader::around(qsizetype begin, qsizetype end) const
{
    const qsizetype from = std::max<qsizetype>(0, begin - neighbourhood);
    return m_text.text().mid(from, end - from + neighbourhood);
}

void ProseReader::readWrapperExceptions()
{
    static const QRegularExpression exception =
        pattern("PlatformException\\(\\s*([\\w.-]{2,40})\\s*,\\s*([^\\n]{0,400}?)(?:\\s*,\\s*null)*"
                "\\s*\\)");
    static const QRegularExpression number = pattern("^(?:6000|7000|5000)\\d\\d$");
    auto matches = exception.globalMatch(m_prose);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString code = match.captured(1);
        const bool isNamed = isKnown(code, {QStringLiteral("wrapper.aliyun_number_auth")}) &&
                             m_reading.hasSdkWord(m_text.text());
        if (!number.match(code).hasMatch() && !isNamed)
            continue;
        LogEvent event = eventAt(match);
        event.code = code;
        event.layer = Layer::Wrapper;
        event.family = isNamed ? QStringLiteral("wrapper.aliyun_number_auth")
                       : code.startsWith(QLatin1Char('5'))
                           ? QStringLiteral("wrapper.ali_auth")
                           : QStringLiteral("wrapper.flutter_ali_auth");
        event.message = m_text.shown(match.capturedStart(2), match.capturedEnd(2)).trimmed();
        event.chain << ChainLink{event.layer, event.code, event.message};
        add(std::move(event), match);
    }
}

/// `[7000]message=, operator=CM`
void ProseReader::readBracketedCodes()
{
    static const QRegularExpression bracketed =
        pattern("\\[(\\d{4})\\]\\s*(?:message|msg)\\s*=\\s*([^,\\n]{0,160})"
                "(?:,\\s*operator\\s*=\\s*(\\w{2,4}))?");
    auto matches = bracketed.globalMatch(m_prose);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!isKnown(match.captured(1), {QStringLiteral("wrapper.jverification")}))
            continue;
        LogEvent event = eventAt(match);
        event.code = match.captured(1);
        event.layer = Layer::Wrapper;
        event.family = QStringLiteral("wrapper.jverification");
        event.message = m_text.shown(match.capturedStart(2), match.capturedEnd(2)).trimmed();
        event.vendorRaw = match.captured(3);
        event.vendor = vendorFromName(m_codes.carrierOf(event.vendorRaw));
        event.chain << ChainLink{event.layer, event.code, event.message};
        add(std::move(event), match);
    }
}

void ProseReader::readCarrierTuples()
{
    static const QRegularExpression tuple =
        pattern("\\[\\s*(CM|CU|CT|CMCC|CUCC|CTCC)\\s*,\\s*\\(?\\s*(-?\\d{1,6})\\s*\\)?\\s*([^\\]"
                "\\n]{0,200})\\]?");
    auto matches = tuple.globalMatch(m_prose);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto vendor = vendorFromName(m_codes.carrierOf(match.captured(1)));
        if (!vendor)
            continue;
        LogEvent event = eventAt(match);
        event.vendorRaw = match.captured(1);
        event.vendorCode = match.captured(2);
        event.vendorMessage = m_text.shown(match.capturedStart(3), match.capturedEnd(3)).trimmed();
        addCarrier(std::move(event), *vendor, match);
    }
}

/// `prefetchMobileNumber [callback]410002`, `result code:410002 msg:…`, `移动 … code: 103111`.
void ProseReader::readCarrierLines()
{
    static const QRegularExpression line =
        pattern("(?:\\[callback\\]|[Rr]esult\\s?[Cc]ode\\s*[:=]|\\bcode\\s*[:=]|vendorCode\\s*[:=]?"
                ")\\s*\"?(-?\\d{4,6})\\b\"?"
                "(?:\\s*,?\\s*(?:msg|message|desc)\\s*[:=]\\s*([^\\n]{0,160}?)(?=\\s+\\w+\\s*[:=]|"
                "\\n|$))?");
    auto matches = line.globalMatch(m_prose);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString code = match.captured(1);
        std::optional<Vendor> vendor;
        for (const Vendor each : {Vendor::Cmcc, Vendor::Cucc, Vendor::Ctcc}) {
            if (code.size() >= 5 && isKnown(code, {carrierFamilies(each).first()}))
                vendor = each;
        }
        if (!vendor || !(m_reading.hasSdkWord(m_text.text()) || m_reading.vendorIn(m_text.text()) ||
                         code.startsWith(QLatin1StringView("4100"))))
            continue;
        LogEvent event = eventAt(match);
        event.vendorCode = code;
        event.vendorMessage = m_text.shown(match.capturedStart(2), match.capturedEnd(2)).trimmed();
        addCarrier(std::move(event), *vendor, match);
    }
}

void ProseReader::readServerCodes()
{
    static const QRegularExpression code =
        pattern("\\b(isv\\.[A-Z_]{3,60}|InvalidToken|MobileNumberIllgeal|RamPermissionDeny|"
                "VerifySchemeNotExist|SchemeNumberOverLimit|PackageSignedConflict|SceneQueryFail|"
                "SchemeNotPassed|UnknowError)\\b");
    auto matches = code.globalMatch(m_prose);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(1) == QLatin1StringView("InvalidToken") &&
            !m_reading.hasSdkWord(m_text.text()) &&
            !m_text.text().contains(QLatin1StringView("GetMobile")))
            continue;
        LogEvent event = eventAt(match);
        event.code = match.captured(1);
        event.layer = Layer::Server;
        event.family = QStringLiteral("aliyun.openapi");
        const qsizetype end = std::min(m_text.size(), match.capturedEnd() + 120);
        event.message = m_text.shown(match.capturedStart(), end).trimmed();
        event.chain << ChainLink{event.layer, event.code, event.message};
        add(std::move(event), match);
    }
}

void ProseReader::readBareCodes()
{
    static const QRegularExpression number = pattern(
        "(?<![\\d.:/-])(6000[0-3]\\d|7000[0-2]\\d|50000[0-5])(?![\\d.:/%]|\\s*(?:ms|KB|MB|元|股))");
    if (m_reading.hasForeignWord(m_prose))
        return;
    auto matches = number.globalMatch(m_prose);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString code = match.captured(1);
        const bool isPlugin = code.startsWith(QLatin1Char('5'));
        const QString near = around(match.capturedStart(), match.capturedEnd());
        if (!m_reading.hasSdkWord(near) || m_codes.find(code).isEmpty() ||
            isOtherMember(m_prose, match.capturedStart()) ||
            (isPlugin && !near.contains(QLatin1StringView("li_auth"))))
            continue;
        LogEvent event = eventAt(match);
        event.code = code;
        event.layer = isPlugin ? Layer::Wrapper : Layer::Sdk;
        event.family = isPlugin                            ? QStringLiteral("wrapper.ali_auth")
                       : code.startsWith(QLatin1Char('7')) ? QStringLiteral("aliyun.ui")
                                                           : QStringLiteral("aliyun.sdk");
        qsizetype end = m_text.text().indexOf(QLatin1Char('\n'), match.capturedEnd());
        end = std::min(end < 0 ? m_text.size() : end, match.capturedEnd() + 120);
        event.message = m_text.shown(match.capturedEnd(), end).trimmed();
        event.chain << ChainLink{event.layer, event.code, event.message};
        add(std::move(event), match);
    }
}

/// "电信卡调用返回6001", "联通卡提示 102": numbers of three digits only beside a carrier's card.
void ProseReader::readCarrierSentences()
{
    static const QRegularExpression sentence =
        pattern("(中国移动|中国联通|中国电信|移动卡|联通卡|电信卡|移动号|联通号|电信号|移动用户|"
                "联通用户|电信用户)"
                "[^\\n\\d]{0,60}?(?<![\\d.])(-?\\d{3,6})(?![\\d.]|\\s*(?:ms|秒|元|个|次))");
    auto matches = sentence.globalMatch(m_prose);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto vendor = vendorOfWord(match.captured(1));
        const QString code = match.captured(2);
        if (!vendor || m_reading.hasForeignWord(m_prose))
            continue;
        LogEvent event = eventAt(match);
        if (isKnown(code, carrierFamilies(*vendor))) {
            event.vendorRaw = match.captured(1);
            event.vendorCode = code;
            addCarrier(std::move(event), *vendor, match);
        } else if (isKnown(code, {QStringLiteral("wrapper.jverification")})) {
            event.code = code;
            event.layer = Layer::Wrapper;
            event.family = QStringLiteral("wrapper.jverification");
            event.vendor = vendor;
            event.message = m_text.shown(match.capturedStart(), match.capturedEnd());
            event.chain << ChainLink{event.layer, event.code, event.message};
            add(std::move(event), match);
        }
    }
}

void ProseReader::readKnownTexts()
{
    for (const KnownText &known : m_reading.texts()) {
        const qsizetype at = m_prose.indexOf(known.text);
        if (at < 0 || known.code.isEmpty())
            continue;
        qsizetype end = m_prose.indexOf(QLatin1Char('\n'), at);
        end = std::min(end < 0 ? m_prose.size() : end, at + 160);
        LogEvent event;
        event.range = {at, end - at, 0};
        event.code = known.code;
        const bool isServer = known.system == QLatin1StringView("server");
        event.layer = isServer ? Layer::Server : Layer::Sdk;
        event.family = isServer ? QStringLiteral("aliyun.openapi") : QStringLiteral("aliyun.sdk");
        event.message = m_text.shown(at, end).trimmed();
        event.isInferred = true;
        event.chain << ChainLink{event.layer, event.code, event.message};
        m_events << event;
    }
}

} // namespace numauth::diagnosis
