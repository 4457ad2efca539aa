#pragma once

#include "models/package/PackageFacts.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace numauth::package {

/// What one SafeBag of a PKCS#12 file is, read from its DER.
struct Pkcs12Bag
{
    enum class Kind { Key, StoredCertificate, Other };

    Kind kind = Kind::Other;
    QString alias;
    QByteArray localKeyId;
    /// Java marks a trusted certificate so.
    bool isTrusted = false;
    /// The certificate as it stands in the bag.
    QByteArray certificate;

    /// Nothing when \p der is no SafeBag.
    static std::optional<Pkcs12Bag> read(QByteArrayView der);
};

/// Keys with their chains, then trusted certificates, in the order of the file.
QList<KeystoreEntry> keystoreEntries(const QList<Pkcs12Bag> &bags);

} // namespace numauth::package
