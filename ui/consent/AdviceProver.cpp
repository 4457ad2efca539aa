#include "ui/consent/AdviceProver.h"

#include "models/consent/fix/ProvenAdvice.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace numauth::ui {

namespace {

/// So that a key held down is answered once.
constexpr int restMs = 120;

bool needsProof(const consent::GroupedFinding &group)
{
    return consent::advisesValue(group.worst.finding);
}

} // namespace

AdviceProver::AdviceProver(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &AdviceProver::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AdviceProver::take);
}

AdviceProver::~AdviceProver()
{
    m_watcher.waitForFinished();
}

void AdviceProver::ask(const Question &question)
{
    m_isWanted = false;
    m_question.reset();
    m_rest.stop();
    if (std::ranges::none_of(question.result.findings, needsProof))
        return;
    m_question = question;
    m_rest.start();
}

void AdviceProver::start()
{
    if (!m_question || m_watcher.isRunning())
        return;
    m_isWanted = true;
    m_watcher.setFuture(
        QtConcurrent::run(&m_pool, [question = *std::exchange(m_question, {})]() mutable {
            proveAdvice(question.result, question.page, question.selection, *question.tables,
                        QDate::currentDate());
            return question.result.findings;
        }));
}

void AdviceProver::take()
{
    if (m_isWanted)
        emit proven(m_watcher.result());
    else if (!m_rest.isActive())
        start();
}

} // namespace numauth::ui
