#pragma once

#include "models/codes/CodeTable.h"
#include "models/diagnosis/FieldTree.h"
#include "models/diagnosis/LogEvent.h"
#include "models/diagnosis/ReadingTable.h"

#include <QList>
#include <QSet>

namespace numauth::diagnosis {

/// Reads answers out of the objects of one log entry: SDK, wrapper, carrier, server, telemetry.
/// Offsets of its events are those of the entry's text.
class AnswerReader
{
public:
    /// All arguments must outlive the reader.
    AnswerReader(const codes::CodeTable &codes, const ReadingTable &reading, const MappedText &text,
                 const FieldTree &tree);

    /// In the order of the text.
    QList<LogEvent> read();
    /// The entry's text with everything that read() used blanked: what is left is prose.
    QString prose() const;

private:
    struct CarrierAnswer
    {
        std::optional<Vendor> vendor;
        QString code;
        QString message;
    };

    bool isUsed(int node) const { return m_used.contains(node); }
    void use(int node);
    void useFields(int node);
    void useForeignObjects();
    std::optional<LogEvent> sdkEvent(int object) const;
    std::optional<LogEvent> serverEvent(int object) const;
    std::optional<LogEvent> wrapperEvent(int object) const;
    std::optional<LogEvent> carrierEvent(int object) const;
    bool speaksOfThisService(int object, const QString &code) const;
    void addCarrier(LogEvent &event, int object) const;
    void addGateway(LogEvent &event, int object) const;
    void addFacts(LogEvent &event, int object) const;
    CarrierAnswer innerCarrierAnswer(int object) const;
    CarrierAnswer carrierAnswer(int object) const;
    std::optional<Vendor> vendorOfFields(int object, QString *raw) const;
    std::optional<Vendor> vendorByShape(int object) const;
    std::optional<Vendor> vendorByNumber(const QString &code) const;
    bool isInFamily(const QString &code, const QString &family) const;
    QString shownValue(int object, const QStringList &keys) const;
    LogRange rangeOf(int object) const;

    const codes::CodeTable &m_codes;
    const ReadingTable &m_reading;
    const MappedText &m_text;
    const FieldTree &m_tree;
    QSet<int> m_used;
    /// What the words of the whole entry tell, looked for once.
    bool m_hasSdkWord = false;
    bool m_isForeign = false;
    bool m_isOfWrapper = false;
    bool m_isOfCloud = false;
};

} // namespace numauth::diagnosis
