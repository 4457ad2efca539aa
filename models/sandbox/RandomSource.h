#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace numauth::sandbox {

/// Random text of the forms that the cloud uses, out of a source of bytes; with a seeded source
/// the same sequence on every run.
class RandomSource
{
public:
    /// \p bytes gives at least one byte a call.
    explicit RandomSource(std::function<QByteArray()> bytes) : m_source(std::move(bytes)) {}

    QByteArray bytes(qsizetype count);
    /// \p count letters out of \p alphabet, which has at most 256.
    QString letters(const QString &alphabet, int count);
    QString digits(int count);
    /// `8906582E-6722-…`, upper case as in the cloud's request ids.
    QString uuid();
    /// \p byteCount bytes in Base64.
    QString base64(int byteCount);
    /// At least 0, less than 1.
    double fraction();

private:
    std::function<QByteArray()> m_source;
    QByteArray m_buffer;
};

} // namespace numauth::sandbox
