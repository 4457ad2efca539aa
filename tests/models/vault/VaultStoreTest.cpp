#include "models/vault/VaultStore.h"

#include "tests/models/vault/VaultFixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <memory>

#ifndef Q_OS_WIN
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#endif

namespace numauth::vault {

namespace {

const QString counter = QStringLiteral("counter");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

#ifndef Q_OS_WIN
/// Makes every write that would go past \p bytes fail, as a full disk does.
class FullDiskAfter
{
public:
    explicit FullDiskAfter(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FullDiskAfter()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDiskAfter)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};
#endif

#ifdef Q_OS_WIN
/// Runs the writer from \p first, kills it after \p delayUs and returns the last number it printed.
int lastSavedBeforeKill(const VaultFixture &fixture, Vault &, int first, int delayUs)
{
    QProcess writer;
    writer.start(QStringLiteral(NUMAUTH_VAULT_WRITER),
                 {fixture.path, QStringLiteral("open sesame"), QString::number(first)});
    writer.waitForReadyRead(10'000);
    QThread::usleep(static_cast<unsigned long>(delayUs));
    writer.kill();
    writer.waitForFinished();
    const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
    return lines.size() > 1 ? lines.at(lines.size() - 2).toInt() : -1;
}
#else
/// Saves numbers from \p first on, and says each that is saved, until it is killed.
[[noreturn]] void saveUntilKilled(Vault &vault, int first, int pipe)
{
    for (int number = first;; ++number) {
        if (!vault.setValue(counter, Secret(QByteArray::number(number))) ||
            ::write(pipe, &number, sizeof number) != sizeof number)
            ::_exit(1);
    }
}

/// The same in a copy of this process: starting a thousand programs would take a minute.
int lastSavedBeforeKill(const VaultFixture &, Vault &vault, int first, int delayUs)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return -1;
    const pid_t writer = ::fork();
    if (writer == 0)
        saveUntilKilled(vault, first, ends[1]);
    ::close(ends[1]);
    int saved = -1;
    int number = 0;
    if (writer > 0 && ::read(ends[0], &number, sizeof number) == sizeof number) {
        saved = number;
        QThread::usleep(static_cast<unsigned long>(delayUs));
        ::kill(writer, SIGKILL);
    }
    while (::read(ends[0], &number, sizeof number) == sizeof number)
        saved = number;
    ::close(ends[0]);
    ::waitpid(writer, nullptr, 0);
    return saved;
}
#endif

} // namespace

class VaultStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void aWriterThatFailsAfterAnyByteLeavesTheOldFile();
    void aThousandKillsLoseNothing();
    void removesWhatAKilledWriterLeft();
    void refusesAFolderInPlaceOfTheFile();
};

void VaultStoreTest::aWriterThatFailsAfterAnyByteLeavesTheOldFile()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no limit on the size of a file that a test could set.");
#else
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(counter, secretOf("old value")));
    const QByteArray before = bytesOf(fixture.path);
    for (qsizetype size = 0; size < before.size(); ++size) {
        bool isSaved = true;
        {
            const FullDiskAfter full(static_cast<rlim_t>(size));
            isSaved = vault.setValue(counter, secretOf("new value")).hasValue();
        }
        QVERIFY2(!isSaved, qPrintable(QString::number(size)));
        QCOMPARE(bytesOf(fixture.path), before);
    }
    QVERIFY(vault.setValue(counter, secretOf("new value")));
    QVERIFY(*vault.value(counter) == secretOf("new value"));
#endif
}

void VaultStoreTest::aThousandKillsLoseNothing()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    QVERIFY(vault.setValue(QStringLiteral("kept"), secretOf("untouched")));
    QVERIFY(vault.setValue(counter, secretOf("0")));
    QRandomGenerator random(20260102);
    int saved = 0;
    for (int kill = 0; kill < 1000; ++kill) {
        const int printed = lastSavedBeforeKill(fixture, vault, saved + 1, random.bounded(4000));
        const auto value = vault.value(counter);
        QVERIFY2(value, value ? "" : qPrintable(value.error().message));
        const int found = value->reveal().toInt();
        QVERIFY2(printed > saved && found >= printed, qPrintable(QString::number(kill)));
        saved = found;
    }
    QVERIFY(saved >= 1000);
    QVERIFY(*vault.value(QStringLiteral("kept")) == secretOf("untouched"));
}

void VaultStoreTest::removesWhatAKilledWriterLeft()
{
    const VaultFixture fixture;
    Vault vault = fixture.made();
    const QString leftover = fixture.path + QStringLiteral(".AbCdEf");
    const QString backup = fixture.path + QStringLiteral(".backup");
    const QString copy = fixture.path + QStringLiteral(".Backup");
    for (const QString &path : {leftover, backup, copy}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(vault.setValue(counter, secretOf("1")));
    QVERIFY(!QFile::exists(leftover));
    QVERIFY2(QFile::exists(backup) && QFile::exists(copy), "the user's own copies stay");
}

void VaultStoreTest::refusesAFolderInPlaceOfTheFile()
{
    const VaultFixture fixture;
    QVERIFY(QDir().mkpath(fixture.path));
    QVERIFY(!VaultStore(fixture.path).read());
    QVERIFY(!Vault::create(fixture.path, passphraseOnly("x")));
}

} // namespace numauth::vault

std::unique_ptr<QObject> makeVaultStoreTest()
{
    return std::make_unique<numauth::vault::VaultStoreTest>();
}

#include "VaultStoreTest.moc"
