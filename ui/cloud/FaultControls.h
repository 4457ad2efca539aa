#pragma once

#include "models/base/Result.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/SandboxServer.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace numauth::ui {

class Chip;

/// Faults that the sandbox injects: what, into which operation, how likely and how often.
class FaultControls : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the controls.
    FaultControls(sandbox::SandboxServer &sandbox, const cloud::OperationTable &operations,
                  QWidget *parent = nullptr);

    void showState();

signals:
    void failed(const numauth::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    QJsonObject fault() const;
    void inject();
    void showEditors();
    void retranslate();

    sandbox::SandboxServer &m_sandbox;
    const cloud::OperationTable &m_operations;
    QComboBox *m_operation;
    QComboBox *m_kind;
    QLineEdit *m_code;
    QSpinBox *m_latency;
    QDoubleSpinBox *m_sigma;
    QSpinBox *m_probability;
    QSpinBox *m_count;
    QPushButton *m_inject;
    QPushButton *m_clear;
    Chip *m_planned;
};

} // namespace numauth::ui
