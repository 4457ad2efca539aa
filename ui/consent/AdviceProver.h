#pragma once

#include "models/consent/PageMatrix.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace numauth::ui {

/// Proves what the findings of a page advise, beside the GUI thread: until then they advise no
/// value. GUI thread.
class AdviceProver : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        consent::MatrixResult result;
        consent::ConsentPage page;
        consent::MatrixSelection selection;
        const consent::ConsentTables *tables = nullptr; ///< to outlive the answer
    };

    explicit AdviceProver(QObject *parent = nullptr);
    /// Waits for a proof that still runs.
    ~AdviceProver() override;

    /// Only the last question is answered, and only when it had rested for a moment.
    void ask(const Question &question);

signals:
    /// The findings of the question with proven advice.
    void proven(const QList<consent::GroupedFinding> &findings);

private:
    void start();
    void take();

    std::optional<Question> m_question; ///< not yet begun
    bool m_isWanted = false;            ///< what runs is still the last question
    QTimer m_rest;
    QThreadPool m_pool; ///< its own, for painting uses the threads of the global one
    QFutureWatcher<QList<consent::GroupedFinding>> m_watcher;
};

} // namespace numauth::ui
