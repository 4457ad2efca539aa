#include "models/sandbox/RandomSource.h"

#include <QStringList>

#include <utility>

namespace numauth::sandbox {

QByteArray RandomSource::bytes(qsizetype count)
{
    while (m_buffer.size() < count)
        m_buffer += m_source();
    QByteArray taken = m_buffer.left(count);
    m_buffer.remove(0, count);
    return taken;
}

QString RandomSource::letters(const QString &alphabet, int count)
{
    QString text;
    for (const char byte : bytes(count))
        text += alphabet.at(static_cast<unsigned char>(byte) % alphabet.size());
    return text;
}

QString RandomSource::digits(int count)
{
    return letters(QStringLiteral("0123456789"), count);
}

QString RandomSource::uuid()
{
    const QString hex = QString::fromLatin1(bytes(16).toHex().toUpper());
    return QStringList{hex.mid(0, 8), hex.mid(8, 4), hex.mid(12, 4), hex.mid(16, 4), hex.mid(20)}
        .join(QLatin1Char('-'));
}

QString RandomSource::base64(int byteCount)
{
    return QString::fromLatin1(bytes(byteCount).toBase64());
}

double RandomSource::fraction()
{
    quint32 number = 0;
    for (const char byte : bytes(4))
        number = (number << 8) | static_cast<unsigned char>(byte);
    return number / 4294967296.0;
}

} // namespace numauth::sandbox
