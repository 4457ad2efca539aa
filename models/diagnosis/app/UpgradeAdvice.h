#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/diagnosis/app/AppFacts.h"

#include <QCoreApplication>

#include <optional>

namespace numauth::diagnosis::app {

/// A call or property of the SDK with the versions that have it; null = open.
struct ApiMember
{
    QString name;
    scheme::Platform platform = scheme::Platform::Android;
    QVersionNumber since;
    QVersionNumber until;
};

/// The members of the page as an attribute table has them: `id`, `platform` and `since`.
template<class Attribute>
QList<ApiMember> apiMembersOf(const QList<Attribute> &attributes)
{
    QList<ApiMember> members;
    for (const Attribute &attribute : attributes) {
        const bool isIos = attribute.platform == decltype(attribute.platform)::Ios;
        members << ApiMember{attribute.id,
                             isIos ? scheme::Platform::Ios : scheme::Platform::Android,
                             QVersionNumber::fromString(attribute.since.toString()),
                             {}};
    }
    return members;
}

/// What changes for an app that goes from one SDK version to another.
struct UpgradeReport
{
    struct Step
    {
        scheme::Platform platform = scheme::Platform::Android;
        QVersionNumber from;
        QVersionNumber to;
    };

    QList<Step> steps;
    QList<Finding> findings;
    /// Whether a new scheme key is needed; nothing: cannot tell.
    std::optional<bool> needsNewKey;
    LocalText keyReason;
};

/// The version advisor: `resources/diagnosis/sdk_changes.json` and the tables' since and until.
class UpgradeAdvice
{
    Q_DECLARE_TR_FUNCTIONS(numauth::diagnosis::app::UpgradeAdvice)

public:
    static Result<UpgradeAdvice> open();

    /// Fails when no SDK with a version is found in \p facts, since then nothing can be compared.
    /// A \p target below the version found is answered as well: what such a step back loses.
    Result<UpgradeReport> advise(const AppFacts &facts, const QVersionNumber &target,
                                 const QList<ApiMember> &members) const;

    /// One row of the table.
    struct Change
    {
        QString id;
        scheme::Platform platform = scheme::Platform::Android;
        /// The first version that has the change.
        QVersionNumber version;
        /// `always`, or a trait of the app by which the change concerns it.
        QString when;
        bool needsNewKey = false;
        Severity severity = Severity::Note;
        Evidence evidence = Evidence::Unknown;
        LocalText message;
        LocalText advice;
        QString source;
    };
    const QList<Change> &changes() const { return m_changes; }

private:
    void adviseKey(const QList<Change> &crossed, UpgradeReport &report) const;

    QList<Change> m_changes;
    LocalText m_keyNeeded;
    LocalText m_keyKept;
    LocalText m_keyOfIos;
    LocalText m_memberMissing;
    LocalText m_memberAdvice;
};

/// The traits that rows may name in `when`.
QStringList upgradeTraits();

} // namespace numauth::diagnosis::app
