#include "ui/scheme/PasswordDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {
constexpr int dialogWidth = 420;
} // namespace

PasswordDialog::PasswordDialog(const QString &file, const QString &sentence, QWidget *parent)
    : Dialog(parent), m_password(new QLineEdit)
{
    setObjectName(QStringLiteral("scheme.password"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Password of %1").arg(file));
    setMinimumWidth(dialogWidth);
    auto *why = new Label(sentence);
    why->setWordWrap(true);
    m_password->setObjectName(QStringLiteral("scheme.password.text"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setContextMenuPolicy(Qt::NoContextMenu);
    auto *hint = new Label(tr("It is used once and kept nowhere."), TextSize::Small, Tone::Muted);
    auto *buttons = new QDialogButtonBox;
    auto *submit = buttons->addButton(tr("Read"), QDialogButtonBox::AcceptRole);
    submit->setObjectName(QStringLiteral("scheme.password.submit"));
    submit->setDefault(true);
    setButtonKind(submit, ButtonKind::Primary);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(why);
    column->addWidget(new FormRow(tr("Password"), m_password));
    column->addWidget(hint);
    column->addWidget(buttons);
}

Secret PasswordDialog::takePassword()
{
    Secret password(m_password->text());
    m_password->clear();
    return password;
}

} // namespace numauth::ui
