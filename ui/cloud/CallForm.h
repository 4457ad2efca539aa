#pragma once

#include "models/cloud/OperationTable.h"
#include "models/sandbox/TokenStore.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QToolButton;
class QVBoxLayout;

namespace numauth::ui {

class FormRow;

/// The parameters of one operation as a form made from its row: an editor per type, the meaning
/// under it, and for tokens a button that mints one of the chosen carrier. What may be left out is
/// folded until it is wanted, holds a value or an error.
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
    /// Whose tokens are minted.
    sandbox::Carrier carrier() const { return m_carrier; }
    /// Shows what is missing or malformed at its field; true when nothing prevents sending.
    bool check();

signals:
    void edited();
    void mintRequested(const QString &parameter);
    void sendRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What an operation may be called without.
    enum Fold { OptionalFold, LeftoverFold, FoldCount };

    void addRow(const cloud::Parameter &parameter, QVBoxLayout *layout);
    QWidget *makeEditor(const cloud::Parameter &parameter);
    void addMint(const cloud::Parameter &parameter, FormRow *row);
    void addFolds();
    QToolButton *makeFoldHead(Fold fold) const;
    QWidget *makeFoldBody(Fold fold);
    void openFoldOf(const QString &name);
    static std::optional<Fold> foldOf(const cloud::Parameter &parameter);
    void fill();

    const cloud::Operation *m_operation = nullptr;
    QVBoxLayout *m_layout;
    QMap<QString, FormRow *> m_rows;
    QList<QWidget *> m_mintTools;
    QList<QToolButton *> m_folds;
    sandbox::Carrier m_carrier = sandbox::Carrier::Cmcc;
    bool m_mintsTokens = true;
};

} // namespace numauth::ui
