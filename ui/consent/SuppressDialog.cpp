#include "ui/consent/SuppressDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {
constexpr int usualMonths = 3;
constexpr int dialogWidth = 460;
constexpr int dateWidth = 140;
} // namespace

SuppressDialog::SuppressDialog(const Finding &finding, const QDate &today, QWidget *parent)
    : Dialog(parent), m_finding{finding.ruleId, finding.subject, finding.other, {}, {}},
      m_reason(new QLineEdit), m_hasEnd(new QCheckBox(tr("only until"))),
      m_until(new QDateEdit(today.addMonths(usualMonths))),
      m_accept(new QPushButton(tr("Accept the finding")))
{
    setObjectName(QStringLiteral("consent.suppress"));
    setWindowTitle(tr("Accept a finding"));
    setMinimumWidth(dialogWidth);
    auto *message = new Label(finding.message.text());
    message->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("consent.suppress.reason"));
    m_reason->setPlaceholderText(tr("Who agreed to it, and why it is no harm"));
    m_hasEnd->setObjectName(QStringLiteral("consent.suppress.hasEnd"));
    m_hasEnd->setChecked(true);
    m_until->setMinimumDate(today);
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setMinimumWidth(dateWidth);
    m_until->setAccessibleName(tr("Last day"));
    m_accept->setEnabled(false);
    m_accept->setObjectName(QStringLiteral("consent.suppress.accept"));
    setButtonKind(m_accept, ButtonKind::Primary);
    auto *end = new QHBoxLayout;
    end->addWidget(m_hasEnd);
    end->addWidget(m_until);
    end->addStretch();
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(new QPushButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(message);
    layout->addWidget(new FormRow(tr("Reason *"), m_reason));
    layout->addLayout(end);
    layout->addWidget(buttons);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_hasEnd, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

consent::Suppression SuppressDialog::suppression() const
{
    consent::Suppression chosen = m_finding;
    chosen.reason = m_reason->text().trimmed();
    if (m_hasEnd->isChecked())
        chosen.until = m_until->date();
    return chosen;
}

} // namespace numauth::ui
