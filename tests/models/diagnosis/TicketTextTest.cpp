#include "models/diagnosis/TicketText.h"

#include "models/diagnosis/LogReader.h"

#include <QTest>

#include <memory>
#include <optional>

namespace numauth::diagnosis {

class TicketTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void takesCodesAndRequestIdsFromTheLog();
    void fillsBlanksWithWhatIsKnownAndLeavesTheRest();
    void namesWhatWasCheckedByHand();
    void masksNumbers();
    void asksTheSameInBothLanguages();
    void theTableRefusesAMissingText();

private:
    TicketCase caseOf(const QString &log) const
    {
        return {m_reader->read(log.toUtf8()).valueOr({}), {}, {}, {}};
    }

    std::optional<codes::CodeTable> m_codes;
    std::optional<LogReader> m_reader;
    std::optional<CaseTexts> m_texts;
};

void TicketTextTest::initTestCase()
{
    auto codes = codes::CodeTable::open();
    QVERIFY(codes);
    m_codes = *std::move(codes);
    auto reader = LogReader::open(*m_codes);
    QVERIFY(reader);
    m_reader = *std::move(reader);
    auto texts = CaseTexts::open();
    QVERIFY2(texts, texts ? "" : qPrintable(texts.error().message));
    m_texts = *std::move(texts);
}

void TicketTextTest::takesCodesAndRequestIdsFromTheLog()
{
    const QString text = ticketText(
        caseOf(QStringLiteral("{\"code\":\"600011\",\"msg\":\"x\",\"requestId\":\"abcd-1234\"}")),
        *m_texts, Language::English);
    QVERIFY2(text.contains(QLatin1StringView("600011")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1StringView("RequestId abcd-1234")), qPrintable(text));
}

void TicketTextTest::fillsBlanksWithWhatIsKnownAndLeavesTheRest()
{
    TicketCase from;
    from.known = {{QStringLiteral("sdkVersion"), QStringLiteral("2.14.23")}};
    const QString text = ticketText(from, *m_texts, Language::English);
    QVERIFY2(text.contains(QLatin1StringView("SDK version: 2.14.23")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1StringView("Scheme code: ____")), qPrintable(text));
}

void TicketTextTest::namesWhatWasCheckedByHand()
{
    TicketCase from;
    from.checked = {{QStringLiteral("欠费吗？ 否"), QStringLiteral("In arrears? no")}};
    QVERIFY(ticketText(from, *m_texts, Language::English)
                .contains(QLatin1StringView("- In arrears? no")));
    QVERIFY(
        ticketText(from, *m_texts, Language::Chinese).contains(QStringLiteral("- 欠费吗？ 否")));
}

void TicketTextTest::masksNumbers()
{
    TicketCase from;
    from.known = {{QStringLiteral("note"), QStringLiteral("13812345678 cannot log in")}};
    const QString text = ticketText(from, *m_texts, Language::English);
    QVERIFY(!text.contains(QLatin1StringView("13812345678")));
    QVERIFY(text.contains(QLatin1StringView("138****5678")));
}

void TicketTextTest::asksTheSameInBothLanguages()
{
    const auto lines = [this](Language language) {
        return ticketText({}, *m_texts, language).count(QLatin1Char('\n'));
    };
    QCOMPARE(lines(Language::Chinese), lines(Language::English));
}

void TicketTextTest::theTableRefusesAMissingText()
{
    const auto texts =
        CaseTexts::parse(R"({"formatVersion":1,"timeline":{},"ticket":{},"fields":[]})",
                         QStringLiteral("texts.json"));
    QVERIFY(!texts);
}

} // namespace numauth::diagnosis

std::unique_ptr<QObject> makeTicketTextTest()
{
    return std::make_unique<numauth::diagnosis::TicketTextTest>();
}

#include "TicketTextTest.moc"
