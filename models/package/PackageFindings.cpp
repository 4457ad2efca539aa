#include "models/package/PackageFindings.h"

#include "models/base/TableFile.h"

#include <QFileInfo>
#include <QHash>

namespace numauth::package {

namespace {

Finding readRow(JsonReader &reader)
{
    Finding row;
    row.ruleId = reader.text(QStringLiteral("id"));
    row.severity = reader.severity(QStringLiteral("severity"));
    row.evidence = reader.evidence(QStringLiteral("evidence"));
    row.message = reader.localText(QStringLiteral("message"));
    row.advice = reader.localText(QStringLiteral("advice"));
    row.source = reader.text(QStringLiteral("source"));
    return row;
}

QHash<QString, Finding> readRows()
{
    QHash<QString, Finding> rows;
    Result<TableFile> table = TableFile::open(QStringLiteral(":/numauth/package/findings.json"));
    const auto list = table ? table->rows<Finding>(QStringLiteral("findings"), readRow)
                            : Result<QList<Finding>>(table.error());
    Q_ASSERT(list);
    for (const Finding &row : list.valueOr({}))
        rows.insert(row.ruleId, row);
    return rows;
}

const QHash<QString, Finding> &rowsById()
{
    static const QHash<QString, Finding> rows = readRows();
    return rows;
}

class Collector
{
public:
    explicit Collector(const PackageFacts &facts) : m_file(QFileInfo(facts.path).fileName()) {}

    void add(const char *id, const QStringList &values = {})
    {
        m_findings << packageFinding(QString::fromLatin1(id), QStringLiteral("package"), values);
        m_findings.last().place.file = m_file;
    }

    void addSigning(const Signing &signing);
    QList<Finding> findings() const { return m_findings; }

private:
    QString m_file;
    QList<Finding> m_findings;
};

void Collector::addSigning(const Signing &signing)
{
    const QString reasons = signing.errors.join(QLatin1Char(' '));
    if (signing.verdict == SigningVerdict::Refused)
        add("package.signature.refused", {reasons});
    if (signing.verdict == SigningVerdict::Unsigned)
        add("package.signature.missing");
    if (signing.verdict == SigningVerdict::VerifiedOnSomeLevels)
        add("package.signature.partial", {reasons});
    const CertificateFacts *first = signing.certificate(signing.packageSignature.value(0));
    if (first && first->isDebug)
        add("package.certificate.debug", {first->subject});
    if (!signing.currentSigner.isEmpty())
        add("package.certificate.rotated",
            {signing.currentSigner, signing.currentSignerFromApi > 0
                                        ? QString::number(signing.currentSignerFromApi)
                                        : QStringLiteral("?")});
    if (signing.packageSignature.size() > 1)
        add("package.certificate.several", {QString::number(signing.packageSignature.size())});
}

} // namespace

QList<Finding> packageFindings(const PackageFacts &facts)
{
    Collector collector(facts);
    if (facts.signing)
        collector.addSigning(*facts.signing);
    if (facts.manifest && facts.manifest->isDebuggable.value_or(false))
        collector.add("package.debuggable");
    return collector.findings();
}

Finding packageFinding(const QString &id, const QString &subject, const QStringList &values)
{
    Finding finding = rowsById().value(id);
    finding.ruleId = id;
    finding.subject = subject;
    finding.message = finding.message.arg(values);
    finding.advice = finding.advice.arg(values);
    return finding;
}

QStringList packageFindingIds()
{
    return rowsById().keys();
}

} // namespace numauth::package
