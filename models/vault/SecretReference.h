#pragma once

#include "models/base/Result.h"
#include "models/base/Secret.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace numauth::vault {

class Vault;

/// The first line of \p bytes without white space around it: editors and echo end a secret with a
/// line break that is not part of it. Makes no other copy.
Secret firstLine(const QByteArray &bytes);

/// Where a secret is kept: `vault:NAME`, `env:VARIABLE` or `file:PATH`. Holds no secret, so it may
/// stand in a file that others read.
class SecretReference
{
    Q_DECLARE_TR_FUNCTIONS(numauth::vault::SecretReference)

public:
    enum class Kind { Vault, Environment, File };

    /// Nothing when \p text is no reference: then it may be the secret itself and must not be
    /// repeated anywhere.
    static std::optional<SecretReference> parse(const QString &text);
    /// The sentence for text that is no reference; it does not repeat the text.
    static Error notAReference();

    Kind kind() const { return m_kind; }
    /// The name of the record or variable, or the path.
    const QString &target() const { return m_target; }
    QString toString() const;

    /// Reads the secret. Of a file the first line counts; a relative path starts in \p folder.
    /// \p vault may be null: then a `vault:` reference is an error.
    Result<Secret> resolve(const Vault *vault, const QString &folder = {}) const;

    friend bool operator==(const SecretReference &, const SecretReference &) = default;

private:
    SecretReference(Kind kind, const QString &target) : m_kind(kind), m_target(target) {}

    Kind m_kind;
    QString m_target;
};

} // namespace numauth::vault
