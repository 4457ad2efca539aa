#include "models/consent/fix/ProvenAdvice.h"

#include "models/consent/PairFinding.h"
#include "models/consent/fix/AutoFix.h"
#include "models/consent/fix/CellChange.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

const QString attributeKey = QStringLiteral("attribute");
const QString valueKey = QStringLiteral("value");
const QString suggestedKey = QStringLiteral("suggested");
const QString fixKey = QStringLiteral("fix");

LocalText sentenceOf(const QList<AttributeChange> &changes)
{
    const LocalText one{QStringLiteral("%1 由 %2 改为 %3"),
                        QStringLiteral("change %1 from %2 to %3")};
    const LocalText fresh{QStringLiteral("%1 设为 %3"), QStringLiteral("set %1 to %3")};
    QStringList zh;
    QStringList en;
    for (const AttributeChange &change : changes) {
        const LocalText said =
            (change.from ? one : fresh)
                .arg(QList<LocalText>{LocalText::same(change.attribute),
                                      LocalText::same(argumentsText(change.from)),
                                      LocalText::same(argumentsText(change.to))});
        zh << said.zh;
        en << said.en;
    }
    QString english = en.join(QStringLiteral(", and "));
    english[0] = english.at(0).toUpper();
    return {zh.join(QStringLiteral("，")) + QStringLiteral("。"), english + QLatin1Char('.')};
}

QJsonArray toJson(const QList<AttributeChange> &changes)
{
    QJsonArray list;
    for (const AttributeChange &change : changes)
        list << QJsonObject{
            {attributeKey, change.attribute},
            {QStringLiteral("from"), change.from ? QJsonValue(*change.from) : QJsonValue()},
            {QStringLiteral("to"), *change.to}};
    return list;
}

class AdviceProof
{
public:
    AdviceProof(MatrixResult &result, const ConsentPage &page, const MatrixSelection &selection,
                const ConsentTables &tables, const QDate &today)
        : m_result(result), m_page(page), m_selection(selection), m_tables(tables), m_today(today)
    {
    }

    void run()
    {
        QList<GroupedFinding *> advising;
        for (GroupedFinding &group : m_result.findings) {
            if (advisesValue(group.worst.finding))
                advising << &group;
        }
        // One page is told one way out: that of proposeFix() as soon as one finding needs it.
        const bool isEachEnough = std::ranges::all_of(advising, [this](const auto *group) {
            return isProven(ownChange(group->worst.finding), *group);
        });
        for (GroupedFinding *group : std::as_const(advising))
            prove(*group, isEachEnough);
    }

private:
    void prove(GroupedFinding &group, bool isOwnEnough)
    {
        Finding &finding = group.worst.finding;
        const QList<AttributeChange> own = ownChange(finding);
        const QList<AttributeChange> whole =
            isOwnEnough ? QList<AttributeChange>() : leastOf(proposal().changes, group);
        if (!whole.isEmpty())
            advise(finding, whole);
        else if (isOwnEnough || isProven(own, group))
            finding.facts.insert(fixKey, toJson(own));
        else
            nameNoValue(finding);
    }

    QList<AttributeChange> ownChange(const Finding &finding) const
    {
        const QString attribute = finding.facts.value(attributeKey).toString();
        AttributeChange change{attribute, std::nullopt,
                               QJsonArray{finding.facts.value(suggestedKey)}};
        if (m_page.isSet(attribute))
            change.from = m_page.attributes.value(attribute);
        return {change};
    }

    const FixProposal &proposal()
    {
        if (!m_proposal)
            m_proposal = proposeFix(m_page, m_selection, m_tables, m_today);
        return *m_proposal;
    }

    /// What of \p changes the finding needs: what is proven without a change needs it not.
    QList<AttributeChange> leastOf(QList<AttributeChange> changes, const GroupedFinding &group)
    {
        if (!isProven(changes, group))
            return {};
        for (qsizetype index = changes.size(); index-- > 0;) {
            QList<AttributeChange> fewer = changes;
            fewer.removeAt(index);
            if (isProven(fewer, group))
                changes = fewer;
        }
        return changes;
    }

    bool isProven(const QList<AttributeChange> &changes, const GroupedFinding &group)
    {
        if (changes.isEmpty())
            return false;
        const MatrixResult &after = checked(changes);
        const bool isNoCellWorse = std::ranges::equal(m_result.cells, after.cells, isNoWorse);
        return isNoCellWorse &&
               std::ranges::none_of(after.findings, [&](const GroupedFinding &left) {
                   return isBad(left.worst.verdict) &&
                          (isSameFinding(left.worst.finding, group.worst.finding) ||
                           wantsOther(left.worst.finding, changes));
               });
    }

    static bool wantsOther(const Finding &finding, const QList<AttributeChange> &changes)
    {
        const QString attribute = finding.facts.value(attributeKey).toString();
        return advisesValue(finding) &&
               std::ranges::any_of(changes, [&attribute](const AttributeChange &change) {
                   return change.attribute == attribute;
               });
    }

    const MatrixResult &checked(const QList<AttributeChange> &changes)
    {
        FixProposal changed;
        changed.changes = changes;
        const ConsentPage page = changed.appliedTo(m_page);
        const QByteArray key = page.write();
        if (!m_checked.contains(key))
            m_checked.insert(key, checkSuppressed(page, m_selection, m_tables, m_today).result);
        return m_checked[key];
    }

    static void advise(Finding &finding, const QList<AttributeChange> &changes)
    {
        finding.advice = sentenceOf(changes);
        finding.facts.insert(fixKey, toJson(changes));
        const AttributeChange &first = changes.first();
        finding.facts.insert(attributeKey, first.attribute);
        finding.facts.insert(suggestedKey, first.to->at(0));
        if (first.from)
            finding.facts.insert(valueKey, first.from->at(0));
        else
            finding.facts.remove(valueKey);
    }

    static void nameNoValue(Finding &finding)
    {
        finding.facts.remove(valueKey);
        finding.facts.remove(suggestedKey);
        const LocalText pair{
            QStringLiteral("把%1和%2错开；只改偏移不能让所有选中的情形都通过。"),
            QStringLiteral("Move the %1 and the %2 apart; no offset alone clears all the cells "
                           "that were checked.")};
        const LocalText single{
            QStringLiteral("把%1往里移或缩小；只改偏移不能让所有选中的情形都通过。"),
            QStringLiteral("Move the %1 inwards or make it smaller; no offset alone clears all "
                           "the cells that were checked.")};
        finding.advice =
            (finding.other.isEmpty() ? single : pair)
                .arg(QList<LocalText>{elementLabel(finding.subject), elementLabel(finding.other)});
    }

    MatrixResult &m_result;
    const ConsentPage &m_page;
    const MatrixSelection &m_selection;
    const ConsentTables &m_tables;
    const QDate m_today;
    std::optional<FixProposal> m_proposal;
    QHash<QByteArray, MatrixResult> m_checked;
};

} // namespace

void proveAdvice(MatrixResult &result, const ConsentPage &page, const MatrixSelection &selection,
                 const ConsentTables &tables, const QDate &today)
{
    AdviceProof(result, page, selection, tables, today).run();
}

bool advisesValue(const Finding &finding)
{
    return finding.facts.contains(suggestedKey);
}

LocalText provenAdvice(const Finding &finding, const QList<GroupedFinding> &groups)
{
    for (const GroupedFinding &group : groups) {
        const Finding &told = group.worst.finding;
        if (isSameFinding(told, finding))
            return advisesValue(told) && !told.facts.contains(fixKey) ? LocalText() : told.advice;
    }
    return {};
}

QList<AttributeChange> advisedChanges(const Finding &finding)
{
    QList<AttributeChange> changes;
    for (const QJsonValue &entry : finding.facts.value(fixKey).toArray()) {
        const QJsonValue from = entry[QStringLiteral("from")];
        changes << AttributeChange{entry[attributeKey].toString(),
                                   from.isArray() ? std::optional(from.toArray()) : std::nullopt,
                                   entry[QStringLiteral("to")].toArray()};
    }
    return changes;
}

} // namespace numauth::consent
