#pragma once

#include <QByteArray>

namespace numauth::evidence {

struct Redacted
{
    QByteArray bytes;
    /// Lines or values that differ from the original.
    int count = 0;
};

/// Masks numbers, keys and tokens line by line. Bytes that are no UTF-8 become U+FFFD.
Redacted redactText(const QByteArray &text);
/// The same for the values of a JSON file, so that fingerprints and references survive. Unchanged
/// when nothing had to be masked; what is no JSON is treated as text.
Redacted redactJson(const QByteArray &json);

} // namespace numauth::evidence
