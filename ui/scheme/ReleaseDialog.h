#pragma once

#include "models/scheme/KeyRotation.h"
#include "models/scheme/SchemeStore.h"
#include "ui/widgets/Dialog.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace numauth::ui {

class FormRow;
class Label;
class SegmentedGroup;
class VerdictBanner;

/// One app version of the key ledger: its SDK, scheme and key, and what that pair does on each
/// carrier, told while it is typed.
class ReleaseDialog : public Dialog
{
    Q_OBJECT

public:
    /// What stands in the form at first; \p replaced is the index of the app version that is
    /// edited.
    struct Start
    {
        scheme::AppRelease release;
        std::optional<qsizetype> replaced;
    };

    /// \p rotation must outlive the dialog.
    ReleaseDialog(const scheme::KeyRotation &rotation, const scheme::KeyLedger &ledger,
                  const QList<scheme::StoredScheme> &schemes, const Start &start, QWidget *parent);

    scheme::AppRelease release() const;
    /// The ledger with this app version in it.
    Result<scheme::KeyLedger> changed() const;

private:
    void layOut();
    void fillSchemes();
    void fillKeys();
    void suggestKey();
    void refresh();
    bool isShareWrong() const;

    const scheme::KeyRotation &m_rotation;
    scheme::KeyLedger m_ledger;
    QList<scheme::StoredScheme> m_schemes;
    Start m_start;
    QLineEdit *m_app;
    QComboBox *m_scheme;
    QLineEdit *m_sdk;
    FormRow *m_sdkRow;
    QComboBox *m_key;
    SegmentedGroup *m_keeping;
    QLineEdit *m_share;
    FormRow *m_shareRow;
    Label *m_keepingHint;
    VerdictBanner *m_banner;
    QPushButton *m_submit;
    /// Somebody has chosen a key, which a new SDK version then leaves alone.
    bool m_isKeyChosen = false;
};

/// The version in \p text; nothing when it is none or is followed by something else.
std::optional<QVersionNumber> versionIn(const QString &text);

} // namespace numauth::ui
