#include "models/base/Secret.h"

#include <QCryptographicHash>

#include <utility>

namespace numauth {

void wipe(QByteArray &bytes)
{
    // A shared buffer would detach on write: then the other owner still needs the bytes.
    if (bytes.isDetached()) {
        volatile char *data = bytes.data();
        for (qsizetype index = 0; index < bytes.size(); ++index)
            data[index] = 0;
    }
    bytes.clear();
}

// Each Secret owns a deep copy, so that wiping one never depends on who shares its buffer.
Secret::Secret(const QByteArray &bytes) : m_bytes(bytes.constData(), bytes.size()) {}

Secret::Secret(const QString &text) : m_bytes(text.toUtf8()) {}

Secret::Secret(const Secret &other) : m_bytes(other.m_bytes.constData(), other.m_bytes.size()) {}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = QByteArray(other.m_bytes.constData(), other.m_bytes.size());
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

QString Secret::fingerprint() const
{
    const QByteArray hash = QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(4));
}

void Secret::wipe()
{
    numauth::wipe(m_bytes);
}

bool operator==(const Secret &left, const Secret &right)
{
    if (left.m_bytes.size() != right.m_bytes.size())
        return false;
    int difference = 0;
    for (qsizetype index = 0; index < left.m_bytes.size(); ++index)
        difference |= left.m_bytes.at(index) ^ right.m_bytes.at(index);
    return difference == 0;
}

} // namespace numauth
