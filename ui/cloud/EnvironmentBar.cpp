#include "ui/cloud/EnvironmentBar.h"

#include "models/cloud/CliProfile.h"
#include "ui/cloud/EnvironmentDialog.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace numauth::ui {

using cloud::CredentialSource;
using cloud::EnvironmentKind;

namespace {

constexpr int leastLetters = 14;
const QString profilePrefix = QStringLiteral("profile:");
const QString workspaceData = QStringLiteral("workspace");
const QString referencesData = QStringLiteral("references");
const QString askData = QStringLiteral("ask");

} // namespace

EnvironmentBar::EnvironmentBar(const cloud::OperationTable &operations,
                               const sandbox::SandboxServer &sandbox, QWidget *parent,
                               const QString &networkPath)
    : QWidget(parent), m_operations(operations), m_sandbox(sandbox), m_networkPath(networkPath),
      m_kind(new SegmentedGroup), m_gateway(new QComboBox),
      m_keyLabel(new Label({}, TextSize::Small, Tone::Muted)), m_key(new QComboBox)
{
    m_kind->setObjectName(QStringLiteral("cloud.environment"));
    m_gateway->setObjectName(QStringLiteral("cloud.gateway"));
    m_key->setObjectName(QStringLiteral("cloud.credential"));
    m_key->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_key->setMinimumContentsLength(leastLetters);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget *widget : QList<QWidget *>{m_kind, m_gateway, m_keyLabel, m_key})
        row->addWidget(widget);
    retranslate();
    connect(m_kind, &SegmentedGroup::currentIndexChanged, this, [this] {
        if (isLive())
            fillCredentials();
        showChoices();
        emit changed();
    });
    connect(m_key, &QComboBox::activated, this, &EnvironmentBar::chooseCredential);
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &EnvironmentBar::changed);
}

void EnvironmentBar::setSecrets(const cloud::SecretResolver &secrets,
                                const std::function<QStringList()> &vaultNames)
{
    m_secrets = secrets;
    m_vaultNames = vaultNames;
}

void EnvironmentBar::openWorkspace(const QString &folder)
{
    m_folder = folder;
    choose(EnvironmentKind::Sandbox);
}

Result<> EnvironmentBar::reload()
{
    const auto own = cloud::OwnEnvironments::open(m_folder);
    m_own = own.valueOr({});
    const QSignalBlocker quiet(m_gateway);
    const QString chosen = m_gateway->currentText();
    m_gateway->clear();
    for (const cloud::OwnEnvironment &gateway : m_own.gateways())
        m_gateway->addItem(gateway.name);
    m_gateway->setCurrentIndex(std::max(0, m_gateway->findText(chosen)));
    fillKinds();
    fillCredentials();
    emit changed();
    return own ? Result<>() : Result<>(own.error());
}

/// The workspace's own gateways are a choice only where there are some.
void EnvironmentBar::fillKinds()
{
    const EnvironmentKind chosen = m_kind->count() > 0 ? kind() : EnvironmentKind::Sandbox;
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_kind->addSegment(tr("Sandbox"), static_cast<int>(EnvironmentKind::Sandbox));
    m_kind->addSegment(tr("Live"), static_cast<int>(EnvironmentKind::Live));
    if (m_gateway->count() > 0)
        m_kind->addSegment(tr("Own"), static_cast<int>(EnvironmentKind::Custom));
    m_kind->setCurrentIndex(0);
    m_kind->setCurrentData(static_cast<int>(chosen));
    showChoices();
}

void EnvironmentBar::showChoices()
{
    m_gateway->setVisible(kind() == EnvironmentKind::Custom);
    m_key->setVisible(isLive());
    m_keyLabel->setVisible(isLive());
}

EnvironmentKind EnvironmentBar::kind() const
{
    return static_cast<EnvironmentKind>(m_kind->currentData().toInt());
}

bool EnvironmentBar::isLive() const
{
    return kind() == EnvironmentKind::Live;
}

void EnvironmentBar::setLive(bool isLive)
{
    choose(isLive ? EnvironmentKind::Live : EnvironmentKind::Sandbox);
}

void EnvironmentBar::choose(EnvironmentKind kind)
{
    m_kind->setCurrentData(static_cast<int>(kind));
}

QString EnvironmentBar::ownName() const
{
    return kind() == EnvironmentKind::Custom ? m_gateway->currentText() : QString();
}

CredentialSource EnvironmentBar::liveSource() const
{
    const QString chosen = m_key->currentData().toString();
    if (chosen.startsWith(profilePrefix))
        return {CredentialSource::Kind::Profile, chosen.mid(profilePrefix.size())};
    if (chosen == workspaceData)
        return m_own.liveCredential().value_or(CredentialSource());
    return chosen == referencesData ? m_references : CredentialSource();
}

Result<cloud::CloudEnvironment> EnvironmentBar::environment() const
{
    const Result<cloud::CallNetwork> network = cloud::CallNetwork::read(m_networkPath);
    if (!network)
        return network.error();
    Result<cloud::CloudEnvironment> chosen = target();
    if (chosen)
        chosen->network = *network;
    return chosen;
}

Result<cloud::CloudEnvironment> EnvironmentBar::target() const
{
    if (kind() == EnvironmentKind::Sandbox) {
        if (!m_sandbox.isRunning())
            return Error{Error::Code::Environment,
                         tr("The sandbox is stopped; start it from the status bar.")};
        return cloud::CloudEnvironment{QStringLiteral("sandbox"), EnvironmentKind::Sandbox,
                                       m_sandbox.url(), m_sandbox.credentials()};
    }
    const cloud::SecretResolver secrets =
        m_secrets ? m_secrets : [](const QString &) -> Result<Secret> {
        return Error{Error::Code::Environment, tr("There is no vault to read the key from.")};
    };
    if (kind() == EnvironmentKind::Custom) {
        const cloud::OwnEnvironment *own = m_own.find(m_gateway->currentText());
        return own ? cloud::OwnEnvironments::resolve(*own, m_folder, secrets)
                   : Result<cloud::CloudEnvironment>(
                         Error{Error::Code::Usage, tr("Choose an environment.")});
    }
    const Result<cloud::Credentials> keys = liveSource().credentials(secrets);
    if (!keys)
        return keys.error();
    return cloud::CloudEnvironment{QStringLiteral("live"), EnvironmentKind::Live,
                                   QUrl(QStringLiteral("https://") + m_operations.liveHost()),
                                   *keys};
}

QString EnvironmentBar::addressText() const
{
    if (isLive())
        return QStringLiteral("https://") + m_operations.liveHost();
    if (kind() == EnvironmentKind::Custom) {
        const cloud::OwnEnvironment *own = m_own.find(m_gateway->currentText());
        return own ? own->address.toString() : QString();
    }
    return m_sandbox.isRunning() ? m_sandbox.url().toString() : tr("sandbox is stopped");
}

void EnvironmentBar::fillCredentials()
{
    const QSignalBlocker quiet(m_key);
    const QVariant chosen = m_key->currentData();
    m_key->clear();
    if (m_own.liveCredential())
        m_key->addItem(tr("as the workspace says"), workspaceData);
    m_key->addItem(tr("environment variables"), QString());
    for (const QString &name : cloud::CliProfile::names(cloud::CliProfile::defaultPath()))
        m_key->addItem(tr("profile %1").arg(name), profilePrefix + name);
    if (m_references.problem().isEmpty())
        m_key->addItem(m_references.accessKeySecret, referencesData);
    m_key->addItem(tr("vault, variables or files…"), askData);
    m_key->setCurrentIndex(chosen.isValid() ? std::max(0, m_key->findData(chosen)) : 0);
}

void EnvironmentBar::chooseCredential()
{
    if (m_key->currentData().toString() == askData)
        askForReferences();
    emit changed();
}

void EnvironmentBar::askForReferences()
{
    EnvironmentDialog dialog({cloud::OwnEnvironment::liveName(), {}, m_references},
                             m_vaultNames ? m_vaultNames() : QStringList(), this);
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    const CredentialSource source = dialog.environment().credential;
    const bool isReference = source.kind == CredentialSource::Kind::References;
    if (isAccepted && isReference)
        m_references = source;
    fillCredentials();
    QString data;
    if (isAccepted && isReference)
        data = referencesData;
    else if (isAccepted && source.kind == CredentialSource::Kind::Profile)
        data = profilePrefix + source.profile;
    m_key->setCurrentIndex(std::max(0, m_key->findData(data)));
}

void EnvironmentBar::retranslate()
{
    fillKinds();
    m_kind->setAccessibleName(tr("Environment"));
    m_gateway->setAccessibleName(tr("Environment of the workspace"));
    m_keyLabel->setText(tr("Access key"));
    m_key->setAccessibleName(m_keyLabel->text());
    fillCredentials();
}

void EnvironmentBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
