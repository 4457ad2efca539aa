#pragma once

#include "models/base/Result.h"
#include "models/cloud/ApiReply.h"
#include "models/cloud/ApiRequest.h"
#include "models/cloud/OperationTable.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace numauth::cloud {

/// A past call as it is stored: redacted when it is made, so that nothing sensitive is ever held.
struct CallRecord
{
    /// 0 until it is stored.
    qint64 id = 0;
    QDateTime time;
    /// The environment's name.
    QString environment;
    QString operation;
    /// `ACS3-HMAC-SHA256` or `RPC-1.0-HMAC-SHA1`.
    QString signature;
    QString method;
    /// `pass`, `reject`, `unknown`, `ok` or `error`.
    QString verdict;
    QString code;
    QString message;
    int httpStatus = 0;
    QString requestId;
    QJsonObject parameters;
    QJsonObject body;
    QJsonObject timings;
    /// Why there was no answer; else empty.
    QString error;
    bool isPinned = false;

    double totalMs() const { return timings.value(QStringLiteral("total")).toDouble(); }
    QJsonObject toJson() const;
};

/// \p operation may be null when the table does not have it.
CallRecord makeRecord(const ApiRequest &request, SignatureAlgorithm algorithm,
                      const QString &environment, const QDateTime &time, const Operation *operation,
                      const Result<ApiReply> &result);

/// A member that differs between two records; undefined where one lacks it.
struct RecordDifference
{
    /// `parameters.OutId`, `body.Data.Mobile`.
    QString path;
    QJsonValue left;
    QJsonValue right;
};

/// Parameters, answer and outcome member by member; times are left out.
QList<RecordDifference> compareRecords(const CallRecord &left, const CallRecord &right);

/// HTTP Archive 1.2, as browsers and proxies read it. The address has the redacted parameters.
QJsonObject toHar(const QList<CallRecord> &records);

} // namespace numauth::cloud
