#include "models/cloud/SignatureMistakes.h"

#include "models/cloud/SigningDigest.h"

#include <algorithm>
#include <array>

namespace numauth::cloud {

namespace {

using Pairs = QList<QByteArray>;

bool isHexStep(const SignatureMismatch &mismatch)
{
    using enum SignatureStep;
    return mismatch.step == HashedPayload || mismatch.step == HashedCanonicalRequest ||
           (mismatch.step == Signature && mismatch.algorithm == SignatureAlgorithm::Acs3HmacSha256);
}

/// The canonical query inside a value of this step; empty when it has none of its own.
QByteArray queryOf(const SignatureMismatch &mismatch, const QByteArray &value)
{
    if (mismatch.step == SignatureStep::CanonicalQuery)
        return value;
    if (mismatch.step == SignatureStep::CanonicalRequest)
        return value.split('\n').value(2);
    if (mismatch.step == SignatureStep::StringToSign &&
        mismatch.algorithm == SignatureAlgorithm::RpcHmacSha1)
        return QByteArray::fromPercentEncoding(value.split('&').value(2));
    return {};
}

QString nameOf(const QByteArray &pair)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(pair.indexOf('='))));
}

/// The first pair of \p pairs whose name stands in no pair of \p others.
QString firstNameMissingFrom(const Pairs &others, const Pairs &pairs)
{
    for (const QByteArray &pair : pairs) {
        const QString name = nameOf(pair);
        const bool isThere = std::ranges::any_of(
            others, [&name](const QByteArray &other) { return nameOf(other) == name; });
        if (!isThere)
            return name;
    }
    return {};
}

/// What stands at the first difference, moved back to the `%` of a code that is cut by it.
struct Fragments
{
    QByteArray expected;
    QByteArray actual;
};

Fragments fragmentsAt(const SignatureMismatch &mismatch)
{
    qsizetype start = mismatch.offset;
    for (qsizetype back = 1; back <= 2 && back <= mismatch.offset; ++back) {
        if (mismatch.expected.at(mismatch.offset - back) == '%')
            start = mismatch.offset - back;
    }
    return {mismatch.expected.mid(start, 5), mismatch.actual.mid(start, 5)};
}

} // namespace

QString SignatureMistakes::explain(const SignatureMismatch &mismatch)
{
    using Check = QString (*)(const SignatureMismatch &);
    static constexpr std::array<Check, 9> checks{&whiteSpace, &letterCase, &method,
                                                 &wrongKey,   &wrongForm,  &parameters,
                                                 &encoding,   &headers,    &laterStep};
    for (const Check check : checks) {
        const QString cause = check(mismatch);
        if (!cause.isEmpty())
            return cause;
    }
    return {};
}

QString SignatureMistakes::whiteSpace(const SignatureMismatch &mismatch)
{
    QByteArray unixLines = mismatch.actual;
    unixLines.replace("\r\n", "\n");
    if (unixLines == mismatch.expected)
        return tr("The lines end in CR LF; they must end in a single LF.");
    if (mismatch.actual.trimmed() == mismatch.expected.trimmed())
        return tr("Only white space at the beginning or the end differs; remove it.");
    return {};
}

QString SignatureMistakes::letterCase(const SignatureMismatch &mismatch)
{
    if (isHexStep(mismatch) && mismatch.actual.toLower() == mismatch.expected)
        return tr("The hex digits are upper case; they must be lower case.");
    return {};
}

QString SignatureMistakes::method(const SignatureMismatch &mismatch)
{
    if (mismatch.step != SignatureStep::StringToSign &&
        mismatch.step != SignatureStep::CanonicalRequest)
        return {};
    const char separator = mismatch.step == SignatureStep::StringToSign ? '&' : '\n';
    const QByteArray expected = mismatch.expected.left(mismatch.expected.indexOf(separator));
    const QByteArray actual = mismatch.actual.left(mismatch.actual.indexOf(separator));
    if (mismatch.offset >= expected.size() || actual.size() > 7)
        return {};
    if (actual.toUpper() == expected)
        return tr("The HTTP method must be in upper case.");
    if (actual.toUpper() == "GET" || actual.toUpper() == "POST")
        return tr("%1 was signed, but the request is sent with %2; the method takes part in the "
                  "signature.")
            .arg(QString::fromLatin1(actual), QString::fromLatin1(expected));
    return {};
}

QString SignatureMistakes::wrongKey(const SignatureMismatch &mismatch)
{
    if (mismatch.step != SignatureStep::Signature || mismatch.accessKeySecret.isEmpty())
        return {};
    const bool isRpc = mismatch.algorithm == SignatureAlgorithm::RpcHmacSha1;
    const auto hash = isRpc ? SigningDigest::Sha1 : SigningDigest::Sha256;
    QByteArray bare = mismatch.accessKeySecret.reveal();
    const auto isSignedWith = [&](const QByteArray &key) {
        const QByteArray digest = hmacOf(mismatch.stringToSign, key, hash);
        return mismatch.actual == (isRpc ? digest.toBase64() : digest.toHex());
    };
    QString cause;
    if (isRpc && isSignedWith(bare))
        cause = tr("The key lacks its “&”: RPC signs with the AccessKeySecret followed by “&”.");
    else if (!isRpc && isSignedWith(bare + '&'))
        cause = tr("The key has a “&” at its end; ACS3 signs with the AccessKeySecret alone.");
    else if (isSignedWith(bare + (isRpc ? "\n&" : "\n")))
        cause = tr("A line feed was read together with the AccessKeySecret; trim it.");
    wipe(bare);
    return cause;
}

QString SignatureMistakes::wrongForm(const SignatureMismatch &mismatch)
{
    if (mismatch.step != SignatureStep::Signature)
        return {};
    const bool isRpc = mismatch.algorithm == SignatureAlgorithm::RpcHmacSha1;
    const QByteArray bytes =
        isRpc ? QByteArray::fromBase64(mismatch.expected) : QByteArray::fromHex(mismatch.expected);
    if (isRpc && mismatch.actual.toLower() == bytes.toHex())
        return tr("This is the signature in hex; RPC wants Base64.");
    if (!isRpc && mismatch.actual == bytes.toBase64())
        return tr("This is the signature in Base64; ACS3 wants lower-case hex.");
    if (isRpc && QByteArray::fromPercentEncoding(mismatch.actual) == mismatch.expected)
        return tr("The signature is percent-encoded already; encode it once, when it is put into "
                  "the query.");
    if (isRpc && mismatch.actual == bytes.toHex().toBase64())
        return tr("The hex text was encoded in Base64; encode the raw bytes of the HMAC.");
    return {};
}

QString SignatureMistakes::parameters(const SignatureMismatch &mismatch)
{
    const QByteArray expectedQuery = queryOf(mismatch, mismatch.expected);
    const QByteArray actualQuery = queryOf(mismatch, mismatch.actual);
    if (expectedQuery == actualQuery || expectedQuery.isEmpty())
        return {};
    if (actualQuery.isEmpty())
        return tr("The query is empty; all parameters of the query take part in the signature.");
    Pairs expected = expectedQuery.split('&');
    Pairs actual = actualQuery.split('&');
    const QString missing = firstNameMissingFrom(actual, expected);
    if (!missing.isEmpty())
        return tr("The parameter %1 is missing.").arg(missing);
    const QString extra = firstNameMissingFrom(expected, actual);
    if (extra == QLatin1StringView("Signature"))
        return tr("Signature itself must not be signed; leave it out.");
    if (!extra.isEmpty())
        return tr("The parameter %1 is signed, but the request does not send it.").arg(extra);
    std::ranges::sort(expected);
    std::ranges::sort(actual);
    if (expected == actual)
        return tr("The parameters are the right ones in a wrong order; sort them by name, by code "
                  "unit: digits, upper case, “_”, lower case.");
    return {};
}

QString SignatureMistakes::encoding(const SignatureMismatch &mismatch)
{
    const auto [expected, actual] = fragmentsAt(mismatch);
    const bool isCode = expected.startsWith('%');
    if (expected.startsWith("%20") && actual.startsWith('+'))
        return tr("A blank became “+”, as in forms; it must be %20.");
    if (expected.startsWith("%2520") && actual.startsWith("%2B"))
        return tr("A blank became “+”, as in forms; it must be %20.");
    if (isCode && actual.startsWith('%') && actual.left(3).toUpper() == expected.left(3))
        return tr("The percent code %1 is lower case; it must be %2.")
            .arg(QString::fromLatin1(actual.left(3)), QString::fromLatin1(expected.left(3)));
    if (expected.startsWith('~') && actual.toUpper().startsWith("%7E"))
        return tr("“~” must stay as it is.");
    if ((expected.startsWith("%3D") && actual.startsWith('=')) ||
        (expected.startsWith("%26") && actual.startsWith('&')) ||
        (expected.startsWith("%25") && actual.startsWith('%')))
        return mismatch.step == SignatureStep::StringToSign
                   ? tr("The canonical query was not encoded a second time; the string to sign of "
                        "RPC holds it encoded twice.")
                   : tr("A value holds this character; encode names and values before joining "
                        "them.");
    if (!isCode && actual.startsWith('%'))
        return tr("“%1” must not be encoded.").arg(QString::fromUtf8(expected.left(1)));
    if (expected.startsWith('%') && actual.startsWith("%25"))
        return tr("The value is encoded twice.");
    const QByteArray plain = QByteArray::fromPercentEncoding(expected.left(3));
    if (isCode && !plain.isEmpty() && actual.startsWith(plain))
        return tr("“%1” must be encoded as %2.")
            .arg(QString::fromLatin1(plain), QString::fromLatin1(expected.left(3)));
    return {};
}

QString SignatureMistakes::headers(const SignatureMismatch &mismatch)
{
    if (mismatch.step != SignatureStep::CanonicalRequest)
        return {};
    const QList<QByteArray> expected = mismatch.expected.split('\n');
    const QList<QByteArray> actual = mismatch.actual.split('\n');
    if (actual.size() == expected.size() - 1 && !actual.mid(3).contains(QByteArray()))
        return tr("The empty line between the headers and the list of their names is missing.");
    for (qsizetype index = 3; index < expected.size() && index < actual.size(); ++index) {
        if (expected.at(index) == actual.at(index))
            continue;
        const QByteArray name = expected.at(index).left(expected.at(index).indexOf(':'));
        const QByteArray ownName = actual.at(index).left(actual.at(index).indexOf(':'));
        if (ownName.toLower() == name && ownName != name)
            return tr("Header names must be in lower case: %1.").arg(QString::fromLatin1(name));
        if (name == "host" && ownName == name && expected.at(index).startsWith(actual.at(index)))
            return tr("The host lacks its port; it must be signed exactly as it is sent.");
        if (ownName == name && expected.at(index).contains(':'))
            return tr("The value of %1 differs; sign the value that is sent.")
                .arg(QString::fromLatin1(name));
        if (expected.at(index).contains(':'))
            return tr("The header %1 is missing or stands elsewhere; every x-acs- header, host and "
                      "content-type is signed, sorted by name.")
                .arg(QString::fromLatin1(name));
        break;
    }
    return {};
}

QString SignatureMistakes::laterStep(const SignatureMismatch &mismatch)
{
    using enum SignatureStep;
    if (mismatch.step == HashedPayload &&
        mismatch.expected == digestOf({}, SigningDigest::Sha256).toHex())
        return tr("The body is empty; the hash must be that of no bytes, e3b0c442….");
    if (mismatch.step == HashedCanonicalRequest || mismatch.step == Signature)
        return tr("A digest tells nothing about where it went wrong; compare the step before it.");
    return {};
}

} // namespace numauth::cloud
