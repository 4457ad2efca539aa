#pragma once

#include "models/codes/CodeTable.h"
#include "models/diagnosis/LogEvent.h"
#include "models/diagnosis/MappedText.h"
#include "models/diagnosis/ReadingTable.h"

#include <QList>
#include <QRegularExpression>

namespace numauth::diagnosis {

/// Reads answers that stand in sentences rather than in objects: `PlatformException(600017, …)`,
/// `[CT,(80801)…]`, `result code:410002`, "联通卡提示 102". Offsets are those of the text.
class ProseReader
{
public:
    /// \p prose is \p text with everything already read blanked. All arguments must outlive the
    /// reader.
    ProseReader(const codes::CodeTable &codes, const ReadingTable &reading, const MappedText &text,
                QString prose);

    /// \p hasAnswers: objects of the same entry already gave answers, so that texts without a
    /// number add nothing.
    QList<LogEvent> read(bool hasAnswers);

private:
    void readWrapperExceptions();
    void readBracketedCodes();
    void readCarrierTuples();
    void readCarrierLines();
    void readServerCodes();
    void readBareCodes();
    void readCarrierSentences();
    void readKnownTexts();
    LogEvent eventAt(const QRegularExpressionMatch &match) const;
    void add(LogEvent event, const QRegularExpressionMatch &match);
    void addCarrier(LogEvent event, Vendor vendor, const QRegularExpressionMatch &match);
    bool isKnown(const QString &code, const QStringList &families) const;
    QString around(qsizetype begin, qsizetype end) const;

    const codes::CodeTable &m_codes;
    const ReadingTable &m_reading;
    const MappedText &m_text;
    QString m_prose;
    QList<LogEvent> m_events;
};

} // namespace numauth::diagnosis
