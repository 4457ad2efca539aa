#pragma once

#include "models/consent/Suppressions.h"
#include "ui/widgets/Dialog.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace numauth::ui {

/// Asks why a finding is accepted, and until when. There is no accepting without a reason.
class SuppressDialog : public Dialog
{
    Q_OBJECT

public:
    SuppressDialog(const Finding &finding, const QDate &today, QWidget *parent = nullptr);

    consent::Suppression suppression() const;

private:
    consent::Suppression m_finding;
    QLineEdit *m_reason;
    QCheckBox *m_hasEnd;
    QDateEdit *m_until;
    QPushButton *m_accept;
};

} // namespace numauth::ui
