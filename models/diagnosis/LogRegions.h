#pragma once

#include "models/diagnosis/AnchorScanner.h"
#include "models/diagnosis/LogPrefix.h"
#include "models/diagnosis/MappedText.h"

#include <QByteArrayView>

#include <optional>

namespace numauth::diagnosis {

/// One entry of a log with the lines that belong to it, prefixes taken off.
struct LogRegion
{
    /// Byte range in the part of the source.
    qsizetype begin = 0;
    qsizetype end = 0;
    /// Normalised.
    MappedText text;
    /// The prefix of its first line.
    LogPrefix prefix;
};

/// Cuts out the entries of a log that hold an anchor, each byte at most once, in the order of the
/// text. An entry is at most about 64 KB; of longer lines only the surroundings of anchors are
/// taken.
class LogRegions
{
public:
    LogRegions(QByteArrayView bytes, const AnchorScanner &scanner);

    /// Nothing when there are no more.
    std::optional<LogRegion> next();

private:
    struct Line
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        /// Where the next line begins.
        qsizetype next = 0;
        LogPrefix prefix;
        MappedText text;
    };

    Line lineAt(qsizetype within, qsizetype least) const;
    std::optional<Line> lineBefore(const Line &line) const;
    std::optional<Line> lineAfter(const Line &line) const;
    QList<Line> linesBefore(const Line &line) const;
    bool continues(const QList<Line> &lines, const Line &next, int depth) const;

    QByteArrayView m_bytes;
    const AnchorScanner &m_scanner;
    qsizetype m_at = 0;
};

} // namespace numauth::diagnosis
