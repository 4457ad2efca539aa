#pragma once

#include "models/base/LocalText.h"
#include "models/base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth {
class TableFile;
}

namespace numauth::cloud {

/// What a call does to the account beside answering.
enum class Effect { Reads, Creates, Deletes, ConsumesToken, IssuesToken, SendsMessage, ChecksCode };

/// Whether the vendor still offers an operation.
enum class OperationStatus { Current, Deprecated, Offline };

enum class ParameterType { Text, Integer, Boolean };

/// When a parameter must be sent. `Conditional` depends on another parameter's value.
enum class Requirement { Optional, Conditional, Always };

/// How a value must be treated wherever it is shown or stored.
enum class Sensitivity { Plain, Personal, Token, Secret };

/// One request parameter, as its row says.
struct Parameter
{
    QString name;
    ParameterType type = ParameterType::Text;
    Requirement requirement = Requirement::Optional;
    /// With Conditional: required when this parameter has that value. Empty when the condition
    /// cannot be read from the request (then `constraints` says it).
    QString requiredWhenName;
    QString requiredWhenValue;
    QStringList allowedValues;
    /// A regular expression over the whole value, empty when there is none.
    QString pattern;
    std::optional<int> minimum;
    std::optional<int> maximum;
    std::optional<int> maximumLength;
    /// What the cloud assumes when the parameter is not sent; empty when not published.
    QString defaultValue;
    QString example;
    Sensitivity sensitivity = Sensitivity::Plain;
    LocalText meaning;
    LocalText constraints;
    /// Filled in by the cloud's gateway itself; forms do not offer it.
    bool isGatewayLeftover = false;
};

/// One member of the answer; `path` is dotted, `[]` marks an array.
struct ResponseField
{
    QString path;
    QString type;
    Sensitivity sensitivity = Sensitivity::Plain;
    QStringList allowedValues;
    LocalText meaning;
};

/// One operation of the cloud API.
struct Operation
{
    QString name;
    LocalText title;
    LocalText purpose;
    /// Id of one of OperationTable::categories().
    QString category;
    OperationStatus status = OperationStatus::Current;
    Effect effect = Effect::Reads;
    /// The live cloud charges for the call.
    bool isCharged = false;
    /// Path of the field that holds the verdict; empty when `Code` says all.
    QString verdictField;
    /// Calls a second, where published.
    std::optional<int> callsPerSecond;
    QList<Parameter> parameters;
    QList<ResponseField> response;
    /// The vendor's own example of an answer.
    QJsonObject sampleResponse;
    QList<LocalText> notes;
    QStringList sources;

    const Parameter *parameter(const QString &parameterName) const;
    const ResponseField *responseField(const QString &path) const;
};

/// A group of operations, for lists.
struct OperationCategory
{
    QString id;
    LocalText title;
};

/// The operations of the cloud API, read from `resources/cloud/operations.json`. Immutable; any
/// thread.
class OperationTable
{
public:
    static Result<OperationTable> open();
    static Result<OperationTable> parse(const QByteArray &bytes, const QString &file);

    const QString &version() const { return m_version; }
    const QString &liveHost() const { return m_liveHost; }
    /// Where the rows come from: client version and date.
    const QString &source() const { return m_source; }
    const QList<Operation> &operations() const { return m_operations; }
    const QList<OperationCategory> &categories() const { return m_categories; }
    /// Null when there is no such operation. Names are case-sensitive, as in the cloud.
    const Operation *find(const QString &name) const;
    /// The known name nearest to \p name, or empty: for “did you mean”.
    QString nearest(const QString &name) const;

private:
    static Result<OperationTable> read(TableFile &file);

    QString m_version;
    QString m_liveHost;
    QString m_source;
    QList<OperationCategory> m_categories;
    QList<Operation> m_operations;
};

LocalText effectLabel(Effect effect);
LocalText statusLabel(OperationStatus status);
QString effectName(Effect effect);
QString statusName(OperationStatus status);

} // namespace numauth::cloud
