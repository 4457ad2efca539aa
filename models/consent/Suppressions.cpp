#include "models/consent/Suppressions.h"

#include "models/consent/AttributeRules.h"
#include "models/consent/RuleFinding.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace numauth::consent {

namespace {

std::optional<Suppression> readOne(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Suppression read;
    read.ruleId = object.value(QStringLiteral("ruleId")).toString();
    read.subject = object.value(QStringLiteral("subject")).toString();
    read.other = object.value(QStringLiteral("other")).toString();
    read.reason = object.value(QStringLiteral("reason")).toString().trimmed();
    const QJsonValue until = object.value(QStringLiteral("until"));
    read.until = QDate::fromString(until.toString(), Qt::ISODate);
    const bool hasNoEnd = until.isUndefined() || until.isNull();
    if (read.ruleId.isEmpty() || read.reason.isEmpty() || (!hasNoEnd && !read.until.isValid()))
        return std::nullopt;
    return read;
}

GroupedFinding pageFinding(Finding finding, Verdict verdict, const ConsentPage &page,
                           const MatrixResult &result)
{
    finding.subject = QStringLiteral("page");
    finding.place = Place{page.sourceFile, 0, finding.subject};
    GroupedFinding group{PageFinding{std::move(finding), verdict, QRect(), 1.0}, {}, 0, true};
    for (const MatrixCell &cell : result.cells) {
        if (!group.deviceIds.contains(cell.deviceId))
            group.deviceIds << cell.deviceId;
    }
    group.cells = static_cast<int>(result.cells.size());
    return group;
}

class Suppressing
{
public:
    Suppressing(const ConsentPage &page, const QDate &today, const ConsentTables &tables)
        : m_page(page), m_tables(tables)
    {
        for (const Suppression &read : readSuppressions(page))
            (read.isExpired(today) ? m_expired : m_valid) << read;
    }

    SuppressedResult run(const MatrixResult &result) const
    {
        SuppressedResult split;
        split.result.cells = result.cells;
        Verdict ofPage = Verdict::Ok;
        for (const GroupedFinding &group : result.findings) {
            if (const Suppression *by = suppressionOf(group.worst.finding)) {
                split.suppressed << SuppressedFinding{group, *by};
                continue;
            }
            split.result.findings << group;
            if (group.isOfPage)
                ofPage =
                    std::max({ofPage, group.worst.verdict,
                              leavesVerdictOpen(group.worst) ? Verdict::CannotTell : Verdict::Ok});
        }
        if (!split.suppressed.isEmpty())
            recount(split.result.cells, ofPage);
        addProblems(split.result);
        return split;
    }

private:
    const Suppression *suppressionOf(const Finding &finding) const
    {
        const auto found = std::ranges::find_if(
            m_valid, [&finding](const Suppression &entry) { return entry.covers(finding); });
        return found == m_valid.end() ? nullptr : &*found;
    }

    void recount(QList<MatrixCell> &cells, Verdict ofPage) const
    {
        for (MatrixCell &cell : cells) {
            cell.findings.removeIf([this](const PageFinding &found) {
                return suppressionOf(found.finding) != nullptr;
            });
            cell.verdict = std::max(worstVerdict(cell.findings), ofPage);
        }
    }

    void addProblems(MatrixResult &result) const
    {
        for (const Suppression &entry : m_expired) {
            Finding finding = makeFinding(
                m_tables.rules, QStringLiteral("consent.suppression-expired"),
                {LocalText::same(entry.ruleId), LocalText::same(entry.until.toString(Qt::ISODate)),
                 LocalText::same(entry.reason)});
            finding.other = entry.ruleId;
            result.findings << pageFinding(finding, Verdict::CannotTell, m_page, result);
        }
        const qsizetype unread = m_page.suppressions.size() - m_expired.size() - m_valid.size();
        if (unread > 0)
            result.findings << pageFinding(
                makeFinding(m_tables.rules, QStringLiteral("consent.suppression-unreadable"),
                            {LocalText::same(QString::number(unread))}),
                Verdict::NonCompliant, m_page, result);
    }

    const ConsentPage &m_page;
    const ConsentTables &m_tables;
    QList<Suppression> m_valid;
    QList<Suppression> m_expired;
};

} // namespace

bool Suppression::covers(const Finding &finding) const
{
    return finding.ruleId == ruleId && (subject.isEmpty() || finding.subject == subject) &&
           (other.isEmpty() || finding.other == other);
}

QList<Suppression> readSuppressions(const ConsentPage &page)
{
    QList<Suppression> suppressions;
    for (const QJsonValue &value : page.suppressions) {
        if (const auto read = readOne(value))
            suppressions << *read;
    }
    return suppressions;
}

QJsonObject toJson(const Suppression &suppression)
{
    QJsonObject json{{QStringLiteral("ruleId"), suppression.ruleId},
                     {QStringLiteral("reason"), suppression.reason}};
    if (!suppression.subject.isEmpty())
        json.insert(QStringLiteral("subject"), suppression.subject);
    if (!suppression.other.isEmpty())
        json.insert(QStringLiteral("other"), suppression.other);
    if (suppression.until.isValid())
        json.insert(QStringLiteral("until"), suppression.until.toString(Qt::ISODate));
    return json;
}

SuppressedResult suppress(const MatrixResult &result, const ConsentPage &page, const QDate &today,
                          const ConsentTables &tables)
{
    if (page.suppressions.isEmpty())
        return {result, {}};
    return Suppressing(page, today, tables).run(result);
}

SuppressedResult checkSuppressed(const ConsentPage &page, const MatrixSelection &selection,
                                 const ConsentTables &tables, const QDate &today)
{
    return suppress(checkMatrix(page, selection, tables), page, today, tables);
}

} // namespace numauth::consent
