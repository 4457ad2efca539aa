#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace numauth::evidence {

struct Redacted
{
    QByteArray bytes;
    /// Lines or values that differ from the original.
    int count = 0;
};

/// Stand-ins for numbers and secrets of one archive, the same for the same original, so that a
/// scenario still works after it was opened elsewhere.
class StandIns
{
public:
    /// A number of the range that no subscriber has.
    QString forNumber(const QString &number);
    QString forSecret(const QString &secret);

private:
    QHash<QString, QString> m_known;
};

/// Masks numbers, keys and tokens line by line. Bytes that are no UTF-8 become U+FFFD.
Redacted redactText(const QByteArray &text);
/// The same for the values of a JSON file, so that fingerprints and references survive; values that
/// are a number or a secret as a whole get a stand-in. Unchanged when nothing had to be masked;
/// what is no JSON is treated as text.
Redacted redactJson(const QByteArray &json, StandIns &standIns);

} // namespace numauth::evidence
