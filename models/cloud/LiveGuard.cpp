#include "models/cloud/LiveGuard.h"

#include "models/base/JsonReader.h"
#include "models/base/Storage.h"
#include "models/cloud/UserFile.h"

#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

namespace numauth::cloud {

namespace {

constexpr int lockPatienceMs = 5000;

} // namespace

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
    return UserFile::defaultPath(QStringLiteral("live-usage.json"));
}

Result<LiveUsage::State> LiveUsage::read() const
{
    const UserFile file(m_path);
    if (!file.exists())
        return State{};
    const Result<QJsonObject> object = file.read();
    if (!object)
        return object.error();
    JsonReader reader(*object, file.place());
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
    return UserFile(m_path).write({{QStringLiteral("formatVersion"), 1},
                                   {QStringLiteral("day"), state.day.toString(Qt::ISODate)},
                                   {QStringLiteral("billed"), state.billed},
                                   {QStringLiteral("dailyCap"), state.cap}});
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
    if (Result<> made = Storage::makeFolder(QFileInfo(m_path).path()); !made)
        return made;
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockPatienceMs))
        return Error{
            Error::Code::Environment,
            tr("Another process holds %1. Wait for it to end.").arg(UserFile(m_path).place())};
    Result<State> state = read();
    if (!state)
        return std::move(state).error();
    if (state->day != day)
        *state = State{day, 0, state->cap};
    if (qint64(state->billed) + calls > state->cap)
        return Error{Error::Code::Usage,
                     tr("Up to %1 billed calls a day may leave this machine, and %2 did today: "
                        "nothing was sent. The settings of the window have the cap; it is dailyCap "
                        "in %3.")
                         .arg(state->cap)
                         .arg(state->billed)
                         .arg(UserFile(m_path).place())};
    state->billed += calls;
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
