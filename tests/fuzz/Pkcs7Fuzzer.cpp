#include "models/package/Pkcs7Reader.h"
#include "models/package/PublicKey.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace numauth::package;
    const auto message = Pkcs7::read(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (!message)
        return 0;
    for (const Pkcs7Signer &signer : message->signers) {
        SignedAttributes::read(signer.signedAttributes);
        if (const auto certificate = message->certificateOf(signer))
            withPositiveModulus(certificate->publicKeyInfo);
    }
    return 0;
}
