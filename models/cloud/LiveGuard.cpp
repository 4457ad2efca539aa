#include "models/cloud/LiveGuard.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <climits>

namespace numauth::cloud {

bool isBilled(const Operation &operation)
{
    return operation.isCharged || operation.effect == Effect::SendsMessage;
}

LiveDemand demandOf(const Operation &operation, const QMap<QString, QString> &parameters,
                    const CloudEnvironment &environment, int billedToday, int dailyCap)
{
    LiveDemand demand;
    if (environment.kind == EnvironmentKind::Sandbox)
        return demand;
    demand.isBilled = isBilled(operation);
    demand.exceedsCap = demand.isBilled && billedToday >= dailyCap;
    if (operation.effect == Effect::Deletes)
        demand.codeToType = parameters.value(QStringLiteral("SchemeCode"));
    return demand;
}

int billedCalls(const CallSuite &suite, const OperationTable &operations)
{
    const auto steps = std::ranges::count_if(suite.steps(), [&](const SuiteStep &step) {
        return isBilled(*operations.find(step.operation));
    });
    const qsizetype calls = steps * std::max<qsizetype>(suite.rows().size(), 1);
    return static_cast<int>(std::min<qsizetype>(calls, LiveUsage::greatestCap + 1));
}

const SuiteStep *deletingStep(const CallSuite &suite, const OperationTable &operations)
{
    const auto step = std::ranges::find_if(suite.steps(), [&](const SuiteStep &own) {
        return operations.find(own.operation)->effect == Effect::Deletes;
    });
    return step == suite.steps().end() ? nullptr : &*step;
}

QString LiveUsage::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(QStringLiteral("numauth/live-usage.json"));
}

Result<LiveUsage::State> LiveUsage::read() const
{
    if (!QFileInfo::exists(m_path))
        return State{};
    const Result<QByteArray> bytes = AtomicFile::read(m_path, 64 * 1024);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> object =
        JsonReader::parseObject(*bytes, QDir::toNativeSeparators(m_path));
    if (!object)
        return object.error();
    JsonReader reader(*object, QDir::toNativeSeparators(m_path));
    State state;
    reader.integer(QStringLiteral("formatVersion"));
    state.day = QDate::fromString(reader.text(QStringLiteral("day"), QString()), Qt::ISODate);
    state.billed = reader.integer(QStringLiteral("billed"), 0);
    state.cap = reader.integer(QStringLiteral("dailyCap"), usualCap);
    if (state.billed < 0 || state.cap < 0)
        reader.fail(QStringLiteral("billed"), tr("must not be negative"));
    if (reader.hasFailed())
        return reader.error();
    return state;
}

Result<> LiveUsage::write(const State &state) const
{
    const QString folder = QFileInfo(m_path).path();
    if (Result<> made = Storage::makeFolder(folder); !made)
        return made;
    return AtomicFile::write(
        m_path, QJsonDocument(QJsonObject{{QStringLiteral("formatVersion"), 1},
                                          {QStringLiteral("day"), state.day.toString(Qt::ISODate)},
                                          {QStringLiteral("billed"), state.billed},
                                          {QStringLiteral("dailyCap"), state.cap}})
                    .toJson());
}

Result<int> LiveUsage::billedOn(const QDate &day) const
{
    const Result<State> state = read();
    if (!state)
        return state.error();
    return state->day == day ? state->billed : 0;
}

Result<int> LiveUsage::dailyCap() const
{
    const Result<State> state = read();
    if (!state)
        return state.error();
    return state->cap;
}

Result<> LiveUsage::count(const QDate &day, int calls) const
{
    Result<State> state = read();
    if (!state)
        return std::move(state).error();
    if (state->day != day)
        *state = State{day, 0, state->cap};
    state->billed = static_cast<int>(std::min<qint64>(qint64(state->billed) + calls, INT_MAX));
    return write(*state);
}

Result<> LiveUsage::setDailyCap(int cap) const
{
    Result<State> state = read();
    if (!state)
        return std::move(state).error();
    state->cap = std::clamp(cap, 0, greatestCap);
    return write(*state);
}

} // namespace numauth::cloud
