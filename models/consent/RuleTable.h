#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/consent/Cell.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::consent {

/// One rule of the page checks: its words, its evidence and since when it holds.
struct Rule
{
    QString id; ///< `consent.overlap`
    Verdict verdict = Verdict::NonCompliant;
    Severity severity = Severity::Warning;
    Evidence evidence = Evidence::Unknown;
    LocalText title;       ///< a few words
    QStringList arguments; ///< what %1, %2 … of the texts stand for, as in "heightDp"
    LocalText message;     ///< the fact with its figures, without a full stop: callers go on
    LocalText advice;      ///< a sentence
    std::optional<SdkVersion> since;
    std::optional<SdkVersion> until;
    QString source;
    QString preset = {}; ///< the first rule set that has it, `2026.1`

    /// Between `since` and `until`, both included; an unknown version may be any.
    bool holdsIn(const SdkVersion &sdk) const
    {
        return sdk.isUnknown || ((!since || *since <= sdk) && (!until || sdk <= *until));
    }
};

/// The rows of `resources/consent/rules.json`.
class RuleTable
{
public:
    static Result<RuleTable> open();
    /// \p presets are the names of the rule sets, oldest first; the newest one is taken.
    explicit RuleTable(QList<Rule> rules, QStringList presets = {});
    /// The rules as the set \p preset had them; nothing when there is no such set.
    std::optional<RuleTable> ofPreset(const QString &preset) const;
    const QStringList &presets() const { return m_presets; }
    /// Whether \p id is a rule of a newer set than this one.
    bool excludes(const QString &id) const { return m_newer.contains(id); }

    const QList<Rule> &rules() const { return m_rules; }
    const Rule *find(const QString &id) const;
    /// The date of the rule set, `2026.1`.
    const QString &preset() const { return m_preset; }

private:
    QList<Rule> m_rules;
    QHash<QString, qsizetype> m_byId;
    QStringList m_presets;
    QString m_preset;
    QSet<QString> m_newer;
};

/// Words for an element id: 登录按钮 / login button. Custom views give their own name.
LocalText elementLabel(const QString &elementId);
/// The three views of the 600005 test: numberMask, loginLabel, privacyText.
bool isProtectedElement(const QString &elementId);

} // namespace numauth::consent
