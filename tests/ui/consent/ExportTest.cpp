#include "models/base/Translations.h"
#include "models/workspace/Workspace.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/consent/ExportDialog.h"
#include "ui/consent/PageCommands.h"
#include "ui/widgets/Label.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace numauth::ui {

namespace {

/// JSON without how long it took.
QByteArray withoutTiming(const QByteArray &json)
{
    QJsonObject document = QJsonDocument::fromJson(json).object();
    document.remove(QStringLiteral("timing"));
    return QJsonDocument(document).toJson();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Drives the real dialog, and compares with what the command line writes.
class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theWindowWritesWhatTheCommandLineWrites_data();
    void theWindowWritesWhatTheCommandLineWrites();
    void everyKindIsWritten_data();
    void everyKindIsWritten();
    void aReadOnlyFolderIsOneSentence();
    void aFullDiskIsOneSentence();
    void stoppingWritesNothing();
    void theWindowGoesOnMeanwhile();
    void copyingGivesPageFilePictureAndText();

private:
    ExportDialog *openDialog(PageExport::Kind kind, const QString &format = {});
    QByteArray written(PageExport::Kind kind, const QString &format);
    QByteArray byCommand(const QString &command) const;

    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConsentPlace> m_place;
    QString m_shop;
    Translations m_translations;
};

void ExportTest::init()
{
    m_translations.use(Language::English);
    m_folder = std::make_unique<QTemporaryDir>();
    m_shop = m_folder->filePath(QStringLiteral("示例 shop"));
    QVERIFY(workspace::Workspace::createSample(m_shop));
    m_place = std::make_unique<ConsentPlace>(m_tables);
    m_place->openWorkspace(m_shop);
}

ExportDialog *ExportTest::openDialog(PageExport::Kind kind, const QString &format)
{
    ExportDialog *dialog = m_place->commands()->openExport();
    dialog->setKind(kind, format);
    return dialog;
}

QByteArray ExportTest::written(PageExport::Kind kind, const QString &format)
{
    const QString path = m_folder->filePath(QStringLiteral("out"));
    ExportDialog *dialog = openDialog(kind, format);
    QSignalSpy exported(dialog, &ExportDialog::exported);
    dialog->exportTo(path);
    return exported.wait(60000) ? contentOf(path) : QByteArray();
}

/// Runs what the button copies, with the program of this build.
QByteArray ExportTest::byCommand(const QString &command) const
{
    QString words = command;
    const qsizetype dot = words.lastIndexOf(u'.');
    const QString output = m_folder->filePath(QStringLiteral("cli")) + words.mid(dot).remove(u'\'');
    words.replace(words.lastIndexOf(QStringLiteral("--output")), words.size(),
                  QStringLiteral("--fail-on error --lang en --output"));
    if (words.startsWith(QStringLiteral("numauth render")))
        words.remove(QStringLiteral("--fail-on error "));
    QStringList arguments = QProcess::splitCommand(words.replace(u'\'', u'"'));
    arguments << output;
    QProcess process;
    process.setWorkingDirectory(m_shop);
    process.start(QStringLiteral(NUMAUTH_BINARY), arguments.mid(1));
    process.waitForFinished(60000);
    return contentOf(output);
}

void ExportTest::theWindowWritesWhatTheCommandLineWrites_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("format");
    const auto add = [](PageExport::Kind kind) {
        for (const QString &format : PageExport::formats(kind))
            QTest::addRow("%d %s", static_cast<int>(kind), qPrintable(format))
                << static_cast<int>(kind) << format;
    };
    add(PageExport::Kind::Picture);
    add(PageExport::Kind::Sheet);
    add(PageExport::Kind::Report);
}

void ExportTest::theWindowWritesWhatTheCommandLineWrites()
{
    QFETCH(int, kind);
    QFETCH(QString, format);
    ExportDialog *dialog = openDialog(static_cast<PageExport::Kind>(kind), format);
    dialog->findChild<QPushButton *>(QStringLiteral("consent.export.command"))->click();
    const QByteArray theirs = byCommand(QApplication::clipboard()->text());
    dialog->close();
    const QByteArray mine = written(static_cast<PageExport::Kind>(kind), format);
    QVERIFY(!mine.isEmpty());
    if (format == QLatin1StringView("json"))
        QCOMPARE(withoutTiming(mine), withoutTiming(theirs));
    else
        QVERIFY2(mine == theirs, qPrintable(QString::fromUtf8(theirs.left(400))));
}

void ExportTest::everyKindIsWritten_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("picture") << static_cast<int>(PageExport::Kind::Picture)
                             << QByteArray("\x89PNG");
    QTest::newRow("sheet") << static_cast<int>(PageExport::Kind::Sheet) << QByteArray("\x89PNG");
    QTest::newRow("pdf") << static_cast<int>(PageExport::Kind::Book) << QByteArray("%PDF");
    QTest::newRow("gallery") << static_cast<int>(PageExport::Kind::Gallery)
                             << QByteArray("<!DOCTYPE html>");
}

void ExportTest::everyKindIsWritten()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, start);
    QVERIFY(written(static_cast<PageExport::Kind>(kind), {}).startsWith(start));
}

void ExportTest::aReadOnlyFolderIsOneSentence()
{
    const QString path = QStringLiteral("/proc/numauth-export.png");
    ExportDialog *dialog = openDialog(PageExport::Kind::Picture);
    dialog->exportTo(path);
    auto *error = dialog->findChild<Label *>(QStringLiteral("consent.export.error"));
    QTRY_VERIFY(error->isVisible());
    QVERIFY2(error->text().contains(path), qPrintable(error->text()));
    QVERIFY(dialog->isVisible());
}

void ExportTest::aFullDiskIsOneSentence()
{
#ifdef Q_OS_UNIX
    const QString path = m_folder->filePath(QStringLiteral("full.png"));
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    // Every file of this process ends after 4 KB, as if the disk did.
    const rlimit small{4096, old.rlim_max};
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    ExportDialog *dialog = openDialog(PageExport::Kind::Picture);
    dialog->exportTo(path);
    auto *error = dialog->findChild<Label *>(QStringLiteral("consent.export.error"));
    const bool isTold = QTest::qWaitFor([error] { return error->isVisible(); });
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, former);
    QVERIFY(isTold);
    QVERIFY2(error->text().contains(QStringLiteral("cannot be written")),
             qPrintable(error->text()));
    QVERIFY(!QFile::exists(path));
#else
    QSKIP("This system cannot end files early.");
#endif
}

void ExportTest::stoppingWritesNothing()
{
    const QString path = m_folder->filePath(QStringLiteral("stopped.html"));
    ExportDialog *dialog = openDialog(PageExport::Kind::Gallery);
    dialog->exportTo(path);
    auto *stop = dialog->findChild<QPushButton *>(QStringLiteral("consent.export.stop"));
    QVERIFY(stop->isVisible());
    stop->click();
    QTRY_VERIFY(!dialog->isRunning());
    QTRY_VERIFY(dialog->findChild<Label *>(QStringLiteral("consent.export.error"))->isVisible());
    QVERIFY(!QFile::exists(path));
}

void ExportTest::theWindowGoesOnMeanwhile()
{
    ExportDialog *dialog = openDialog(PageExport::Kind::Book);
    QSignalSpy exported(dialog, &ExportDialog::exported);
    dialog->exportTo(m_folder->filePath(QStringLiteral("book.pdf")));
    int ticks = 0;
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&ticks] { ++ticks; });
    ticking.start(1);
    QVERIFY(exported.wait(60000));
    QVERIFY(ticks > 3);
}

void ExportTest::copyingGivesPageFilePictureAndText()
{
    m_place->commands()->copy();
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasText() && data->hasImage());
    QVERIFY(data->text().contains(QStringLiteral("Simulated")));
    const auto page = consent::ConsentPage::read(data->data(QStringLiteral("application/json")),
                                                 QStringLiteral("clipboard"));
    QVERIFY(page);
    QCOMPARE(page->attributes, m_place->session().page().attributes);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeExportTest()
{
    return std::make_unique<numauth::ui::ExportTest>();
}

#include "ExportTest.moc"
