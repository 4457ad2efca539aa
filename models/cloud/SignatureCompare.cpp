#include "models/cloud/SignatureCompare.h"

#include "models/cloud/SignatureMistakes.h"

#include <algorithm>

namespace numauth::cloud {

namespace {

constexpr qsizetype contextLength = 24;

SignatureDifference locate(const QByteArray &expected, const QByteArray &actual)
{
    const auto [left, right] =
        std::mismatch(expected.cbegin(), expected.cend(), actual.cbegin(), actual.cend());
    SignatureDifference difference;
    if (left == expected.cend() && right == actual.cend())
        return difference;
    difference.offset = left - expected.cbegin();
    const QByteArray before = expected.left(difference.offset);
    difference.line = static_cast<int>(before.count('\n')) + 1;
    difference.column = static_cast<int>(before.size() - before.lastIndexOf('\n'));
    difference.expected = expected.mid(difference.offset, contextLength);
    difference.actual = actual.mid(difference.offset, contextLength);
    return difference;
}

} // namespace

QList<SignatureStep> SignatureCompare::steps(SignatureAlgorithm algorithm)
{
    using enum SignatureStep;
    if (algorithm == SignatureAlgorithm::RpcHmacSha1)
        return {CanonicalQuery, StringToSign, Signature};
    return {CanonicalQuery, HashedPayload, CanonicalRequest, HashedCanonicalRequest,
            StringToSign,   Signature,     Authorization};
}

QString SignatureCompare::label(SignatureStep step)
{
    switch (step) {
    case SignatureStep::CanonicalQuery:
        return tr("Canonical query");
    case SignatureStep::HashedPayload:
        return tr("Hash of the body");
    case SignatureStep::CanonicalRequest:
        return tr("Canonical request");
    case SignatureStep::HashedCanonicalRequest:
        return tr("Hash of the canonical request");
    case SignatureStep::StringToSign:
        return tr("String to sign");
    case SignatureStep::Signature:
        return tr("Signature");
    case SignatureStep::Authorization:
        break;
    }
    return tr("Authorization header");
}

QByteArray SignatureCompare::value(const SignatureSteps &steps, SignatureStep step)
{
    switch (step) {
    case SignatureStep::CanonicalQuery:
        return steps.canonicalQuery;
    case SignatureStep::HashedPayload:
        return steps.hashedPayload;
    case SignatureStep::CanonicalRequest:
        return steps.canonicalRequest;
    case SignatureStep::HashedCanonicalRequest:
        return steps.hashedCanonicalRequest;
    case SignatureStep::StringToSign:
        return steps.stringToSign;
    case SignatureStep::Signature:
        return steps.signature;
    case SignatureStep::Authorization:
        break;
    }
    return steps.authorization;
}

SignatureDifference SignatureCompare::compare(const SignatureSteps &right,
                                              SignatureAlgorithm algorithm, SignatureStep step,
                                              const QByteArray &own, const Secret &accessKeySecret)
{
    const QByteArray expected = value(right, step);
    SignatureDifference difference = locate(expected, own);
    if (difference.isSame())
        return difference;
    difference.cause = SignatureMistakes::explain(
        {algorithm, step, expected, own, difference.offset, right.stringToSign, accessKeySecret});
    return difference;
}

} // namespace numauth::cloud
