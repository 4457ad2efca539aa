#pragma once

#include "models/cloud/SuiteRunner.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace numauth::ui {

/// The steps of a run as they end; those that failed alone when wanted. Follows a fast run a few
/// times a second.
class SuiteRunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StepColumn, OperationColumn, AnswerColumn, DurationColumn, FailureColumn, Count };

    explicit SuiteRunModel(QObject *parent = nullptr);

    void begin();
    void add(const cloud::StepResult &step);
    /// The steps in the order of the suite.
    void end(const cloud::SuiteResult &result);
    void setFailedOnly(bool isFailedOnly);
    /// How many steps ended, of which failed, shown or not.
    int doneCount() const { return static_cast<int>(m_all.size()); }
    int failedCount() const { return m_failed; }
    /// Null for an index that is none of this model.
    const cloud::StepResult *step(const QModelIndex &index) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void progressed();

private:
    bool isShown(const cloud::StepResult &step) const;
    void showNew();
    void rebuild();
    QVariant text(const cloud::StepResult &step, int column) const;

    QList<cloud::StepResult> m_all;
    /// Indexes into m_all.
    QList<qsizetype> m_rows;
    qsizetype m_seen = 0;
    int m_failed = 0;
    bool m_isFailedOnly = false;
    QTimer m_timer;
};

} // namespace numauth::ui
