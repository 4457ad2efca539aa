#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace numauth::workspace {

/// What is known of a scheme in the cloud, which can neither list nor show schemes.
enum class CloudState {
    LocalOnly,   ///< nobody has asked or created it from here
    CreatedHere, ///< CreateVerifyScheme answered with its code
    KeyAnswers,  ///< DescribeVerifyScheme gave its key
    UnknownCode, ///< the cloud does not know the code, or it was deleted from here
};

/// `localOnly`, `createdHere`, `keyAnswers`, `unknownCode`: the word in the file.
QString cloudStateName(CloudState state);

/// The last answer about one scheme in one environment.
struct CloudStateRow
{
    /// `sandbox`, `live`, or the host of another gateway.
    QString environment;
    QString schemeId;
    QString schemeCode;
    CloudState state = CloudState::LocalOnly;
    /// UTC, when the answer came.
    QDateTime time;
    /// UTC, when the scheme was created from here; invalid when it was not.
    QDateTime created;
};

/// `.numauth/cloud-states.json` of a workspace: what the cloud has answered about schemes. Not
/// shared through git, since it ages. Holds no secret.
class CloudStates
{
    Q_DECLARE_TR_FUNCTIONS(numauth::workspace::CloudStates)

public:
    /// Empty when there is no file.
    static Result<CloudStates> load(const QString &workspaceFolder);
    Result<> save(const QString &workspaceFolder) const;

    /// Null when nothing is known.
    const CloudStateRow *find(const QString &environment, const QString &schemeId) const;
    /// Replaces what was known of the same scheme there.
    void put(const CloudStateRow &row);
    void remove(const QString &schemeId);
    const QList<CloudStateRow> &rows() const { return m_rows; }

private:
    QList<CloudStateRow> m_rows;
};

} // namespace numauth::workspace
