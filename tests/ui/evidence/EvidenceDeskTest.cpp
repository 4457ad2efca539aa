#include "ui/evidence/EvidenceDesk.h"

#include "models/base/AtomicFile.h"
#include "models/base/UtcZone.h"
#include "models/workspace/Workspace.h"
#include "tests/support/TestRun.h"
#include "ui/evidence/EvidenceView.h"
#include "ui/evidence/OpenEvidenceDialog.h"
#include "ui/evidence/PartListModel.h"
#include "ui/evidence/SaveEvidenceDialog.h"
#include "ui/widgets/CodeView.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

using evidence::EvidenceFile;
using evidence::EvidenceRequest;

namespace {

template<class T>
T opened(Result<T> table)
{
    if (!table)
        qFatal("%s", qPrintable(table.error().message));
    return *std::move(table);
}

class StillClock : public Clock
{
public:
    QDateTime now() const override { return {QDate(2026, 11, 28), QTime(1, 0), utcZone}; }
};

} // namespace

/// Drives the real dialogs offscreen.
class EvidenceDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void previewsWhatIsInsideWithItsMasksMarked();
    void leavesOutWhatIsNotChosen();
    void savesTheBytesOfTheCommandLine();
    void opensWhatItSaved();
    void saysWhyAFileIsNoEvidence();
    void refusesAFolderThatIsNotEmpty();
    void saysWhenASourceRefuses();

private:
    EvidenceRequest request() const;
    EvidenceDesk desk(const QList<CaseSource> &sources) { return {m_tables, m_clock, sources}; }
    CaseSource source() const
    {
        return {[this](EvidenceRequest &request) -> Result<> {
                    const QDateTime created = request.created;
                    request = this->request();
                    request.created = created;
                    return {};
                },
                [](const EvidenceFile &, const QString &) -> Result<> { return {}; }};
    }
    static bool waitFor(QObject *dialog, const char *signal)
    {
        QSignalSpy spy(dialog, signal);
        return spy.wait(20'000);
    }

    codes::CodeTable m_codes = opened(codes::CodeTable::open());
    diagnosis::LogTables m_tables = opened(diagnosis::LogTables::open(m_codes));
    StillClock m_clock;
    QTemporaryDir m_folder;
    QString m_workspace;
};

void EvidenceDeskTest::initTestCase()
{
    m_workspace = m_folder.filePath(QStringLiteral("shop"));
    QVERIFY(workspace::Workspace::createSample(m_workspace));
}

EvidenceRequest EvidenceDeskTest::request() const
{
    EvidenceRequest request;
    request.workspaceFolder = m_workspace;
    request.log = "login 13812345678\n{\"code\":\"600011\",\"msg\":\"x\",\"requestId\":\"r1\"}\n";
    request.phone = QJsonObject{{QStringLiteral("vpn"), QStringLiteral("on")}};
    request.sandboxSeed = 7;
    return request;
}

void EvidenceDeskTest::previewsWhatIsInsideWithItsMasksMarked()
{
    EvidenceDesk desk = this->desk({source()});
    const std::unique_ptr<SaveEvidenceDialog> dialog(desk.save());
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(waitFor(dialog.get(), SIGNAL(previewed())));
    PartListModel *model = dialog->view()->model();
    const QAbstractItemModelTester tester(model);
    for (const char *path :
         {"manifest.json", "log.txt", "phone.json", "ticket.zh.txt", "workspace/workspace.json"})
        QVERIFY2(model->rowOf(QString::fromLatin1(path)) >= 0, path);
    dialog->view()->select(QStringLiteral("log.txt"));
    const QString shown = dialog->view()->preview()->toPlainText();
    QVERIFY(shown.contains(QStringLiteral("138****5678")));
    QVERIFY(!shown.contains(QStringLiteral("13812345678")));
    const int row = model->rowOf(QStringLiteral("log.txt"));
    QCOMPARE(model->index(row, PartListModel::Redactions).data().toString(), QStringLiteral("1"));
}

void EvidenceDeskTest::leavesOutWhatIsNotChosen()
{
    EvidenceDesk desk = this->desk({source()});
    const std::unique_ptr<SaveEvidenceDialog> dialog(desk.save());
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(waitFor(dialog.get(), SIGNAL(previewed())));
    dialog->findChild<QCheckBox *>(QStringLiteral("evidence.workspace"))->click();
    QVERIFY(waitFor(dialog.get(), SIGNAL(previewed())));
    PartListModel *model = dialog->view()->model();
    QVERIFY(model->rowOf(QStringLiteral("workspace/workspace.json")) < 0);
    QVERIFY(model->rowOf(QStringLiteral("log.txt")) >= 0);
    QVERIFY(!dialog->findChild<QCheckBox *>(QStringLiteral("evidence.app"))->isVisible());
}

void EvidenceDeskTest::savesTheBytesOfTheCommandLine()
{
    EvidenceDesk desk = this->desk({source()});
    const std::unique_ptr<SaveEvidenceDialog> dialog(desk.save());
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(waitFor(dialog.get(), SIGNAL(previewed())));
    const QString path = m_folder.filePath(QStringLiteral("case.zip"));
    QVERIFY(dialog->saveTo(path));
    QVERIFY(EvidenceDesk::isEvidence(path));
    // The command line packs with the same call.
    EvidenceRequest same = request();
    same.created = m_clock.now();
    QCOMPARE(*AtomicFile::read(path), EvidenceFile::collect(same, m_tables)->toZip());
}

void EvidenceDeskTest::opensWhatItSaved()
{
    EvidenceRequest packed = request();
    packed.created = m_clock.now();
    const QString path = m_folder.filePath(QStringLiteral("again.zip"));
    QVERIFY(AtomicFile::write(path, EvidenceFile::collect(packed, m_tables)->toZip()));
    QJsonObject phone;
    QString opened;
    EvidenceDesk desk = this->desk(
        {{source().add, [&](const EvidenceFile &file, const QString &folder) -> Result<> {
              phone = file.phone().value_or(QJsonObject());
              opened = folder;
              return {};
          }}});
    QSignalSpy restored(&desk, &EvidenceDesk::restored);
    const std::unique_ptr<OpenEvidenceDialog> dialog(desk.open(path));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(waitFor(dialog.get(), SIGNAL(previewed())));
    QVERIFY(dialog->view()->model()->rowOf(QStringLiteral("log.txt")) >= 0);
    dialog->findChild<QPushButton *>(QStringLiteral("evidence.restore"))->click();
    QCOMPARE(restored.size(), 1);
    QCOMPARE(phone.value(QStringLiteral("vpn")).toString(), QStringLiteral("on"));
    QVERIFY(workspace::Workspace::open(opened + QStringLiteral("/workspace")));
}

void EvidenceDeskTest::saysWhyAFileIsNoEvidence()
{
    EvidenceDesk desk = this->desk({});
    const QString apk = tests::sourceFolder() + QStringLiteral("/tests/data/packages/s01-v1.apk");
    QVERIFY(!EvidenceDesk::isEvidence(apk));
    const std::unique_ptr<OpenEvidenceDialog> dialog(desk.open(apk));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(waitFor(dialog.get(), SIGNAL(previewed())));
    QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("evidence.problem"))->text().isEmpty());
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("evidence.restore"))->isEnabled());
}

void EvidenceDeskTest::refusesAFolderThatIsNotEmpty()
{
    const QString path = m_folder.filePath(QStringLiteral("third.zip"));
    QVERIFY(AtomicFile::write(path, EvidenceFile::collect(request(), m_tables)->toZip()));
    EvidenceDesk desk = this->desk({});
    const std::unique_ptr<OpenEvidenceDialog> dialog(desk.open(path));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(waitFor(dialog.get(), SIGNAL(previewed())));
    dialog->findChild<QLineEdit *>(QStringLiteral("evidence.folder"))->setText(m_workspace);
    dialog->findChild<QPushButton *>(QStringLiteral("evidence.restore"))->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("evidence.problem"))
                ->text()
                .contains(QStringLiteral("not empty")));
}

void EvidenceDeskTest::saysWhenASourceRefuses()
{
    EvidenceDesk desk =
        this->desk({{[](EvidenceRequest &) -> Result<> {
                         return Error{Error::Code::Environment, QStringLiteral("disk full")};
                     },
                     {}}});
    QSignalSpy failed(&desk, &EvidenceDesk::failed);
    QVERIFY(!desk.save());
    QCOMPARE(failed.size(), 1);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeEvidenceDeskTest()
{
    return std::make_unique<numauth::ui::EvidenceDeskTest>();
}

#include "EvidenceDeskTest.moc"
