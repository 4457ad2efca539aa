#include "models/package/SignatureAlgorithm.h"

namespace numauth::package {

std::optional<SignatureAlgorithm> SignatureAlgorithm::fromId(std::uint32_t id)
{
    using Key = SignatureScheme::Key;
    using Content = ContentDigestKind;
    switch (id) {
    case 0x0101:
        return SignatureAlgorithm{{Key::RsaPss, DigestKind::Sha256}, Content::ChunkedSha256};
    case 0x0102:
        return SignatureAlgorithm{{Key::RsaPss, DigestKind::Sha512}, Content::ChunkedSha512};
    case 0x0103:
        return SignatureAlgorithm{{Key::Rsa, DigestKind::Sha256}, Content::ChunkedSha256};
    case 0x0104:
        return SignatureAlgorithm{{Key::Rsa, DigestKind::Sha512}, Content::ChunkedSha512};
    case 0x0201:
        return SignatureAlgorithm{{Key::Ec, DigestKind::Sha256}, Content::ChunkedSha256};
    case 0x0202:
        return SignatureAlgorithm{{Key::Ec, DigestKind::Sha512}, Content::ChunkedSha512};
    case 0x0301:
        return SignatureAlgorithm{{Key::Dsa, DigestKind::Sha256}, Content::ChunkedSha256};
    case 0x0421:
        return SignatureAlgorithm{{Key::Rsa, DigestKind::Sha256}, Content::VeritySha256, 28};
    case 0x0423:
        return SignatureAlgorithm{{Key::Ec, DigestKind::Sha256}, Content::VeritySha256, 28};
    case 0x0425:
        return SignatureAlgorithm{{Key::Dsa, DigestKind::Sha256}, Content::VeritySha256, 28};
    default:
        return std::nullopt;
    }
}

} // namespace numauth::package
