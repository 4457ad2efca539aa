#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace numauth::diagnosis {

/// A piece of a log prepared for parsing that still knows where each character came from.
/// text() is normalised: escapes decoded, compatibility forms folded, quotes straight. shown() has
/// the same length and keeps the characters as they were written.
class MappedText
{
public:
    MappedText() = default;

    /// Decodes UTF-8 that starts \p offset bytes into the log. Invalid bytes become U+FFFD.
    static MappedText decode(QByteArrayView bytes, qint64 offset);
    /// The same text with `\uXXXX`, quotes, full-width and radical forms replaced.
    MappedText normalised() const;

    const QString &text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    qsizetype invalidBytes() const { return m_invalidBytes; }
    /// Byte offset of the character at \p index; that of the end for size().
    qint64 offsetAt(qsizetype index) const;
    /// Characters as written, from \p begin to \p end, without line breaks.
    QString shown(qsizetype begin, qsizetype end) const;

    MappedText mid(qsizetype begin, qsizetype length = -1) const;
    /// Adds \p other behind a line break.
    void appendLine(const MappedText &other);

private:
    void add(QChar parsed, QChar shown, qint64 offset);

    QString m_text;
    /// Zero where one written character became several.
    QString m_shown;
    std::vector<qint64> m_offsets;
    qint64 m_end = 0;
    qsizetype m_invalidBytes = 0;
};

} // namespace numauth::diagnosis
