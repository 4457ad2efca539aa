#include "models/package/Pkcs12Reader.h"

#include "models/package/DerReader.h"
#include "models/package/Pkcs12Bags.h"

#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>

#include <algorithm>
#include <memory>

namespace numauth::package {

namespace {

#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
/// A fuzzer looks for what parsing does wrong; deriving keys would take all of its time.
constexpr std::uint64_t roundLimit = 100;
#else
/// Of the whole file, about half a second; tools write at most a hundred thousand for a part of it.
constexpr std::uint64_t roundLimit = 1'000'000;
#endif
const QByteArrayView scryptOid("1.3.6.1.4.1.11591.4.11");
constexpr int nestingLimit = 8;

template<auto Function>
struct Free
{
    template<class Type>
    void operator()(Type *value) const
    {
        Function(value);
    }
};

void freeSafes(STACK_OF(PKCS7) * safes)
{
    sk_PKCS7_pop_free(safes, PKCS7_free);
}
void freeBags(STACK_OF(PKCS12_SAFEBAG) * bags)
{
    sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
}

using Pkcs12Pointer = std::unique_ptr<PKCS12, Free<PKCS12_free>>;
using SafesPointer = std::unique_ptr<STACK_OF(PKCS7), Free<freeSafes>>;
using BagsPointer = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), Free<freeBags>>;
using ProviderPointer = std::unique_ptr<OSSL_PROVIDER, Free<OSSL_PROVIDER_unload>>;

/// RC2 with 40 bits, which older tools encrypt certificates with, lives in the legacy provider.
/// Loading one provider by hand switches the automatic one off, so both are held. For as long as
/// the process lives: each time they are loaded anew, the library keeps more and searches longer.
class Providers
{
public:
    Providers()
        : m_default(OSSL_PROVIDER_load(nullptr, "default")),
          m_legacy(OSSL_PROVIDER_load(nullptr, "legacy"))
    {
        ERR_clear_error();
    }

private:
    ProviderPointer m_default;
    ProviderPointer m_legacy;
};

std::uint64_t saturated(std::uint64_t value)
{
    return std::min(value, roundLimit + 1);
}

std::uint64_t numberIn(const DerElement &integer)
{
    std::uint64_t value = 0;
    for (const char byte : integer.content)
        value = saturated((value << 8) | static_cast<unsigned char>(byte));
    return value;
}

/// Rounds that an algorithm's parameters ask for: what follows a salt. With scrypt they are the
/// product of its three costs, else one count, and a key length may follow.
std::uint64_t roundsIn(QByteArrayView der, int depth = 0, bool isScrypt = false)
{
    std::uint64_t rounds = 0;
    std::uint64_t own = 0;
    for (DerReader elements(der); !elements.isAtEnd() && depth < nestingLimit;) {
        const auto element = elements.next();
        if (!element)
            break;
        if (element->tag == DerReader::oidTag)
            isScrypt = oidText(element->content) == scryptOid;
        else if (element->isConstructed())
            rounds = saturated(rounds + roundsIn(element->content, depth + 1, isScrypt));
        else if (element->tag == DerReader::octetStringTag)
            own = 1;
        else if (element->tag == DerReader::integerTag && own == 1)
            own = numberIn(*element);
        else if (element->tag == DerReader::integerTag && own > 1 && isScrypt)
            own = saturated(own * std::max<std::uint64_t>(1, numberIn(*element)));
    }
    return saturated(rounds + own);
}

template<class Type, class Encode>
QByteArray encoded(const Type *value, Encode encode)
{
    unsigned char *bytes = nullptr;
    const int size = encode(value, &bytes);
    const QByteArray der =
        size > 0 ? QByteArray(reinterpret_cast<char *>(bytes), size) : QByteArray();
    OPENSSL_free(bytes);
    return der;
}

bool appendBags(const STACK_OF(PKCS12_SAFEBAG) * found, QList<Pkcs12Bag> &bags)
{
    for (int index = 0; index < sk_PKCS12_SAFEBAG_num(found); ++index) {
        const PKCS12_SAFEBAG *bag = sk_PKCS12_SAFEBAG_value(found, index);
        if (const auto read = Pkcs12Bag::read(encoded(bag, i2d_PKCS12_SAFEBAG)))
            bags << *read;
    }
    return found;
}

bool isTooSlow(const PKCS12 *file, const STACK_OF(PKCS7) * safes)
{
    const ASN1_INTEGER *macIterations = nullptr;
    PKCS12_get0_mac(nullptr, nullptr, nullptr, &macIterations, file);
    std::uint64_t rounds = 0;
    if (macIterations && ASN1_INTEGER_get_uint64(&rounds, macIterations) != 1)
        return true;
    rounds = saturated(rounds);
    for (int index = 0; index < sk_PKCS7_num(safes); ++index) {
        const PKCS7 *safe = sk_PKCS7_value(safes, index);
        if (PKCS7_type_is_encrypted(safe) && safe->d.encrypted && safe->d.encrypted->enc_data)
            rounds = saturated(
                rounds + roundsIn(encoded(safe->d.encrypted->enc_data->algorithm, i2d_X509_ALGOR)));
    }
    return rounds > roundLimit;
}

/// All bags, or nothing when some cannot be decrypted with \p password.
std::optional<QList<Pkcs12Bag>> readBags(const STACK_OF(PKCS7) * safes, const QByteArray &password)
{
    QList<Pkcs12Bag> bags;
    for (int index = 0; index < sk_PKCS7_num(safes); ++index) {
        PKCS7 *safe = sk_PKCS7_value(safes, index);
        BagsPointer found;
        if (PKCS7_type_is_data(safe))
            found.reset(PKCS12_unpack_p7data(safe));
        else if (PKCS7_type_is_encrypted(safe))
            found.reset(PKCS12_unpack_p7encdata(safe, password.constData(),
                                                static_cast<int>(password.size())));
        if (!found)
            return std::nullopt;
        appendBags(found.get(), bags);
    }
    return bags;
}

/// Without a MAC only the decryption can tell whether the password fits.
bool macFits(PKCS12 *file, const QByteArray &password)
{
    if (!PKCS12_mac_present(file))
        return true;
    if (PKCS12_verify_mac(file, password.constData(), static_cast<int>(password.size())))
        return true;
    // No password and an empty one are not the same in PKCS#12.
    return password.isEmpty() && PKCS12_verify_mac(file, nullptr, 0);
}

} // namespace

bool Pkcs12Reader::recognises(QByteArrayView bytes)
{
    const auto outer = DerReader(bytes).next(DerReader::sequenceTag);
    DerReader fields(outer ? outer->content : QByteArrayView());
    const auto version = fields.next(DerReader::integerTag);
    const auto safe = fields.next(DerReader::sequenceTag);
    const auto type = safe ? DerReader(safe->content).next(DerReader::oidTag) : std::nullopt;
    return version && version->content.size() == 1 && version->content[0] == 3 && type &&
           oidText(type->content).startsWith("1.2.840.113549.1.7.");
}

Result<Pkcs12Content> Pkcs12Reader::read(QByteArrayView bytes,
                                         const std::optional<Secret> &password)
{
    const Error damaged{Error::Code::Malformed,
                        tr("The PKCS#12 keystore is damaged; get an intact copy.")};
    auto position = reinterpret_cast<const unsigned char *>(bytes.data());
    const Pkcs12Pointer file(d2i_PKCS12(nullptr, &position, static_cast<long>(bytes.size())));
    const SafesPointer safes(file ? PKCS12_unpack_authsafes(file.get()) : nullptr);
    if (!safes)
        return damaged;
    if (isTooSlow(file.get(), safes.get()))
        return Error{Error::Code::Unsupported,
                     tr("The PKCS#12 keystore asks for more than %1 rounds of key derivation and "
                        "was not opened.")
                         .arg(roundLimit)};
    static const auto *const providers = new Providers;
    Q_UNUSED(providers);
    Pkcs12Content content;
    content.facts.type = QStringLiteral("PKCS12");
    QByteArray text = password ? password->reveal() : QByteArray();
    const bool isOpen = macFits(file.get(), text);
    const auto bags = isOpen ? readBags(safes.get(), text) : std::nullopt;
    wipe(text);
    ERR_clear_error();
    content.isLocked = !bags;
    if (bags)
        content.facts.entries = keystoreEntries(*bags);
    content.facts.isIntegrityChecked = bags && PKCS12_mac_present(file.get());
    return content;
}

} // namespace numauth::package
