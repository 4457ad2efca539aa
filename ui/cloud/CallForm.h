#pragma once

#include "models/cloud/OperationTable.h"

#include <QMap>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace numauth::ui {

class FormRow;

/// The parameters of one operation as a form made from its row: an editor per type, the meaning
/// beside it, and for tokens a button that mints one.
class CallForm : public QWidget
{
    Q_OBJECT

public:
    explicit CallForm(QWidget *parent = nullptr);

    /// \p operation must outlive the form.
    void setOperation(const cloud::Operation &operation);
    /// What is filled in; empty fields are not sent.
    QMap<QString, QString> values() const;
    void setValue(const QString &name, const QString &value);
    /// Replaces the meaning under the field of \p name; an empty \p hint brings it back.
    void setHint(const QString &name, const QString &hint);
    /// Whether a token field offers to mint one: in the sandbox only.
    void setMintsTokens(bool mints);
    /// Shows what is missing or malformed at its field; true when nothing prevents sending.
    bool check();

signals:
    void edited();
    void mintRequested(const QString &parameter);
    void sendRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const cloud::Parameter &parameter);
    QString valueOf(const QString &name) const;
    void fill();

    const cloud::Operation *m_operation = nullptr;
    QVBoxLayout *m_layout;
    QMap<QString, FormRow *> m_rows;
    QList<QPushButton *> m_mintButtons;
    bool m_mintsTokens = true;
};

} // namespace numauth::ui
