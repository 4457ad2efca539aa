#pragma once

#include "models/cloud/ApiRequest.h"
#include "models/cloud/RequestSigner.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace numauth::cloud {

/// The intermediate values of a signature that one can hold one's own value against.
enum class SignatureStep {
    CanonicalQuery,
    HashedPayload,
    CanonicalRequest,
    HashedCanonicalRequest,
    StringToSign,
    Signature,
    Authorization
};

/// Where one's own intermediate value departs from the right one.
struct SignatureDifference
{
    /// Offset of the first byte that differs; -1 when the values are the same.
    qsizetype offset = -1;
    /// 1-based position of that byte.
    int line = 0;
    int column = 0;
    /// Up to 24 bytes from there; empty where a value ends.
    QByteArray expected;
    QByteArray actual;
    /// The usual cause in one sentence; empty when no known mistake fits.
    QString cause;

    bool isSame() const { return offset < 0; }
};

/// Compares one's own canonical request, string to sign or signature with the right one, finds the
/// first differing byte and names the mistake that usually makes it. Pure; any thread.
class SignatureCompare
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::SignatureCompare)

public:
    /// The steps that \p algorithm has, in the order of making.
    static QList<SignatureStep> steps(SignatureAlgorithm algorithm);
    static QString label(SignatureStep step);
    static QByteArray value(const SignatureSteps &steps, SignatureStep step);

    /// \p accessKeySecret allows to recognise a signature made with a wrong form of the key; it may
    /// be empty.
    static SignatureDifference compare(const SignatureSteps &right, SignatureAlgorithm algorithm,
                                       SignatureStep step, const QByteArray &own,
                                       const Secret &accessKeySecret = {});
};

} // namespace numauth::cloud
