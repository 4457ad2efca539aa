#include "app/console/LocalSandbox.h"

#include "models/sandbox/SharedSandbox.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QRandomGenerator>

namespace numauth::console {

LocalSandbox::LocalSandbox(QObject *parent)
    : SandboxControl(parent), m_server(m_clock), m_start(new QAction(this)),
      m_stop(new QAction(this)), m_copy(new QAction(this))
{
    connect(m_start, &QAction::triggered, this, &LocalSandbox::start);
    connect(m_stop, &QAction::triggered, this, &LocalSandbox::stop);
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_server.url().toString()); });
    QCoreApplication::instance()->installEventFilter(this);
    retranslate();
}

shell::SandboxControl::State LocalSandbox::state() const
{
    if (m_server.isRunning())
        return State::Running;
    return m_isPortTaken ? State::PortTaken : State::Stopped;
}

QString LocalSandbox::address() const
{
    return m_server.isRunning() ? m_server.url().authority() : QString();
}

QList<QAction *> LocalSandbox::actions() const
{
    return m_server.isRunning() ? QList<QAction *>{m_copy, m_stop} : QList<QAction *>{m_start};
}

void LocalSandbox::start()
{
    startWithSeed(QRandomGenerator::system()->generate());
}

std::optional<quint32> LocalSandbox::seed() const
{
    return m_server.isRunning() ? std::optional(m_seed) : std::nullopt;
}

void LocalSandbox::startWithSeed(quint32 seed)
{
    withdraw();
    m_seed = seed;
    sandbox::SandboxOptions options;
    options.seed = seed;
    m_isPortTaken = !m_server.start(options);
    publish();
    emit stateChanged();
}

LocalSandbox::~LocalSandbox()
{
    withdraw();
}

void LocalSandbox::openWorkspace(const QString &folder)
{
    withdraw();
    m_folder = folder;
    publish();
}

/// Without the file other processes start a sandbox of their own; nothing else is lost.
void LocalSandbox::publish()
{
    if (m_folder.isEmpty() || !m_server.isRunning())
        return;
    const sandbox::SharedSandbox shared(m_folder);
    if (!shared.findAlive())
        static_cast<void>(shared.publish(m_server));
}

void LocalSandbox::withdraw()
{
    if (!m_folder.isEmpty())
        sandbox::SharedSandbox(m_folder).withdraw();
}

void LocalSandbox::stop()
{
    withdraw();
    m_server.stop();
    emit stateChanged();
}

void LocalSandbox::retranslate()
{
    m_start->setText(tr("Start the sandbox"));
    m_stop->setText(tr("Stop the sandbox"));
    m_copy->setText(tr("Copy the sandbox's address"));
}

bool LocalSandbox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange)
        retranslate();
    return SandboxControl::eventFilter(watched, event);
}

} // namespace numauth::console
