#include "models/vault/SecretScan.h"

#include "models/base/AtomicFile.h"
#include "models/base/TableFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace numauth::vault {

namespace {

constexpr qint64 fileLimit = 16LL * 1024 * 1024;
constexpr qsizetype lineLimit = 64 * 1024;
constexpr qsizetype shortestValue = 6;

SecretPattern readPattern(JsonReader &reader)
{
    SecretPattern row;
    row.id = reader.text(QStringLiteral("id"));
    row.severity = reader.severity(QStringLiteral("severity"));
    row.evidence = reader.evidence(QStringLiteral("evidence"));
    row.pattern = QRegularExpression(reader.text(QStringLiteral("pattern")));
    row.what = reader.localText(QStringLiteral("what"));
    row.source = reader.text(QStringLiteral("source"));
    row.matches = reader.texts(QStringLiteral("matches"));
    row.misses = reader.texts(QStringLiteral("misses"));
    if (!row.pattern.isValid() || row.pattern.captureCount() != 1)
        reader.fail(QStringLiteral("pattern"), QStringLiteral("is no expression with one capture"));
    return row;
}

bool isBinary(const QByteArray &bytes)
{
    return bytes.left(8192).contains('\0');
}

bool isPrivateFolder(const QString &relativePath)
{
    const QStringList parts = relativePath.split(QLatin1Char('/'));
    return parts.contains(QStringLiteral(".git")) || parts.contains(QStringLiteral(".numauth"));
}

} // namespace

Result<SecretScan> SecretScan::load()
{
    return fromTable(TableFile::open(QStringLiteral(":/numauth/vault/secrets.json")));
}

Result<SecretScan> SecretScan::parse(const QByteArray &bytes, const QString &file)
{
    return fromTable(TableFile::parse(bytes, file));
}

Result<SecretScan> SecretScan::fromTable(Result<TableFile> table)
{
    if (!table)
        return std::move(table).error();
    SecretScan scan;
    JsonReader &header = table->header();
    scan.m_message = header.localText(QStringLiteral("message"));
    scan.m_ownMessage = header.localText(QStringLiteral("ownMessage"));
    scan.m_advice = header.localText(QStringLiteral("advice"));
    auto patterns = table->rows<SecretPattern>(QStringLiteral("patterns"), readPattern);
    if (!patterns)
        return std::move(patterns).error();
    if (Result<> finished = table->finish(); !finished)
        return std::move(finished).error();
    scan.m_patterns = *std::move(patterns);
    return scan;
}

void SecretScan::addValue(const QString &name, const Secret &value)
{
    if (value.reveal().size() >= shortestValue)
        m_values << std::pair(name, value);
}

QList<Finding> SecretScan::scanText(const QByteArray &bytes, const QString &shownPath) const
{
    QList<Finding> findings;
    if (isBinary(bytes))
        return findings;
    int number = 0;
    for (const QByteArray &line : bytes.split('\n'))
        findings << scanLine(QString::fromUtf8(line.left(lineLimit)), ++number, shownPath);
    return findings;
}

QList<Finding> SecretScan::scanLine(const QString &line, int number, const QString &shownPath) const
{
    QList<Finding> findings;
    const QByteArray bytes = line.toUtf8();
    for (const auto &[name, value] : m_values) {
        if (!bytes.contains(value.reveal()))
            continue;
        Finding own = finding({QStringLiteral("vault.secret.own"),
                               Severity::Error,
                               Evidence::Documented,
                               {},
                               {},
                               {},
                               {},
                               {}},
                              value, number, shownPath);
        own.other = name;
        own.message =
            m_ownMessage.arg(QStringList{QString::number(number), name, value.fingerprint()});
        findings << own;
    }
    if (!findings.isEmpty())
        return findings;
    for (const SecretPattern &pattern : m_patterns) {
        const QRegularExpressionMatch match = pattern.pattern.match(line);
        if (match.hasMatch())
            findings << finding(pattern, Secret(match.captured(1)), number, shownPath);
    }
    return findings;
}

Finding SecretScan::finding(const SecretPattern &pattern, const Secret &secret, int line,
                            const QString &shownPath) const
{
    Finding found;
    found.ruleId = pattern.id;
    found.severity = pattern.severity;
    found.evidence = pattern.evidence;
    found.subject = QStringLiteral("%1:%2").arg(shownPath).arg(line);
    found.place = {shownPath, line, {}};
    found.message = m_message.arg({LocalText::same(QString::number(line)), pattern.what,
                                   LocalText::same(secret.fingerprint())});
    found.advice = m_advice;
    found.facts.insert(QStringLiteral("fingerprint"), secret.fingerprint());
    found.source = pattern.source;
    return found;
}

void SecretScan::scanFile(const QString &path, const QString &shownPath, ScanOutcome &outcome) const
{
    const Result<QByteArray> bytes = AtomicFile::read(path, fileLimit);
    if (!bytes) {
        outcome.skipped << bytes.error().message;
        return;
    }
    ++outcome.files;
    outcome.findings << scanText(*bytes, shownPath);
}

Result<ScanOutcome> SecretScan::scan(const QString &path) const
{
    ScanOutcome outcome;
    const QFileInfo info(path);
    if (!info.exists())
        return Error{Error::Code::Unreadable,
                     tr("%1 does not exist; check the path.").arg(QDir::toNativeSeparators(path))};
    if (!info.isDir()) {
        scanFile(path, info.fileName(), outcome);
        return outcome;
    }
    const QDir folder(info.absoluteFilePath());
    QStringList files;
    QDirIterator iterator(folder.path(), QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files << folder.relativeFilePath(iterator.next());
    files.sort();
    for (const QString &file : files) {
        if (!isPrivateFolder(file))
            scanFile(folder.filePath(file), file, outcome);
    }
    return outcome;
}

} // namespace numauth::vault
