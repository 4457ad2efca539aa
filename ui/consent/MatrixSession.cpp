#include "ui/consent/MatrixSession.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

namespace numauth::ui {

using consent::MatrixCell;
using consent::MatrixSelection;

MatrixSession::MatrixSession(PageSession &page, QObject *parent) : QObject(parent), m_page(page)
{
    connect(&page, &PageSession::updated, this, &MatrixSession::request);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &MatrixSession::take);
    connect(&m_prover, &AdviceProver::proven, this, &MatrixSession::takeAdvice);
}

MatrixSession::~MatrixSession()
{
    m_watcher.waitForFinished();
}

void MatrixSession::setAxes(const MatrixAxes &axes)
{
    if (axes == m_axes)
        return;
    m_axes = axes;
    request();
}

void MatrixSession::setActive(bool isActive)
{
    m_isActive = isActive;
    if (m_isStale)
        request();
}

const MatrixCell *MatrixSession::cell(const QString &deviceId, int state) const
{
    const auto first = m_firstCell.constFind(deviceId);
    if (first == m_firstCell.constEnd() || state < 0 || state >= m_states.size())
        return nullptr;
    return &m_result.cells.at(*first + state);
}

void MatrixSession::request()
{
    m_isStale = true;
    if (m_isActive && !m_watcher.isRunning())
        start();
}

void MatrixSession::start()
{
    m_isStale = false;
    MatrixSelection selection;
    selection.devices = m_page.devices();
    selection.states = statesOf(m_axes, m_page.state());
    const consent::ConsentTables &tables = m_page.tables();
    m_watcher.setFuture(QtConcurrent::run([page = m_page.page(), selection, &tables] {
        QElapsedTimer timer;
        timer.start();
        Outcome outcome{checkSuppressed(page, selection, tables).result, page, selection, &tables,
                        0};
        outcome.elapsedUs = timer.nsecsElapsed() / 1000;
        return outcome;
    }));
}

void MatrixSession::take()
{
    Outcome outcome = m_watcher.result();
    m_prover.ask({outcome.result, outcome.page, outcome.selection, outcome.tables});
    m_states = outcome.selection.states;
    m_result = std::move(outcome.result);
    m_elapsedUs = outcome.elapsedUs;
    m_firstCell.clear();
    for (qsizetype cell = 0; cell < m_result.cells.size(); cell += m_states.size())
        m_firstCell.insert(m_result.cells.at(cell).deviceId, cell);
    emit updated();
    if (m_isStale && m_isActive)
        start();
}

void MatrixSession::takeAdvice(const QList<consent::GroupedFinding> &findings)
{
    m_result.findings = findings;
    emit adviceProven();
}

} // namespace numauth::ui
