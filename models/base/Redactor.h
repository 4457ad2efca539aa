#pragma once

#include "models/base/Secret.h"

#include <QString>

namespace numauth {

/// Replaces what must not be shown or stored: phone numbers keep their first three and last four
/// digits, tokens and keys become a mark with a fingerprint. Pure functions; any thread.
class Redactor
{
public:
    /// `13812345678` → `138****5678`; shorter or other text is masked in full.
    static QString maskNumber(const QString &number);
    /// `‹token:5b1e›`, with \p kind as the word before the fingerprint.
    static QString mark(const QString &kind, const Secret &secret);
    /// Masks every mainland mobile number, access key id, and JWT-like or long random token in \p
    /// text. Meant for logs and answers; idempotent.
    static QString redact(const QString &text);
};

} // namespace numauth
