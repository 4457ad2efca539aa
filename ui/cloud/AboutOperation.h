#pragma once

#include "models/cloud/OperationTable.h"

#include <QWidget>

class QTextBrowser;

namespace numauth::ui {

/// What the tables say of an operation: purpose, cost, limits, notes, its parameters and the
/// fields of its answer, and where all that comes from.
class AboutOperation : public QWidget
{
    Q_OBJECT

public:
    explicit AboutOperation(QWidget *parent = nullptr);

    /// \p operation must outlive the panel.
    void show(const cloud::Operation &operation);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString facts() const;
    QString notes() const;
    QString parameters() const;
    QString answer() const;
    void fill();

    const cloud::Operation *m_operation = nullptr;
    QTextBrowser *m_text;
};

} // namespace numauth::ui
