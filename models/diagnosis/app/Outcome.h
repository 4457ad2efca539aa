#pragma once

#include "models/base/Finding.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::diagnosis::app {

enum class CheckState { Passed, Found, CannotTell, NotApplicable };

/// `passed`, `found`, `cannotTell`, `notApplicable`.
QString checkStateName(CheckState state);

/// One fault that a check found; its words are the row's.
struct Hit
{
    /// Names a message of the row.
    QString message;
    Place place;
    /// What `%1` … stand for.
    QStringList values;
    /// Names the faulty thing where the place does not: an activity, a host, a library.
    QString subject;
    /// Other than the row's.
    std::optional<Severity> severity;
    /// Text that mends it when pasted; empty where none is safe.
    QString snippet;
};

/// What one check says about one app.
struct Outcome
{
    CheckState state = CheckState::Passed;
    QList<Hit> hits;
    /// Names a reason of the table when nothing can be told or the check does not apply.
    QString reason;
    QStringList reasonValues;

    static Outcome passed() { return {}; }
    static Outcome cannotTell(const char *reason, const QStringList &values = {})
    {
        return {CheckState::CannotTell, {}, QString::fromLatin1(reason), values};
    }
    static Outcome notApplicable(const char *reason)
    {
        return {CheckState::NotApplicable, {}, QString::fromLatin1(reason), {}};
    }

    Hit &add(const char *message, const Place &place, const QStringList &values = {},
             const QString &subject = {})
    {
        state = CheckState::Found;
        hits << Hit{QString::fromLatin1(message), place, values, subject, {}, {}};
        return hits.last();
    }
    /// The outcome, or "cannot tell" when nothing was found.
    Outcome orCannotTell(const char *because, const QStringList &values = {}) const
    {
        return hits.isEmpty() ? cannotTell(because, values) : *this;
    }
};

} // namespace numauth::diagnosis::app
