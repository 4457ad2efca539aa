#include "app/cli/SchemePrint.h"

#include "app/cli/Columns.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace numauth::cli {

namespace {

QString mark(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("✗");
    case Severity::Warning:
        return QStringLiteral("!");
    case Severity::Note:
        break;
    }
    return QStringLiteral("·");
}

} // namespace

QJsonObject schemeJson(const QString &id, const scheme::Scheme &scheme)
{
    QJsonObject object = QJsonDocument::fromJson(scheme.toBytes()).object();
    object.remove(QStringLiteral("formatVersion"));
    object.insert(QStringLiteral("id"), id);
    return object;
}

bool hasErrors(const QList<Finding> &findings)
{
    return std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.severity == Severity::Error; });
}

void printFindings(Console &console, const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        console.print(QStringLiteral("  %1 %2").arg(mark(finding.severity),
                                                    finding.message.in(console.language())));
        if (!finding.advice.isEmpty())
            console.print(QStringLiteral("    → %1").arg(finding.advice.in(console.language())));
    }
}

void printFlavours(Console &console, const scheme::FlavourMatrix &matrix)
{
    QJsonArray array;
    QList<QStringList> lines;
    for (const scheme::FlavourMatrix::Row &row : matrix.rows) {
        for (const QString &signature : matrix.signatures) {
            const QStringList ids = row.schemes.value(signature);
            array << QJsonObject{{QStringLiteral("package"), row.packageName},
                                 {QStringLiteral("packageSignature"), signature},
                                 {QStringLiteral("schemes"), QJsonArray::fromStringList(ids)}};
            lines << QStringList{
                row.packageName, signature.isEmpty() ? QStringLiteral("–") : signature,
                ids.isEmpty() ? QStringLiteral("–") : ids.join(QStringLiteral(", "))};
        }
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("flavours"), array}});
    else
        printColumns(console, lines);
}

} // namespace numauth::cli
