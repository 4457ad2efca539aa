#include "ui/cloud/EnvironmentDialog.h"

#include "ui/cloud/CredentialForm.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr int labelWidth = 130;
constexpr int leastWidth = 520;
constexpr int rowGap = 6;

} // namespace

EnvironmentDialog::EnvironmentDialog(const cloud::OwnEnvironment &environment,
                                     const QStringList &vaultNames, QWidget *parent)
    : Dialog(parent), m_fixedName(environment.isLive() ? environment.name : QString()),
      m_name(new QLineEdit(environment.name)),
      m_address(new QLineEdit(environment.address.toString())),
      m_caFile(new QLineEdit(environment.caFile)), m_credential(new CredentialForm),
      m_problem(new Label({}, TextSize::Small, Tone::Refuse))
{
    setObjectName(QStringLiteral("cloud.environment.dialog"));
    setWindowTitle(environment.isLive() ? tr("Key of the live cloud") : tr("Environment"));
    m_credential->setVaultNames(vaultNames);
    m_credential->setSource(environment.credential);
    layOut();
}

void EnvironmentDialog::layOut()
{
    m_name->setObjectName(QStringLiteral("cloud.environment.name"));
    m_address->setObjectName(QStringLiteral("cloud.environment.address"));
    m_address->setPlaceholderText(QStringLiteral("https://gateway.example.com"));
    m_caFile->setObjectName(QStringLiteral("cloud.environment.ca"));
    m_caFile->setPlaceholderText(tr("PEM file of an authority to trust beside the system's"));
    m_problem->setObjectName(QStringLiteral("cloud.environment.problem"));
    m_problem->setWordWrap(true);
    auto *accept = new QPushButton(m_fixedName.isEmpty() ? tr("Save") : tr("Use"));
    accept->setObjectName(QStringLiteral("cloud.environment.accept"));
    accept->setDefault(true);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(16, 14, 16, 14);
    setMinimumWidth(leastWidth);
    const QList<QPair<QString, QLineEdit *>> lines{
        {tr("Name"), m_name}, {tr("Address"), m_address}, {tr("Authority"), m_caFile}};
    for (const auto &[label, line] : lines) {
        auto *row = new FormRow(label, line);
        row->setLabelWidth(labelWidth);
        row->setVisible(m_fixedName.isEmpty());
        column->addWidget(row);
        column->addSpacing(rowGap);
    }
    column->addWidget(m_credential);
    column->addWidget(m_problem);
    layOutOverFoot(this, column, new DialogFoot(this, accept));
    connect(accept, &QPushButton::clicked, this, &EnvironmentDialog::finish);
}

cloud::OwnEnvironment EnvironmentDialog::environment() const
{
    if (!m_fixedName.isEmpty())
        return {m_fixedName, {}, m_credential->source()};
    return {m_name->text().trimmed(), QUrl(m_address->text().trimmed(), QUrl::StrictMode),
            m_credential->source(), m_caFile->text().trimmed()};
}

void EnvironmentDialog::finish()
{
    const QString problem = environment().problem();
    m_problem->setText(problem);
    if (problem.isEmpty())
        accept();
}

} // namespace numauth::ui
