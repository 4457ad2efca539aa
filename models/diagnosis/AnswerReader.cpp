#include "models/diagnosis/AnswerReader.h"

#include "models/diagnosis/AnswerKeys.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace numauth::diagnosis {

namespace {

bool isSdkCode(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:6000[0-9]{2}|7000[0-9]{2}|50000[0-9])$"));
    return pattern.match(text).hasMatch();
}

bool isNumber(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^-?\\d{1,6}$"));
    return pattern.match(text).hasMatch();
}

bool isWrapperRange(const QString &code)
{
    return code.startsWith(QLatin1StringView("5000"));
}

QString familyOf(const QString &code, bool isPluginShape)
{
    static const QStringList pluginOnly{QStringLiteral("600016"), QStringLiteral("600018"),
                                        QStringLiteral("600019")};
    if (isWrapperRange(code) || (isPluginShape && pluginOnly.contains(code)))
        return QStringLiteral("wrapper.ali_auth");
    return code.startsWith(QLatin1Char('7')) ? QStringLiteral("aliyun.ui")
                                             : QStringLiteral("aliyun.sdk");
}

/// Members under which the cloud's own error stands, not the carrier's.
bool isGatewayKey(const QString &key)
{
    return key == QLatin1StringView("failRet") || key == QLatin1StringView("error_response");
}

} // namespace

AnswerReader::AnswerReader(const codes::CodeTable &codes, const ReadingTable &reading,
                           const MappedText &text, const FieldTree &tree)
    : m_codes(codes), m_reading(reading), m_text(text), m_tree(tree)
{
    static const QRegularExpression wrapper(
        QStringLiteral("erification|JVER|loginToken|LoginToken|极光|闪验|[Uu]ni[Vv]erify"));
    // `msg` is a word of every log; alone it tells nothing about loose fields.
    m_hasSdkWord = reading.hasSdkWord(QString(text.text()).remove(QLatin1StringView("msg")));
    m_isForeign = reading.hasForeignWord(text.text());
    m_isOfWrapper = wrapper.match(text.text()).hasMatch();
    m_isOfCloud = text.text().contains(QLatin1StringView("dypns"));
}

void AnswerReader::use(int node)
{
    for (const int below : m_tree.below(node))
        m_used.insert(below);
}

void AnswerReader::useFields(int node)
{
    for (const int child : m_tree.children(node)) {
        if (!m_tree.node(child).isContainer)
            m_used.insert(child);
    }
}

QList<LogEvent> AnswerReader::read()
{
    QList<LogEvent> events;
    const auto tryAll = [&](auto reader, int first, bool takesAll) {
        for (int index = first; index < m_tree.nodes().size(); ++index) {
            if (!m_tree.node(index).isContainer || isUsed(index))
                continue;
            const std::optional<LogEvent> event = (this->*reader)(index);
            if (!event)
                continue;
            events << *event;
            if (takesAll && index > 0)
                use(index);
            else
                useFields(index);
        }
    };
    useForeignObjects();
    tryAll(&AnswerReader::sdkEvent, 1, true);
    tryAll(&AnswerReader::serverEvent, 1, true);
    tryAll(&AnswerReader::wrapperEvent, 0, true);
    const bool wasEmpty = events.isEmpty();
    if (const auto event = wasEmpty ? sdkEvent(0) : std::nullopt) {
        events << *event;
        use(0);
    }
    tryAll(&AnswerReader::carrierEvent, 0, true);
    std::ranges::sort(events, {}, [](const LogEvent &event) { return event.range.offset; });
    return events;
}

/// Objects that speak of shares or places are no answers, and their numbers no codes.
void AnswerReader::useForeignObjects()
{
    for (int index = 1; index < m_tree.nodes().size(); ++index) {
        const FieldTree::Node &node = m_tree.node(index);
        if (m_reading.isForeignKey(node.key) && node.parent > 0 && !isUsed(node.parent) &&
            m_tree.find(node.parent, keys::sdkOnly()) < 0)
            use(node.parent);
    }
}

QString AnswerReader::prose() const
{
    QString text = m_text.text();
    for (const int index : m_used) {
        const FieldTree::Node &node = m_tree.node(index);
        if (index > 0)
            std::fill(text.begin() + node.keyBegin, text.begin() + node.end, QLatin1Char(' '));
    }
    return text;
}

bool AnswerReader::speaksOfThisService(int object, const QString &code) const
{
    if (m_tree.find(object, keys::sdkOnly()) >= 0)
        return true;
    const bool hasText = m_tree.find(object, keys::message()) >= 0;
    const bool hasId = m_tree.find(object, keys::requestId()) >= 0;
    if (object == 0)
        return hasText && (hasId || m_hasSdkWord);
    return (hasText || hasId) && m_codes.find(code).size() > 0;
}

std::optional<LogEvent> AnswerReader::sdkEvent(int object) const
{
    int codeNode = -1;
    for (const QString &key : keys::sdkCode()) {
        const int found = m_tree.find(object, {key});
        if (found >= 0 && isSdkCode(m_tree.node(found).value)) {
            codeNode = found;
            break;
        }
    }
    if (codeNode < 0)
        return std::nullopt;
    const QString code = m_tree.node(codeNode).value;
    if (!speaksOfThisService(object, code))
        return std::nullopt;
    LogEvent event;
    event.range = rangeOf(object);
    event.code = code;
    event.family = familyOf(code, m_tree.has(object, QStringLiteral("data")));
    const bool isWrapper = event.family.startsWith(QLatin1StringView("wrapper"));
    event.layer = isWrapper ? Layer::Wrapper : Layer::Sdk;
    event.message = shownValue(object, keys::message());
    event.requestId = shownValue(object, keys::requestId());
    event.chain << ChainLink{event.layer, event.code, event.message};
    addCarrier(event, object);
    addGateway(event, object);
    addFacts(event, object);
    return event;
}

void AnswerReader::addCarrier(LogEvent &event, int object) const
{
    event.vendor = vendorOfFields(object, &event.vendorRaw);
    CarrierAnswer answer = innerCarrierAnswer(object);
    const int inner = m_tree.find(object, {QStringLiteral("innerCode")});
    if (answer.code.isEmpty() && inner >= 0 && isNumber(m_tree.node(inner).value)) {
        answer.code = m_tree.node(inner).value;
        answer.message = shownValue(object, {QStringLiteral("innerMsg")});
    }
    static const QRegularExpression inText(QStringLiteral("vendorCode\\s*[:=]?\\s*(-?\\d{1,6})"));
    const int textNode = m_tree.find(object, keys::message());
    const auto match = inText.match(textNode < 0 ? QString() : m_tree.node(textNode).value);
    if (match.hasMatch())
        answer.code = match.captured(1);
    if (!event.vendor)
        event.vendor = answer.vendor;
    if (!event.vendor && !answer.code.isEmpty())
        event.vendor = vendorByNumber(answer.code);
    event.vendorCode = answer.code;
    event.vendorMessage = answer.message;
    for (const KnownText &text : m_reading.texts()) {
        if (!event.vendorCode.isEmpty() || text.vendorCode.isEmpty() ||
            event.message.trimmed() != text.text || (event.vendor && event.vendor != text.vendor))
            continue;
        event.vendor = text.vendor;
        event.vendorCode = text.vendorCode;
        event.vendorMessage = event.message;
        event.isInferred = true;
    }
    if (!event.vendorCode.isEmpty())
        event.chain << ChainLink{Layer::Carrier, event.vendorCode, event.vendorMessage};
    static const QRegularExpression detail(
        QStringLiteral("code\\s*[:：=]\\s*(-?\\d{2,6})\\s*[,，]?\\s*msg\\s*[:：=]\\s*([^\"}]*)"));
    const auto sub = detail.match(event.vendorMessage);
    if (sub.hasMatch())
        event.chain << ChainLink{Layer::CarrierDetail, sub.captured(1), sub.captured(2).trimmed()};
}

void AnswerReader::addGateway(LogEvent &event, int object) const
{
    for (const int index : m_tree.below(object)) {
        if (m_tree.node(index).key != QLatin1StringView("error_response"))
            continue;
        const QString code = m_tree.value(index, QStringLiteral("code"));
        if (!code.isEmpty())
            event.chain << ChainLink{Layer::Gateway, code, shownValue(index, keys::message())};
        return;
    }
}

void AnswerReader::addFacts(LogEvent &event, int object) const
{
    QList<int> places = m_tree.below(object);
    const int parent = m_tree.node(object).parent;
    if (parent >= 0 && m_tree.node(object).key == QLatin1StringView("u")) {
        // A telemetry record keeps the app and the device beside the answer.
        places << m_tree.children(parent);
        const int app = m_tree.find(parent, {QStringLiteral("c")});
        if (app >= 0)
            places << m_tree.children(app);
    }
    for (const int index : std::as_const(places)) {
        const FieldTree::Node &node = m_tree.node(index);
        const bool isKnown = !node.isContainer && keys::facts().contains(node.key);
        const bool isEmpty = node.value.isEmpty() || node.value == QLatin1StringView("null");
        if (isKnown && !isEmpty && !event.facts.contains(node.key))
            event.facts.insert(node.key, node.value.left(200));
    }
}

AnswerReader::CarrierAnswer AnswerReader::innerCarrierAnswer(int object) const
{
    CarrierAnswer best;
    for (const int index : m_tree.below(object)) {
        const FieldTree::Node &node = m_tree.node(index);
        if (!node.isContainer || index == object)
            continue;
        bool isGateway = false;
        for (int up = index; up > object; up = m_tree.node(up).parent)
            isGateway = isGateway || isGatewayKey(m_tree.node(up).key);
        if (isGateway)
            continue;
        const CarrierAnswer answer = carrierAnswer(index);
        if (!best.vendor)
            best.vendor = answer.vendor;
        if (best.code.isEmpty() && !answer.code.isEmpty()) {
            best.code = answer.code;
            best.message = answer.message;
        }
    }
    return best;
}

AnswerReader::CarrierAnswer AnswerReader::carrierAnswer(int object) const
{
    CarrierAnswer answer;
    QString raw;
    answer.vendor = vendorOfFields(object, &raw);
    for (const QString &key : keys::carrierCode()) {
        const QString value = m_tree.value(object, key);
        if (!isNumber(value) || isSdkCode(value))
            continue;
        answer.code = value;
        break;
    }
    answer.message = shownValue(object, keys::carrierMessage());
    if (!answer.vendor && !answer.code.isEmpty())
        answer.vendor = vendorByNumber(answer.code);
    if (!answer.vendor)
        answer.vendor = vendorByShape(object);
    return answer;
}

} // namespace numauth::diagnosis
