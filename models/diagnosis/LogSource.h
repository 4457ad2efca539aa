#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace numauth::diagnosis {

/// The bytes of a log as UTF-8, whatever it was written in, and the way back to the original.
/// Refuses what is no text with a sentence. Longer than \ref wholeLimit: both ends only.
class LogSource
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::LogSource)

public:
    /// A stretch that is read in one piece.
    struct Part
    {
        /// UTF-8; offsets into it are relative to the part.
        QByteArrayView bytes;
        /// Where the part begins in the original.
        qint64 offset = 0;
        /// 1-based line number of its first line; 0 when not known.
        int firstLine = 1;
    };

    /// Bytes up to which a log is read whole.
    static constexpr qint64 wholeLimit = 2'000'000'000;
    /// What is read at each end of a longer one.
    static constexpr qint64 endLength = 256'000'000;

    /// \p bytes must outlive the source. Limits are arguments for tests only.
    static Result<LogSource> create(QByteArrayView bytes, qint64 limit = wholeLimit,
                                    qint64 atEachEnd = endLength);

    const QList<Part> &parts() const { return m_parts; }
    const QString &encoding() const { return m_encoding; }
    qint64 skippedBytes() const { return m_skipped; }
    qint64 totalBytes() const { return m_total; }
    /// Maps ascending byte offsets in \p part to the original, in one pass over the part.
    QList<qint64> toOriginal(const Part &part, const QList<qint64> &ascendingOffsets) const;

private:
    Result<> addPart(QByteArrayView original, qint64 offset, int firstLine);

    QString m_encoding = QStringLiteral("UTF-8");
    QList<Part> m_parts;
    /// Keeps what was converted alive.
    QList<QByteArray> m_converted;
    QList<QByteArrayView> m_originals;
    qint64 m_skipped = 0;
    qint64 m_total = 0;
};

} // namespace numauth::diagnosis
