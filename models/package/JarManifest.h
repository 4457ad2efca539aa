#pragma once

#include "models/package/BlockVerifier.h"
#include "models/package/Digest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace numauth::package {

/// A section of MANIFEST.MF or of a .SF file: attributes between empty lines.
struct JarSection
{
    /// The bytes of the section with the empty line that ends it.
    QByteArrayView bytes;
    QList<std::pair<QByteArray, QByteArray>> attributes;

    /// The value of the first attribute of that name (letter case does not matter), or null.
    const QByteArray *attribute(QByteArrayView name) const;
    /// The entry it speaks of; empty for the main section.
    QByteArray entryName() const;
};

/// The sections of \p bytes in order; the views lie in them. Reading stops after a million
/// attributes, more than any archive needs.
QList<JarSection> readJarSections(QByteArrayView bytes);

struct NamedDigest
{
    DigestKind kind = DigestKind::Sha1;
    QByteArray value;

    friend bool operator==(const NamedDigest &, const NamedDigest &) = default;
};

/// The digests in \p section with \p suffix (`-Digest`) that phones of \p range compare.
QList<NamedDigest> digestsToVerify(const JarSection &section, const QByteArray &suffix,
                                   ApiRange range);

} // namespace numauth::package
