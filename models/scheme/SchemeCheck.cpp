#include "models/scheme/SchemeCheck.h"

#include "models/base/TableFile.h"
#include "models/scheme/PackageValues.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>

namespace numauth::scheme {

namespace {

using package::PackageFacts;
using package::Signing;
using package::SigningVerdict;

struct CheckRow
{
    QString id;
    Severity severity = Severity::Error;
    Evidence evidence = Evidence::Unknown;
    /// Without values, for a banner; the message where the row has none.
    LocalText brief;
    LocalText message;
    LocalText advice;
    QString source;
};

CheckRow readRow(JsonReader &reader)
{
    CheckRow row;
    row.id = reader.text(QStringLiteral("id"));
    row.severity = reader.severity(QStringLiteral("severity"));
    row.evidence = reader.evidence(QStringLiteral("evidence"));
    row.message = reader.localText(QStringLiteral("message"));
    if (reader.has(QStringLiteral("brief")))
        row.brief = reader.localText(QStringLiteral("brief"));
    row.advice = reader.localText(QStringLiteral("advice"));
    row.source = reader.text(QStringLiteral("source"));
    return row;
}

/// The rows of resources/scheme/checks.json.
QHash<QString, CheckRow> checkRows()
{
    Result<TableFile> table = TableFile::open(QStringLiteral(":/numauth/scheme/checks.json"));
    auto rows = table ? table->rows<CheckRow>(QStringLiteral("checks"), readRow)
                      : Result<QList<CheckRow>>(table.error());
    Q_ASSERT(rows);
    QHash<QString, CheckRow> byId;
    for (const CheckRow &row : rows.valueOr({}))
        byId.insert(row.id, row);
    return byId;
}

/// Collects findings whose texts are rows of the table.
class Findings
{
public:
    Findings(const QString &schemeFile, const PackageFacts &facts)
        : m_schemeFile(schemeFile), m_facts(facts), m_rows(checkRows())
    {
    }

    Finding &add(const char *id, const QString &subject, const QList<LocalText> &values)
    {
        const CheckRow row = m_rows.value(QString::fromLatin1(id));
        Finding finding;
        finding.ruleId = QString::fromLatin1(id);
        finding.severity = row.severity;
        finding.evidence = row.evidence;
        finding.subject = subject;
        finding.other = QFileInfo(m_facts.path).fileName();
        finding.place = {m_schemeFile, 0, subject};
        finding.message = row.message.arg(values);
        finding.advice = row.advice;
        finding.source = row.source;
        m_findings << finding;
        return m_findings.last();
    }
    void add(const char *id, const QString &subject, const QStringList &values)
    {
        QList<LocalText> same;
        for (const QString &value : values)
            same << LocalText::same(value);
        add(id, subject, same);
    }

    const QList<Finding> &list() const { return m_findings; }

private:
    QString m_schemeFile;
    const PackageFacts &m_facts;
    QHash<QString, CheckRow> m_rows;
    QList<Finding> m_findings;
};

ComparedItem compared(const QString &field, const QString &schemeValue, const QString &schemeFile,
                      const PackageValue &found)
{
    ComparedItem item{field,      schemeValue, found.text(),
                      schemeFile, found.place, ComparedItem::State::CannotTell};
    if (schemeValue.isEmpty() || found.values.isEmpty())
        return item;
    if (found.values.contains(schemeValue))
        item.state = ComparedItem::State::Same;
    else if (!found.isInconclusive)
        item.state = ComparedItem::State::Differs;
    return item;
}

LocalText signatureGap(const PackageFacts &facts)
{
    const auto verdict = facts.signing ? facts.signing->verdict : SigningVerdict::NotChecked;
    if (verdict == SigningVerdict::Unsigned)
        return {QStringLiteral("安装包没有签名"), QStringLiteral("the package is not signed")};
    if (verdict == SigningVerdict::Refused)
        return {QStringLiteral("安装包的签名无效，任何系统版本都不接受"),
                QStringLiteral("no Android version accepts the signature of the package")};
    return {QStringLiteral("安装包里没有读到证书"),
            QStringLiteral("no certificate was found in the package")};
}

void checkSigning(const PackageFacts &facts, Findings &findings)
{
    const QString subject = QStringLiteral("packageSignature");
    const Signing signing = facts.signing.value_or(Signing());
    if (signing.packageSignature.isEmpty()) {
        findings.add("scheme.packageSignature.unknown", subject,
                     QList<LocalText>{signatureGap(facts), LocalText::same(placeIn(facts, {}))});
        return;
    }
    const package::CertificateFacts *first = signing.certificate(signing.packageSignature.first());
    if (first && first->isDebug)
        findings.add("scheme.certificate.debug", subject, QStringList{first->subject});
    if (!signing.currentSigner.isEmpty())
        findings.add("scheme.certificate.rotated", subject,
                     QStringList{signing.packageSignature.first(), signing.currentSigner,
                                 signing.currentSignerFromApi > 0
                                     ? QString::number(signing.currentSignerFromApi)
                                     : QStringLiteral("?")});
    if (signing.packageSignature.size() > 1)
        findings.add("scheme.certificate.several", subject,
                     QStringList{QString::number(signing.packageSignature.size()),
                                 signing.packageSignature.first()});
    if (signing.verdict == SigningVerdict::VerifiedOnSomeLevels)
        findings.add("scheme.signature.partial", subject,
                     QStringList{signing.errors.join(QLatin1Char(' '))});
    if (signing.verdict == SigningVerdict::NotChecked)
        findings.add("scheme.signature.unchecked", subject, QStringList());
}

/// Someone who registered the new key of a rotation is told so.
const char *mismatchId(const ComparedItem &item, const PackageFacts &facts)
{
    if (item.field == QLatin1StringView("packageName"))
        return "scheme.packageName.differs";
    if (item.field == QLatin1StringView("bundleId"))
        return "scheme.bundleId.differs";
    const bool isCurrentSigner = facts.signing && item.schemeValue == facts.signing->currentSigner;
    return isCurrentSigner ? "scheme.packageSignature.isCurrentSigner"
                           : "scheme.packageSignature.differs";
}

void addMismatch(const ComparedItem &item, const PackageFacts &facts, Findings &findings)
{
    Finding &finding = findings.add(
        mismatchId(item, facts), item.field,
        QList<LocalText>{LocalText::same(item.schemeValue), LocalText::same(item.schemePlace),
                         LocalText::same(item.packageValue), LocalText::same(item.packagePlace)});
    finding.facts = {{QStringLiteral("schemeValue"), item.schemeValue},
                     {QStringLiteral("schemePlace"), item.schemePlace},
                     {QStringLiteral("packageValue"), item.packageValue},
                     {QStringLiteral("packagePlace"), item.packagePlace},
                     {QStringLiteral("predicts"),
                      QJsonArray{QStringLiteral("600017"), QStringLiteral("103102")}}};
}

/// What cannot be compared is said, never passed over.
void addUnknown(const ComparedItem &item, const PackageFacts &facts, Findings &findings)
{
    if (item.schemeValue.isEmpty()) {
        findings.add("scheme.value.missing", item.field, QStringList{item.field, item.schemePlace});
    } else if (facts.kind == package::PackageKind::Aab && !item.packageValue.isEmpty()) {
        findings.add("scheme.packageSignature.uploadKey", item.field,
                     QStringList{item.packageValue, item.packagePlace, item.schemeValue});
    } else if (!item.packageValue.isEmpty()) {
        findings.add("scheme.bundleId.wildcard", item.field,
                     QStringList{item.packageValue, item.packagePlace});
    } else if (item.field != QLatin1StringView("packageSignature") || !namesAnApp(facts)) {
        findings.add("scheme.value.missing", item.field,
                     QStringList{item.field, item.packagePlace});
    }
}

} // namespace

QList<ComparedItem> SchemeCheck::compare(const Scheme &scheme, const QString &schemeFile,
                                         const PackageFacts &facts)
{
    QList<ComparedItem> items;
    if (scheme.platform == Platform::Android && isForAndroid(facts)) {
        if (namesAnApp(facts))
            items << compared(QStringLiteral("packageName"), scheme.packageName, schemeFile,
                              packageNameIn(facts));
        items << compared(QStringLiteral("packageSignature"), scheme.packageSignature, schemeFile,
                          signatureIn(facts));
    }
    if (scheme.platform == Platform::Ios && isForIos(facts))
        items << compared(QStringLiteral("bundleId"), scheme.bundleId, schemeFile,
                          bundleIdIn(facts, scheme.bundleId));
    return items;
}

QList<Finding> SchemeCheck::check(const Scheme &scheme, const QString &schemeFile,
                                  const PackageFacts &facts)
{
    Findings findings(schemeFile, facts);
    if (!facts.isUsable() && facts.kind == package::PackageKind::Unknown) {
        findings.add("scheme.package.unreadable", QStringLiteral("packageFile"),
                     QStringList{placeIn(facts, {}), facts.errors.join(QLatin1Char(' '))});
        return findings.list();
    }
    const QList<ComparedItem> items = compare(scheme, schemeFile, facts);
    if (items.isEmpty()) {
        findings.add("scheme.platform.differs", QStringLiteral("platform"),
                     QStringList{platformOsType(scheme.platform), package::kindName(facts.kind),
                                 placeIn(facts, {})});
        return findings.list();
    }
    for (const ComparedItem &item : items) {
        if (item.state == ComparedItem::State::Differs)
            addMismatch(item, facts, findings);
        else if (item.state == ComparedItem::State::CannotTell)
            addUnknown(item, facts, findings);
    }
    if (isForAndroid(facts) && namesAnApp(facts))
        checkSigning(facts, findings);
    return findings.list();
}

Finding SchemeCheck::withoutPackage(const QString &schemeFile)
{
    const PackageFacts none;
    Findings findings(schemeFile, none);
    return findings.add("scheme.package.missing", QStringLiteral("packageFile"),
                        QList<LocalText>());
}

LocalText SchemeCheck::brief(const Finding &finding)
{
    const LocalText brief = checkRows().value(finding.ruleId).brief;
    return brief.en.isEmpty() ? finding.message : brief;
}

Scheme SchemeCheck::fromPackage(const PackageFacts &facts)
{
    Scheme scheme;
    if (facts.ios) {
        scheme.platform = Platform::Ios;
        scheme.bundleId = bundleIdIn(facts, {}).values.value(0);
        if (scheme.bundleId.endsWith(QLatin1Char('*')))
            scheme.bundleId.clear();
        scheme.appName = facts.ios->name;
        scheme.name = scheme.bundleId.isEmpty() ? facts.ios->name : scheme.bundleId;
        return scheme;
    }
    if (facts.manifest) {
        scheme.packageName = facts.manifest->package;
        scheme.appName = facts.manifest->label;
        scheme.name =
            facts.manifest->label.isEmpty() ? facts.manifest->package : facts.manifest->label;
    }
    scheme.packageSignature = signatureIn(facts).values.value(0);
    return scheme;
}

} // namespace numauth::scheme
