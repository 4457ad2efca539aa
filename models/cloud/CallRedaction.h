#pragma once

#include "models/cloud/OperationTable.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace numauth::cloud {

// Calls as they may be stored and shown: numbers masked, tokens and keys as marks with a
// fingerprint. What the table calls sensitive is always replaced, the rest where it looks like a
// number or a token. Pure; any thread.

/// \p operation may be null when it is not known.
QString redactParameter(const Operation *operation, const QString &name, const QString &value);
QJsonObject redactParameters(const Operation *operation, const QMap<QString, QString> &parameters);
/// The body of an answer, member by member.
QJsonObject redactBody(const Operation *operation, const QJsonObject &body);

} // namespace numauth::cloud
