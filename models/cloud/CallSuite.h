#pragma once

#include "models/base/JsonReader.h"
#include "models/base/Result.h"
#include "models/cloud/ApiReply.h"
#include "models/cloud/OperationTable.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace numauth::cloud {

using SuiteVariables = QMap<QString, QString>;

/// What an answer must be. Without any of it, verdict ok or pass.
struct StepExpectation
{
    std::optional<CallVerdict> verdict;
    QString code;
    std::optional<int> httpStatus;
    std::optional<int> maxMs;
    /// Path in the body (`Data.Mobile`, `Model[0].Code`) → value, `{"matches": "…"}` or
    /// `{"exists": false}`.
    QMap<QString, QJsonValue> body;
};

/// One call of a suite. Texts may hold `${variable}`.
struct SuiteStep
{
    QString name;
    QString operation;
    QMap<QString, QString> parameters;
    /// How far the sandbox's clock moves before the call.
    double advanceSeconds = 0;
    StepExpectation expectation;
    /// Variable → path in the body.
    QMap<QString, QString> saved;
};

/// What is wrong in a suite file, and where in the JSON.
struct SuiteFault
{
    Error error;
    QStringList path;
};

/// Calls with expectations, in order, run once for every row of variables. A value; any thread.
class CallSuite
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cloud::CallSuite)

public:
    static constexpr int formatVersion = 1;

    /// Reads a suite; `rows` names a CSV file beside \p file, which is read, too. An error names
    /// file, line and column.
    static Result<CallSuite> open(const QString &file, const OperationTable &operations);
    static Result<CallSuite> parse(const QByteArray &bytes, const QString &file,
                                   const OperationTable &operations);

    const QString &name() const { return m_name; }
    const QList<SuiteStep> &steps() const { return m_steps; }
    /// The variables of each run; at least one.
    const QList<SuiteVariables> &rows() const { return m_rows; }
    /// Writes a whole suite to \p file, in place of what stands there.
    static Result<> write(const QString &file, const SuiteVariables &variables,
                          const QList<SuiteStep> &steps);
    /// Appends \p step to the suite at \p file, which is made when it is missing; what else stands
    /// in it is kept.
    static Result<> addStep(const QString &file, const SuiteStep &step);
    /// Lets the suite at \p file run once for each row of the CSV file \p rows, which is read
    /// first; what else stands in the suite is kept.
    static Result<> setRowsFile(const QString &file, const QString &rows);
    /// Whether the clock is moved, so that rows must not overlap.
    bool movesClock() const;

private:
    std::optional<SuiteFault> readStep(const QJsonValue &value, qsizetype index,
                                       const OperationTable &operations);
    static StepExpectation readExpectation(JsonReader &reader);
    Result<> readRows(const QString &path);
    std::optional<SuiteFault> unknownVariable() const;

    QString m_name;
    QString m_rowsFile;
    SuiteVariables m_variables;
    QList<SuiteStep> m_steps;
    QList<SuiteVariables> m_rows;
};

/// As in a suite file.
QJsonObject toJson(const SuiteStep &step);

/// Replaces `${name}` in one pass. Fails with Usage when a variable is not known.
Result<QString> fillVariables(const QString &text, const SuiteVariables &variables);

/// The value at \p path; undefined when there is none.
QJsonValue valueAtPath(const QJsonObject &body, const QString &path);

/// One point of an expectation held against an answer. Redacted.
struct ExpectationCheck
{
    /// `verdict`, `code`, `httpStatus`, `maxMs`, or the path in the body.
    QString subject;
    QString expected;
    QString actual;
    /// What is not fulfilled, as a sentence; empty when it is.
    QString failure;
};

/// Every point of \p expectation, in the order of the file format. Without a verdict and a code
/// the first is that the call succeeds.
QList<ExpectationCheck> checkExpectation(const StepExpectation &expectation, const ApiReply &reply,
                                         const SuiteVariables &variables);

/// What \p reply does not fulfil of \p expectation, one redacted sentence each.
QStringList unfulfilled(const StepExpectation &expectation, const ApiReply &reply,
                        const SuiteVariables &variables);

} // namespace numauth::cloud
