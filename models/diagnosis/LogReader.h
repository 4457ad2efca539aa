#pragma once

#include "models/base/Result.h"
#include "models/codes/CodeTable.h"
#include "models/diagnosis/AnchorScanner.h"
#include "models/diagnosis/LogEvent.h"
#include "models/diagnosis/LogSource.h"
#include "models/diagnosis/ReadingTable.h"
#include "models/diagnosis/SignTable.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace numauth::diagnosis {

struct LogRegion;

/// Reads the answers of the number authentication service and of what surrounds it out of any
/// mixture of logs. Immutable; any thread. Time grows with the length of the log, memory with the
/// number of events, of which at most \ref mostEvents are kept.
class LogReader
{
public:
    static constexpr qsizetype mostEvents = 50'000;

    /// \p codes must outlive the reader.
    static Result<LogReader> open(const codes::CodeTable &codes);

    /// Malformed when \p bytes are no text.
    Result<LogEvents> read(QByteArrayView bytes) const;
    /// Maps the file; longer than LogSource::wholeLimit only both of its ends.
    Result<LogEvents> readFile(const QString &path) const;
    LogEvents read(const LogSource &source) const;

    const SignTable &signTable() const { return m_signs; }
    const codes::CodeTable &codeTable() const { return *m_codes; }

private:
    LogReader(const codes::CodeTable &codes, ReadingTable reading, SignTable signTable);
    void readPart(const LogSource &source, const LogSource::Part &part, LogEvents &result) const;
    LogEvents readRegion(const LogRegion &region) const;
    void readSigns(const LogRegion &region, LogEvents &result) const;

    const codes::CodeTable *m_codes;
    ReadingTable m_reading;
    SignTable m_signs;
    std::shared_ptr<const AnchorScanner> m_scanner;
};

} // namespace numauth::diagnosis
