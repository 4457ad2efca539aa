#pragma once

#include <QByteArray>
#include <QString>

namespace numauth {

/// A password, key or token. It is never printed, compares in constant time and is wiped when the
/// last copy goes. Only `reveal()` gives the bytes, so that every use can be found.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QByteArray &bytes);
    explicit Secret(const QString &text);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The bytes, for the one place that must have them. Do not keep the copy.
    const QByteArray &reveal() const { return m_bytes; }
    /// Four hex digits of the SHA-256, to tell two secrets apart without showing either.
    QString fingerprint() const;

    friend bool operator==(const Secret &left, const Secret &right);

private:
    void wipe();
    QByteArray m_bytes;
};

/// Overwrites \p bytes in a way that the compiler does not remove, then empties it.
void wipe(QByteArray &bytes);

} // namespace numauth
