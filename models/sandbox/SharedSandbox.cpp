#include "models/sandbox/SharedSandbox.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "models/base/PrivateFolder.h"
#include "models/sandbox/AdminClient.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace numauth::sandbox {

namespace {

constexpr int lockPatienceMs = 10'000;

} // namespace

SharedSandbox::SharedSandbox(const QString &workspaceFolder) : m_folder(workspaceFolder) {}

QString SharedSandbox::filePath() const
{
    return QDir(PrivateFolder::pathIn(m_folder)).filePath(QStringLiteral("sandbox.json"));
}

Result<> SharedSandbox::publish(const SandboxServer &server) const
{
    if (const Result<QString> made = PrivateFolder::make(m_folder); !made)
        return made.error();
    const cloud::Credentials &credentials = server.credentials();
    const QJsonObject document{{QStringLiteral("formatVersion"), 1},
                               {QStringLiteral("url"), server.url().toString()},
                               {QStringLiteral("accessKeyId"), credentials.accessKeyId},
                               {QStringLiteral("accessKeySecret"),
                                QString::fromUtf8(credentials.accessKeySecret.reveal())},
                               {QStringLiteral("pid"), QCoreApplication::applicationPid()}};
    return AtomicFile::write(filePath(), QJsonDocument(document).toJson(), true);
}

void SharedSandbox::withdraw() const
{
    const auto address = read();
    if (address && address->processId == QCoreApplication::applicationPid())
        QFile::remove(filePath());
}

std::optional<SandboxAddress> SharedSandbox::read() const
{
    QFile file(filePath());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const Result<QJsonObject> object = JsonReader::parseObject(file.read(65536), filePath());
    if (!object)
        return std::nullopt;
    JsonReader reader(*object, filePath());
    SandboxAddress address;
    address.url = QUrl(reader.text(QStringLiteral("url")));
    address.credentials.accessKeyId = reader.text(QStringLiteral("accessKeyId"));
    address.credentials.accessKeySecret = Secret(reader.text(QStringLiteral("accessKeySecret")));
    address.processId = static_cast<qint64>(reader.number(QStringLiteral("pid")));
    const bool isUsable =
        !reader.hasFailed() && address.url.host() == QLatin1StringView("127.0.0.1");
    return isUsable ? std::optional(address) : std::nullopt;
}

std::optional<SandboxAddress> SharedSandbox::findAlive() const
{
    const auto address = read();
    if (!address || !AdminClient(address->url).isAlive())
        return std::nullopt;
    return address;
}

InProcessSandbox::InProcessSandbox(const Clock &clock, const QString &workspaceFolder)
    : m_server(clock), m_workspaceFolder(workspaceFolder)
{
    if (!workspaceFolder.isEmpty())
        m_stateFile = QDir(PrivateFolder::pathIn(workspaceFolder))
                          .filePath(QStringLiteral("sandbox-state.json"));
}

InProcessSandbox::~InProcessSandbox()
{
    if (m_lock && m_lock->isLocked() && m_server.isRunning())
        static_cast<void>(save());
}

Result<> InProcessSandbox::open(const SandboxOptions &options)
{
    if (!m_stateFile.isEmpty()) {
        if (const Result<QString> made = PrivateFolder::make(m_workspaceFolder); !made)
            return made.error();
        m_lock = std::make_unique<QLockFile>(m_stateFile + QStringLiteral(".lock"));
        if (!m_lock->tryLock(lockPatienceMs))
            return Error{Error::Code::Environment,
                         tr("Another process uses the sandbox state %1. Wait for it to end.")
                             .arg(m_stateFile)};
    }
    if (const Result<> started = m_server.start(options); !started)
        return started;
    const bool isContinued = hasKeptState();
    if (const Result<> restored = restore(); !restored)
        return restored;
    return beginWorkspace(m_server, m_workspaceFolder, isContinued);
}

bool InProcessSandbox::hasKeptState() const
{
    return !m_stateFile.isEmpty() && QFile::exists(m_stateFile);
}

Result<> InProcessSandbox::restore()
{
    if (!hasKeptState())
        return {};
    const Result<QByteArray> bytes = AtomicFile::read(m_stateFile);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> object = JsonReader::parseObject(*bytes, m_stateFile);
    const Result<> restored = object ? m_server.restore(*object) : Result<>(object.error());
    if (restored)
        return {};
    m_server.stop();
    return Error{
        restored.error().code,
        tr("%1 Delete %2 to start the sandbox afresh.").arg(restored.error().message, m_stateFile)};
}

Result<> InProcessSandbox::save()
{
    if (m_stateFile.isEmpty())
        return {};
    return AtomicFile::write(m_stateFile, QJsonDocument(m_server.snapshot()).toJson(), true);
}

SandboxAddress InProcessSandbox::address() const
{
    return {m_server.url(), m_server.credentials(), QCoreApplication::applicationPid()};
}

Result<> beginWorkspace(SandboxServer &server, const QString &workspaceFolder, bool isContinued)
{
    const Result<cloud::ErrorTable> errors = cloud::ErrorTable::open();
    if (!errors)
        return errors.error();
    const auto scenario = Scenario::readStart(workspaceFolder, *errors);
    if (!scenario)
        return scenario.error();
    if (*scenario && isContinued)
        server.addMissingTokens(**scenario);
    else if (*scenario)
        server.apply(**scenario);
    return {};
}

Result<int> forgetNumber(const QString &workspaceFolder, const QString &number, const Clock &clock)
{
    const QJsonObject body{{QStringLiteral("phone"), number}};
    const QString removed = QStringLiteral("removed");
    int count = 0;
    const auto running = SharedSandbox(workspaceFolder).findAlive();
    if (running) {
        const auto told = AdminClient(running->url).post(QStringLiteral("/forget"), body);
        if (!told)
            return told.error();
        count += told->value(removed).toInt();
    }
    InProcessSandbox kept(clock, workspaceFolder);
    if (!kept.hasKeptState())
        return count;
    if (const Result<> opened = kept.open(); !opened)
        return opened.error();
    const auto told = kept.server().administer("POST forget", body);
    if (!told)
        return told.error();
    const Result<> saved = kept.save();
    return saved ? Result<int>(count + told->value(removed).toInt()) : saved.error();
}

} // namespace numauth::sandbox
