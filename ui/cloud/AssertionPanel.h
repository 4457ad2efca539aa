#pragma once

#include "models/cloud/CallSuite.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace numauth::ui {

class Label;
class TableView;

/// What the answer of the form's call must be, point by point, and whether it is. The same
/// expectations as in a suite, to which the call can be added.
class AssertionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AssertionPanel(QWidget *parent = nullptr);

    /// Only that the call succeeds; offers the fields that \p operation answers with.
    void begin(const cloud::Operation &operation);
    const cloud::StepExpectation &expectation() const { return m_expectation; }
    /// Replaces the points; \p variables fill `${…}` in them.
    void setExpectation(const cloud::StepExpectation &expectation,
                        const cloud::SuiteVariables &variables = {});
    /// Holds the points against \p reply; without one they stand unjudged.
    void check(const std::optional<cloud::ApiReply> &reply);
    int count() const;
    int failedCount() const { return m_failed; }
    TableView *table() const { return m_table; }

signals:
    void changed();
    void addToSuiteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void add();
    /// Why the point cannot be added; empty when it was.
    QString addPoint(const QString &subject, const QString &value);
    QString addMember(const QString &value);
    void removeCurrent();
    void offerPaths(const QStringList &paths);
    void showEditors();
    void fill();
    void retranslate();

    cloud::StepExpectation m_expectation;
    cloud::SuiteVariables m_variables;
    std::optional<cloud::ApiReply> m_reply;
    int m_failed = 0;
    QStandardItemModel *m_model;
    TableView *m_table;
    QComboBox *m_subject;
    QComboBox *m_path;
    QComboBox *m_relation;
    QLineEdit *m_value;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_toSuite;
    Label *m_problem;
};

} // namespace numauth::ui
