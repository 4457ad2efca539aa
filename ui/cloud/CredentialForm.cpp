#include "ui/cloud/CredentialForm.h"

#include "models/cloud/CliProfile.h"
#include "ui/widgets/FormRow.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

namespace numauth::ui {

using cloud::CredentialSource;
using Kind = CredentialSource::Kind;

namespace {

constexpr int labelWidth = 130;
const QString environmentData = QStringLiteral("env");
const QString referencesData = QStringLiteral("references");
const QString profilePrefix = QStringLiteral("profile:");

QString dataOf(const CredentialSource &source)
{
    if (source.kind == Kind::Profile)
        return profilePrefix + source.profile;
    return source.kind == Kind::References ? referencesData : environmentData;
}

} // namespace

CredentialForm::CredentialForm(QWidget *parent) : QWidget(parent), m_kind(new QComboBox)
{
    m_kind->setObjectName(QStringLiteral("cloud.credential.kind"));
    m_kind->addItem(tr("environment variables"), environmentData);
    m_kind->addItem(tr("vault, variables or files"), referencesData);
    for (const QString &name : cloud::CliProfile::names(cloud::CliProfile::defaultPath()))
        m_kind->addItem(tr("profile %1").arg(name), profilePrefix + name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *kind = new FormRow(tr("Access key"), m_kind);
    kind->setLabelWidth(labelWidth);
    column->addWidget(kind);
    m_id = addReference("cloud.credential.id", tr("Access key id"));
    m_secret = addReference("cloud.credential.secret", tr("Secret"));
    m_token = addReference("cloud.credential.token", tr("STS token"));
    m_id->setPlaceholderText(tr("the id, or vault:NAME"));
    m_secret->setPlaceholderText(QStringLiteral("vault:NAME"));
    m_token->setPlaceholderText(tr("only for a temporary key"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CredentialForm::showEditors);
    showEditors();
}

QLineEdit *CredentialForm::addReference(const char *name, const QString &label)
{
    auto *line = new QLineEdit;
    line->setObjectName(QString::fromLatin1(name));
    auto *row = new FormRow(label, line);
    row->setLabelWidth(labelWidth);
    m_rows << row;
    layout()->addWidget(row);
    return line;
}

void CredentialForm::setVaultNames(const QStringList &names)
{
    QStringList references;
    for (const QString &name : names)
        references << QStringLiteral("vault:") + name;
    for (QLineEdit *line : {m_id, m_secret, m_token}) {
        auto *completer = new QCompleter(references, line);
        completer->setFilterMode(Qt::MatchContains);
        line->setCompleter(completer);
    }
}

void CredentialForm::setSource(const CredentialSource &source)
{
    const QString data = dataOf(source);
    // A profile that is not there now stays chosen: it is only read when a call is sent.
    if (m_kind->findData(data) < 0)
        m_kind->addItem(tr("profile %1").arg(source.profile), data);
    m_kind->setCurrentIndex(m_kind->findData(data));
    m_id->setText(source.accessKeyId);
    m_secret->setText(source.accessKeySecret);
    m_token->setText(source.securityToken);
}

CredentialSource CredentialForm::source() const
{
    const QString data = m_kind->currentData().toString();
    if (data.startsWith(profilePrefix))
        return {Kind::Profile, data.mid(profilePrefix.size())};
    if (data == environmentData)
        return {};
    CredentialSource source{Kind::References};
    source.accessKeyId = m_id->text().trimmed();
    source.accessKeySecret = m_secret->text().trimmed();
    source.securityToken = m_token->text().trimmed();
    return source;
}

void CredentialForm::showEditors()
{
    const bool isOpen = m_kind->currentData().toString() == referencesData;
    for (FormRow *row : std::as_const(m_rows))
        row->setVisible(isOpen);
}

} // namespace numauth::ui
