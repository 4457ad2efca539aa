#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace numauth::codes {

/// One rule of the service's FAQ in our own words.
struct FaqRule
{
    /// `S1` … `S106`.
    QString id;
    /// Whether it speaks of the document itself and so carries no behaviour.
    bool isNote = false;
    LocalText text;
    /// Ids of the app checks that look for it, as in `A33`.
    QStringList checks;
};

/// What the service's FAQ says, read from `resources/diagnosis/faq_rules.json`. Immutable; any
/// thread.
class FaqTable
{
public:
    static Result<FaqTable> open();

    const QList<FaqRule> &rules() const { return m_rules; }
    const QString &source() const { return m_source; }
    /// Null when there is no such rule.
    const FaqRule *find(const QString &id) const;

private:
    QList<FaqRule> m_rules;
    QString m_source;
};

} // namespace numauth::codes
