#include "ui/cloud/EnvironmentBar.h"

#include "models/cloud/CliProfile.h"
#include "models/cloud/EnvironmentKeys.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {

using cloud::EnvironmentKind;

/// Empty data: the process environment.
const QString profilePrefix = QStringLiteral("profile:");

} // namespace

EnvironmentBar::EnvironmentBar(const cloud::OperationTable &operations,
                               const sandbox::SandboxServer &sandbox, QWidget *parent)
    : QWidget(parent), m_operations(operations), m_sandbox(sandbox), m_kind(new SegmentedGroup),
      m_keyLabel(new Label({}, TextSize::Small, Tone::Muted)), m_key(new QComboBox)
{
    m_kind->setObjectName(QStringLiteral("cloud.environment"));
    m_kind->addSegment(QString(), static_cast<int>(EnvironmentKind::Sandbox));
    m_kind->addSegment(QString(), static_cast<int>(EnvironmentKind::Live));
    m_key->setObjectName(QStringLiteral("cloud.credential"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_keyLabel);
    row->addWidget(m_key);
    fillCredentials();
    retranslate();
    setLive(false);
    connect(m_kind, &SegmentedGroup::currentIndexChanged, this, [this] {
        m_key->setVisible(isLive());
        m_keyLabel->setVisible(isLive());
        if (isLive())
            fillCredentials();
        emit changed();
    });
    connect(m_key, &QComboBox::currentIndexChanged, this, &EnvironmentBar::changed);
}

bool EnvironmentBar::isLive() const
{
    return m_kind->currentData().toInt() == static_cast<int>(EnvironmentKind::Live);
}

void EnvironmentBar::setLive(bool isLive)
{
    m_kind->setCurrentIndex(isLive ? 1 : 0);
    m_key->setVisible(isLive);
    m_keyLabel->setVisible(isLive);
}

Result<cloud::Credentials> EnvironmentBar::credentials() const
{
    const QString chosen = m_key->currentData().toString();
    if (chosen.startsWith(profilePrefix))
        return cloud::CliProfile::open(cloud::CliProfile::defaultPath(),
                                       chosen.mid(profilePrefix.size()));
    Result<cloud::Credentials> keys = cloud::keysFromEnvironment([](const QString &) {
        return Error{
            Error::Code::Usage,
            tr("The access key in the environment is a reference into the vault, which the "
               "window does not read for calls: choose a profile, or give the key itself.")};
    });
    if (!keys || keys->isComplete())
        return keys;
    return Error{Error::Code::Usage,
                 tr("There is no access key: set NUMAUTH_ACCESS_KEY_ID and "
                    "NUMAUTH_ACCESS_KEY_SECRET before the program starts, or choose a profile.")};
}

Result<cloud::CloudEnvironment> EnvironmentBar::environment() const
{
    if (!isLive()) {
        if (!m_sandbox.isRunning())
            return Error{Error::Code::Environment,
                         tr("The sandbox is stopped; start it from the status bar.")};
        return cloud::CloudEnvironment{QStringLiteral("sandbox"), EnvironmentKind::Sandbox,
                                       m_sandbox.url(), m_sandbox.credentials()};
    }
    const Result<cloud::Credentials> keys = credentials();
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
    return m_sandbox.isRunning() ? m_sandbox.url().toString() : tr("sandbox is stopped");
}

void EnvironmentBar::fillCredentials()
{
    const QSignalBlocker quiet(m_key);
    const QVariant chosen = m_key->currentData();
    m_key->clear();
    m_key->addItem(tr("environment variables"), QString());
    for (const QString &name : cloud::CliProfile::names(cloud::CliProfile::defaultPath()))
        m_key->addItem(tr("profile %1").arg(name), profilePrefix + name);
    m_key->setCurrentIndex(std::max(0, m_key->findData(chosen)));
}

void EnvironmentBar::retranslate()
{
    m_kind->setSegmentText(0, tr("Sandbox"));
    m_kind->setSegmentText(1, tr("Live"));
    m_kind->setAccessibleName(tr("Environment"));
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
