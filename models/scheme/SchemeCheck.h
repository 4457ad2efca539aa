#pragma once

#include "models/base/Finding.h"
#include "models/package/PackageFacts.h"
#include "models/scheme/Scheme.h"

#include <QList>
#include <QString>

namespace numauth::scheme {

/// One line of the comparison of a scheme with a package.
struct ComparedItem
{
    enum class State { Same, Differs, CannotTell };

    /// `packageName`, `packageSignature`, `bundleId`.
    QString field;
    QString schemeValue;
    QString packageValue;
    /// Where either was read, as in `schemes/shop.json` and `shop.apk: AndroidManifest.xml`.
    QString schemePlace;
    QString packagePlace;
    State state = State::CannotTell;
};

/// Compares what was registered with what is shipped.
class SchemeCheck
{
public:
    /// \p schemeFile is how findings and places name the scheme.
    static QList<ComparedItem> compare(const Scheme &scheme, const QString &schemeFile,
                                       const package::PackageFacts &facts);
    /// Mismatches with both values and the code the SDK will return, and warnings about debug
    /// certificates, several signers, rotated keys and unverified signatures.
    static QList<Finding> check(const Scheme &scheme, const QString &schemeFile,
                                const package::PackageFacts &facts);
    /// What \p finding says in one short sentence without values, for a banner; the whole message
    /// of a finding that has no shorter one.
    static LocalText brief(const Finding &finding);
    /// The note that there is no package to compare with: fields alone prove little.
    static Finding withoutPackage(const QString &schemeFile);
    /// A new scheme with the identity and package signature of \p facts.
    static Scheme fromPackage(const package::PackageFacts &facts);
};

} // namespace numauth::scheme
