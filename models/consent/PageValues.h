#pragma once

#include "models/consent/ConsentPage.h"
#include "models/consent/ValueIndex.h"

namespace numauth::consent {

/// The page's values with the defaults of the table filled in: what the layout reads. Resolved once
/// and then cheap to ask; page and table must outlive it. Immutable, any thread.
class PageValues
{
public:
    PageValues(const ConsentPage &page, const AttributeTable &table);
    PageValues(const PageValues &) = delete;
    PageValues &operator=(const PageValues &) = delete;

    /// Nothing when neither page nor table gives a literal of that kind. Numbers are held within
    /// ±100 000, beyond any screen.
    std::optional<double> number(QLatin1StringView id, int argument = 0) const;
    /// What the SDK takes when the page gives nothing; 0 where the table has no number.
    double defaultNumber(QLatin1StringView id) const;
    bool boolean(QLatin1StringView id, bool fallback = false) const;
    /// As the page or the table holds it; null when neither does.
    QJsonValue value(QLatin1StringView id, int argument = 0) const;
    QString text(QLatin1StringView id, int argument = 0) const;
    std::optional<Argb> color(QLatin1StringView id, int argument = 0) const;
    /// The texts that the page sets; no defaults.
    QStringList texts(QLatin1StringView id) const;
    /// \p id as the table holds it, without an allocation where it knows it.
    QString idOf(QLatin1StringView id) const;
    /// True when the page sets the attribute to something that is not a literal.
    bool isExpression(QLatin1StringView id) const;
    bool isSet(QLatin1StringView id) const;

    std::optional<double> number(const QString &id, int argument = 0) const;
    bool boolean(const QString &id, bool fallback = false) const;
    QString text(const QString &id, int argument = 0) const;
    std::optional<Argb> color(const QString &id, int argument = 0) const;
    QStringList texts(const QString &id) const;
    bool isExpression(const QString &id) const;
    bool isSet(const QString &id) const;

private:
    const ResolvedValues *find(QLatin1StringView id) const;
    const ResolvedArgument *argument(QLatin1StringView id, int index) const;

    const ValueIndex &m_names;
    /// What the page sets: pointed to, so never to grow after the constructor.
    std::vector<ResolvedValues> m_own;
    std::vector<const ResolvedValues *> m_current; ///< by number of the name
    std::vector<const ResolvedValues *> m_others;  ///< under names that the table lacks
};

} // namespace numauth::consent
