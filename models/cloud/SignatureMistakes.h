#pragma once

#include "models/cloud/SignatureCompare.h"

namespace numauth::cloud {

/// Two unequal values of one step and where they part.
struct SignatureMismatch
{
    SignatureAlgorithm algorithm = SignatureAlgorithm::Acs3HmacSha256;
    SignatureStep step = SignatureStep::CanonicalQuery;
    QByteArray expected;
    QByteArray actual;
    qsizetype offset = 0;
    /// The right string to sign, for trying wrong keys on.
    QByteArray stringToSign;
    /// May be empty.
    Secret accessKeySecret;
};

/// The usual mistakes in signing, each a named behaviour that recognises itself. Pure; any thread.
class SignatureMistakes
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::SignatureMistakes)

public:
    /// One sentence with cause and remedy; empty when no known mistake fits.
    static QString explain(const SignatureMismatch &mismatch);

private:
    static QString whiteSpace(const SignatureMismatch &mismatch);
    static QString letterCase(const SignatureMismatch &mismatch);
    static QString method(const SignatureMismatch &mismatch);
    static QString wrongKey(const SignatureMismatch &mismatch);
    static QString wrongForm(const SignatureMismatch &mismatch);
    static QString parameters(const SignatureMismatch &mismatch);
    static QString encoding(const SignatureMismatch &mismatch);
    static QString headers(const SignatureMismatch &mismatch);
    static QString laterStep(const SignatureMismatch &mismatch);
};

} // namespace numauth::cloud
