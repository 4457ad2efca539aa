#pragma once

#include "models/base/Result.h"
#include "models/cloud/OperationTable.h"
#include "models/sandbox/SandboxServer.h"

#include <QWidget>

namespace numauth::ui {

class RequestLogModel;
class SandboxControls;
class TableView;

/// The log of the sandbox, and beside it what can be done to it.
class SandboxPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the panel.
    SandboxPanel(sandbox::SandboxServer &sandbox, const cloud::OperationTable &operations,
                 QWidget *parent = nullptr);

    TableView *table() const { return m_table; }
    SandboxControls *controls() const { return m_controls; }

signals:
    void failed(const numauth::Error &error);
    void statusMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    RequestLogModel *m_model;
    TableView *m_table;
    SandboxControls *m_controls;
};

} // namespace numauth::ui
