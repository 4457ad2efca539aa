#pragma once

#include "models/vault/Keychain.h"

namespace numauth::tests {

/// A keychain that never answers, as one whose question nobody sees.
class NoKeychain : public vault::Keychain
{
public:
    void read(const QString &, const Answer &) override {}
    void write(const QString &, const Secret &, const Answer &) override {}
    void remove(const QString &, const Answer &) override {}
};

} // namespace numauth::tests
