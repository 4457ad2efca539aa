#include "app/cli/SecretInput.h"

#include "app/cli/VaultAccess.h"
#include "models/vault/SecretReference.h"

namespace numauth::cli {

Result<Secret> SecretInput::read(const QString &reference)
{
    const auto parsed = vault::SecretReference::parse(reference);
    if (!parsed)
        return vault::SecretReference::notAReference();
    if (parsed->kind() != vault::SecretReference::Kind::Vault)
        return parsed->resolve(nullptr);
    const Result<vault::Vault> vault = VaultAccess::open();
    return vault ? parsed->resolve(&*vault) : Result<Secret>(vault.error());
}

} // namespace numauth::cli
