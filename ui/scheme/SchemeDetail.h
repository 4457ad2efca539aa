#pragma once

#include "models/vault/VaultSession.h"
#include "ui/scheme/SchemeModel.h"
#include "ui/vault/SecretClipboard.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QStandardItemModel;
class QToolButton;
class QVBoxLayout;

namespace numauth::ui {

class Chip;
class DockHead;
class FormRow;
class Label;
class MigrationSteps;
class SecretField;
class TableView;
class VerdictBanner;

/// The right pane: one scheme's verdict, its form, and its comparison with a package. A scheme that
/// the cloud has given a code cannot be edited there, so its fields are read-only here.
class SchemeDetail : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the pane.
    SchemeDetail(const scheme::SchemeRules &rules, vault::VaultSession &vault,
                 SecretClipboard &clipboard, QWidget *parent = nullptr);

    /// Buttons beside the title.
    void setActions(const QList<QAction *> &actions);
    /// \p folder is the workspace that references of keys are relative to.
    void show(const SchemeRow &row, const QString &folder);
    void clear();
    /// When the key of the shown scheme becomes usable, at this moment.
    void setActivation(const Activation &activation);
    MigrationSteps *steps() const { return m_steps; }

signals:
    /// A field of the shown scheme was changed to a value that the rules allow or that the user
    /// wants in spite of them.
    void edited(const QString &id, const numauth::scheme::Scheme &scheme);
    /// The signature of the compared package shall go into a copy of the shown scheme.
    void cloneWithSignatureRequested(const QString &signature);
    void unlockRequested();
    /// Everything about the shown scheme's package and its findings.
    void detailsRequested();
    void failed(const QString &message);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int labelWidth = 118;

    void layOut();
    void fillForm();
    void addKeyRow();
    void addActivationRow();
    QToolButton *copyButton(const QLineEdit *edit);
    QString signatureToTake() const;
    void showProblem(FormRow *row, const QString &field);
    void commit(const QString &field, const QString &value);
    void fillComparison();
    void fitComparison();
    QString fieldLabel(const QString &field) const;
    void showBanner();
    void retranslate();

    const scheme::SchemeRules &m_rules;
    vault::VaultSession &m_vault;
    SecretClipboard &m_clipboard;
    std::optional<SchemeRow> m_row;
    QString m_folder;
    QHBoxLayout *m_tools;
    QAction *m_takeSignature;
    QAction *m_details;
    Label *m_title;
    Label *m_subtitle;
    VerdictBanner *m_banner;
    QVBoxLayout *m_form;
    DockHead *m_packageHead;
    TableView *m_comparison;
    MigrationSteps *m_steps;
    Activation m_activation;
    Label *m_activationText = nullptr;
    QList<Chip *> m_carriers;
    QStandardItemModel *m_items;
    Label *m_findings;
};

} // namespace numauth::ui
