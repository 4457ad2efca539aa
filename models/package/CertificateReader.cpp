#include "models/package/CertificateReader.h"

#include "models/package/Certificate.h"
#include "models/package/DerReader.h"
#include "models/package/KeystoreText.h"
#include "models/package/Pkcs7Reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace numauth::package {

namespace {

const QByteArrayView pemStart("-----BEGIN ");
/// A report is a few pages; a PEM bundle of all public authorities has 200 kB.
constexpr qsizetype textLimit = 4 * 1024 * 1024;

/// The DER of every PEM block whose label speaks of a certificate or PKCS#7.
QList<QByteArray> pemBlocks(QByteArrayView bytes)
{
    static const QRegularExpression block(
        QStringLiteral("-----BEGIN (X509 CERTIFICATE|TRUSTED CERTIFICATE|CERTIFICATE|PKCS7|CMS)"
                       "-----([A-Za-z0-9+/=\\s]*)-----END \\1-----"));
    QList<QByteArray> blocks;
    const QString text = QString::fromLatin1(bytes.first(std::min(bytes.size(), textLimit)));
    for (auto matches = block.globalMatch(text); matches.hasNext();)
        blocks << QByteArray::fromBase64(matches.next().captured(2).toLatin1());
    return blocks;
}

void appendCertificates(QByteArrayView der, QList<CertificateFacts> &certificates)
{
    if (const auto bundle = Pkcs7::read(der)) {
        for (const QByteArrayView raw : bundle->certificates) {
            if (const auto certificate = Certificate::parse(raw))
                certificates << certificate->facts;
        }
    } else if (const auto element = DerReader(der).next(DerReader::sequenceTag)) {
        // What follows the certificate (a line end, padding) is not hashed.
        if (const auto certificate = Certificate::parse(element->whole))
            certificates << certificate->facts;
    }
}

QString bareDigits(QString digits)
{
    return digits.remove(QLatin1Char(':')).toLower();
}

struct ReportLine
{
    QString key;
    QString value;
};

/// `Alias: x`, `别名: x`, `MD5: 00:11…`, `SHA1: …`; empty key for every other line.
ReportLine parseLine(const QString &line)
{
    static const QRegularExpression fingerprint(QStringLiteral(
        "^\\s*(MD5|SHA-?1|SHA-?256)\\s*[:：]\\s*((?:[0-9A-Fa-f]{2}:?){16,32})\\s*$"));
    static const QRegularExpression name(
        QStringLiteral("^\\s*(Variant|Alias|Alias name|别名)\\s*[:：]\\s*(.+?)\\s*$"));
    if (const auto match = fingerprint.match(line); match.hasMatch())
        return {match.captured(1).remove(QLatin1Char('-')), bareDigits(match.captured(2))};
    if (const auto match = name.match(line); match.hasMatch())
        return {match.captured(1) == QLatin1StringView("Variant") ? QStringLiteral("variant")
                                                                  : QStringLiteral("alias"),
                match.captured(2)};
    return {};
}

void finish(KeystoreEntry &entry, CertificateFacts &certificate, QList<KeystoreEntry> &entries)
{
    if (!certificate.md5.isEmpty()) {
        entry.type = privateKeyEntry();
        addToChain(entry, certificate);
        entries << entry;
    }
    entry = {};
    certificate = {};
}

} // namespace

bool CertificateReader::recognises(QByteArrayView bytes)
{
    if (bytes.first(std::min<qsizetype>(bytes.size(), textLimit)).contains(pemStart))
        return !pemBlocks(bytes).isEmpty();
    const auto outer = DerReader(bytes).next(DerReader::sequenceTag);
    return outer && (Certificate::parse(outer->whole) || Pkcs7::read(bytes));
}

Result<QList<CertificateFacts>> CertificateReader::read(QByteArrayView bytes)
{
    QList<CertificateFacts> certificates;
    const QList<QByteArray> blocks = pemBlocks(bytes);
    for (const QByteArray &block : blocks)
        appendCertificates(block, certificates);
    if (blocks.isEmpty())
        appendCertificates(bytes, certificates);
    if (certificates.isEmpty())
        return Error{Error::Code::Malformed,
                     tr("The file holds no certificate that can be read; export it again.")};
    return certificates;
}

bool CertificateReader::recognisesReport(QByteArrayView bytes)
{
    static const QRegularExpression line(QStringLiteral(
        "\\b(MD5|SHA-?1|SHA-?256)\\s*[:：]\\s*(?:[0-9A-Fa-f]{2}:){15,31}[0-9A-Fa-f]{2}"));
    return line.match(QString::fromUtf8(bytes.first(std::min(bytes.size(), textLimit)))).hasMatch();
}

Result<KeystoreFacts> CertificateReader::readReport(QByteArrayView bytes)
{
    KeystoreFacts facts;
    facts.type = QStringLiteral("text");
    KeystoreEntry entry;
    CertificateFacts certificate;
    const QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), textLimit)));
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const ReportLine read = parseLine(line);
        const bool startsNext =
            read.key == QLatin1StringView("variant") ||
            (read.key == QLatin1StringView("alias") && !certificate.md5.isEmpty());
        if (startsNext)
            finish(entry, certificate, facts.entries);
        if (read.key == QLatin1StringView("variant") || read.key == QLatin1StringView("alias"))
            entry.alias = entry.alias.isEmpty() ? read.value : entry.alias;
        else if (read.key == QLatin1StringView("MD5"))
            certificate.md5 = read.value;
        else if (read.key == QLatin1StringView("SHA1"))
            certificate.sha1 = read.value;
        else if (read.key == QLatin1StringView("SHA256"))
            certificate.sha256 = read.value;
    }
    finish(entry, certificate, facts.entries);
    if (facts.entries.isEmpty())
        return Error{Error::Code::Malformed,
                     tr("The text shows no MD5, which newer versions of keytool leave out, and "
                        "nothing can be computed from another digest; give the keystore itself.")};
    return facts;
}

} // namespace numauth::package
