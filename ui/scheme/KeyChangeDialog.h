#pragma once

#include "models/base/Secret.h"
#include "models/scheme/LedgerEdit.h"
#include "models/scheme/SchemeStore.h"
#include "ui/widgets/Dialog.h"

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace numauth::ui {

class FormRow;
class Label;
class TableView;

/// A new key for a scheme: from which SDK and app version on it counts, where it is kept, and what
/// that does to every app version. The key itself may be typed; it is never shown again.
class KeyChangeDialog : public Dialog
{
    Q_OBJECT

public:
    /// \p rotation must outlive the dialog. \p scheme is chosen at first; \p now in UTC.
    KeyChangeDialog(const scheme::KeyRotation &rotation, const scheme::KeyLedger &ledger,
                    const QList<scheme::StoredScheme> &schemes, const QString &scheme,
                    const QDateTime &now, QWidget *parent);

    /// Without id and fingerprint, which only the key itself can tell.
    scheme::KeyChange change() const;
    /// What was typed; empty when it is kept in its place already. Taken: the field is emptied.
    Secret takeKey();
    bool hasTypedKey() const;
    void showError(const QString &sentence);

signals:
    /// The button was pressed; the dialog stays open until whoever asked closes it.
    void submitted();

private:
    void layOut();
    void connectParts();
    void chooseScheme();
    void suggestApp();
    void fillApps();
    void refresh();
    void fillTable(const QList<scheme::ReleaseMove> &moves);
    void showActivation();
    scheme::Platform platform() const;

    const scheme::KeyRotation &m_rotation;
    scheme::KeyLedger m_ledger;
    QList<scheme::StoredScheme> m_schemes;
    QDateTime m_now;
    QComboBox *m_scheme;
    QLineEdit *m_sdk;
    FormRow *m_sdkRow;
    QComboBox *m_app;
    QLineEdit *m_reference;
    FormRow *m_referenceRow;
    QLineEdit *m_key;
    QDateTimeEdit *m_created;
    Label *m_activation;
    TableView *m_table;
    QStandardItemModel *m_items;
    Label *m_message;
    QPushButton *m_submit;
    bool m_isAppChosen = false;
    bool m_isReferenceChosen = false;
};

} // namespace numauth::ui
