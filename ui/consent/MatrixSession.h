#pragma once

#include "ui/consent/MatrixAxes.h"
#include "ui/consent/PageSession.h"

#include <QFutureWatcher>

namespace numauth::ui {

/// The verdicts over all devices in the chosen states, worked out beside the GUI thread. While a
/// newer result is on its way the older one stays. GUI thread.
class MatrixSession : public QObject
{
    Q_OBJECT

public:
    explicit MatrixSession(PageSession &page, QObject *parent = nullptr);
    ~MatrixSession() override;

    PageSession &page() const { return m_page; }
    const MatrixAxes &axes() const { return m_axes; }
    void setAxes(const MatrixAxes &axes);
    /// Nothing is worked out while inactive.
    void setActive(bool isActive);

    const QList<consent::CellState> &states() const { return m_states; }
    const consent::MatrixResult &result() const { return m_result; }
    /// Null for a device or state that the result does not have.
    const consent::MatrixCell *cell(const QString &deviceId, int state) const;
    /// Worked out in this time, µs.
    qint64 elapsedUs() const { return m_elapsedUs; }

signals:
    void updated();
    /// The findings of result() advise proven values now.
    void adviceProven();

private:
    struct Outcome
    {
        consent::MatrixResult result;
        consent::ConsentPage page;
        consent::MatrixSelection selection;
        const consent::ConsentTables *tables = nullptr;
        qint64 elapsedUs = 0;
    };

    void request();
    void start();
    void take();
    void takeAdvice(const QList<consent::GroupedFinding> &findings);

    PageSession &m_page;
    MatrixAxes m_axes;
    QList<consent::CellState> m_states;
    consent::MatrixResult m_result;
    QHash<QString, qsizetype> m_firstCell;
    qint64 m_elapsedUs = 0;
    QFutureWatcher<Outcome> m_watcher;
    AdviceProver m_prover;
    bool m_isActive = false;
    bool m_isStale = true;
};

} // namespace numauth::ui
