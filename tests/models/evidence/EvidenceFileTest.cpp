#include "models/evidence/EvidenceFile.h"

#include "models/base/AtomicFile.h"
#include "models/base/UtcZone.h"
#include "models/package/ZipWriter.h"
#include "models/workspace/Workspace.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

namespace numauth::evidence {

namespace {

EvidenceRequest requestFor(const QString &workspace)
{
    EvidenceRequest request;
    request.workspaceFolder = workspace;
    request.device = QStringLiteral("pixel-8");
    request.sandboxSeed = 7;
    request.note = QStringLiteral("no token for 13812345678");
    request.log = "I login 13812345678 code 600011\naccessToken=abcdefghijklmnop\nkey "
                  "LTAIexample0000000000\n";
    request.created = QDateTime(QDate(2026, 11, 28), QTime(1, 0), utcZone);
    return request;
}

const EvidencePart *part(const EvidenceFile &file, const char *path)
{
    const auto found =
        std::ranges::find(file.parts(), QString::fromLatin1(path), &EvidencePart::path);
    return found == file.parts().end() ? nullptr : &*found;
}

} // namespace

class EvidenceFileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsWhatIsInsideBeforeItIsSaved();
    void holdsNoNumberKeyOrToken();
    void keepsThePackageSignature();
    void openingItGivesTheWorkspaceBack();
    void scenariosStayUsable();
    void makesTheSameBytesAgain();
    void refusesNamesThatLeadElsewhere_data();
    void refusesNamesThatLeadElsewhere();
    void refusesChangedContent();
    void survivesEveryCut();
    void refusesAFolderThatIsNotEmpty();
    void refusesAnEmptyCase();
    void fillsTheTicketWithCodesOfTheLog();
    void keepsPhoneAnswersDeviceAndSeed();
    void readsALogInAnotherEncoding();

private:
    Result<EvidenceFile> collect(const EvidenceRequest &request) const
    {
        return EvidenceFile::collect(request, *m_tables);
    }

    std::optional<codes::CodeTable> m_codes;
    std::optional<diagnosis::LogTables> m_tables;
    QTemporaryDir m_folder;
    QString m_workspace;
};

void EvidenceFileTest::initTestCase()
{
    auto codes = codes::CodeTable::open();
    QVERIFY(codes);
    m_codes = *std::move(codes);
    const auto tables = diagnosis::LogTables::open(*m_codes);
    QVERIFY(tables);
    m_tables = *tables;
    m_workspace = m_folder.filePath(QStringLiteral("shop"));
    QVERIFY(workspace::Workspace::createSample(m_workspace));
}

void EvidenceFileTest::listsWhatIsInsideBeforeItIsSaved()
{
    const auto file = collect(requestFor(m_workspace));
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(file->parts().first().path, QStringLiteral("manifest.json"));
    for (const char *path :
         {"workspace/workspace.json", "workspace/pages/login_main.json",
          "workspace/schemes/shop-release.json", "log.txt", "ticket.zh.txt", "ticket.en.txt"})
        QVERIFY2(part(*file, path), path);
    QVERIFY(!file->omitted().isEmpty());
    QCOMPARE(file->manifest().value(QStringLiteral("sandboxSeed")).toInt(), 7);
    QCOMPARE(file->manifest().value(QStringLiteral("device")).toString(),
             QStringLiteral("pixel-8"));
}

void EvidenceFileTest::holdsNoNumberKeyOrToken()
{
    const auto file = collect(requestFor(m_workspace));
    for (const EvidencePart &each : file->parts()) {
        QVERIFY2(!each.bytes.contains("13812345678"), qPrintable(each.path));
        QVERIFY2(!each.bytes.contains("abcdefghijklmnop"), qPrintable(each.path));
        QVERIFY2(!each.bytes.contains("LTAIexample"), qPrintable(each.path));
    }
    QCOMPARE(part(*file, "log.txt")->redactions, 3);
}

void EvidenceFileTest::keepsThePackageSignature()
{
    const auto file = collect(requestFor(m_workspace));
    const auto original =
        AtomicFile::read(m_workspace + QStringLiteral("/schemes/shop-release.json"));
    QCOMPARE(part(*file, "workspace/schemes/shop-release.json")->bytes, *original);
}

void EvidenceFileTest::openingItGivesTheWorkspaceBack()
{
    const auto packed = collect(requestFor(m_workspace));
    const QByteArray archive = packed->toZip();
    const auto file = EvidenceFile::read(archive);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    const QString folder = m_folder.filePath(QStringLiteral("opened"));
    QVERIFY(file->restore(folder));
    QVERIFY(workspace::Workspace::open(folder + QStringLiteral("/workspace")));
    QCOMPARE(*AtomicFile::read(folder + QStringLiteral("/workspace/pages/login_main.json")),
             *AtomicFile::read(m_workspace + QStringLiteral("/pages/login_main.json")));
    QCOMPARE(file->manifest(), packed->manifest());
}

void EvidenceFileTest::scenariosStayUsable()
{
    const QString workspace = m_folder.filePath(QStringLiteral("real"));
    QVERIFY(workspace::Workspace::createSample(workspace));
    const QString path = workspace + QStringLiteral("/scenarios/start.json");
    QByteArray scenario = *AtomicFile::read(path);
    scenario.replace("13800000001", "13912345678");
    QVERIFY(AtomicFile::write(path, scenario));
    const auto file = collect(requestFor(workspace));
    const QByteArray packed = part(*file, "workspace/scenarios/start.json")->bytes;
    QVERIFY(!packed.contains("13912345678"));
    QVERIFY2(packed.contains("\"13800009"), packed.constData());
    QVERIFY2(packed.contains("\"stand-in-"), packed.constData());
}

void EvidenceFileTest::makesTheSameBytesAgain()
{
    const auto first = collect(requestFor(m_workspace));
    const auto second = collect(requestFor(m_workspace));
    QCOMPARE(first->toZip(), second->toZip());
}

void EvidenceFileTest::refusesNamesThatLeadElsewhere_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"../evil", "/etc/evil", "a/../../evil", "a\\evil", "C:evil", ".git/x"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void EvidenceFileTest::refusesNamesThatLeadElsewhere()
{
    QFETCH(QString, name);
    package::ZipWriter writer;
    writer.add(QStringLiteral("manifest.json"),
               "{\"formatVersion\":1,\"kind\":\"numauth-evidence\",\"parts\":[]}");
    writer.add(name, "evil");
    const QByteArray archive = writer.finish();
    const auto file = EvidenceFile::read(archive);
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Malformed);
}

void EvidenceFileTest::refusesChangedContent()
{
    package::ZipWriter writer;
    writer.add(QStringLiteral("manifest.json"),
               "{\"formatVersion\":1,\"kind\":\"numauth-evidence\","
               "\"parts\":[{\"path\":\"log.txt\",\"sha256\":\"00\"}]}");
    writer.add(QStringLiteral("log.txt"), "other");
    const QByteArray archive = writer.finish();
    QVERIFY(!EvidenceFile::read(archive));
}

void EvidenceFileTest::survivesEveryCut()
{
    const QByteArray archive = collect(requestFor({}))->toZip();
    for (qsizetype size = 0; size < archive.size(); ++size)
        QVERIFY(!EvidenceFile::read(archive.left(size)));
}

void EvidenceFileTest::refusesAFolderThatIsNotEmpty()
{
    const auto file = collect(requestFor(m_workspace));
    QVERIFY(!file->restore(m_workspace));
}

void EvidenceFileTest::refusesAnEmptyCase()
{
    const auto file = collect({});
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Usage);
}

void EvidenceFileTest::fillsTheTicketWithCodesOfTheLog()
{
    EvidenceRequest request = requestFor(m_workspace);
    request.log = R"({"code":"600011","msg":"x","requestId":"0123456789abcdef0123"})";
    request.answers.set(QStringLiteral("S44"), diagnosis::Answer::No);
    const auto file = collect(request);
    const QByteArray ticket = part(*file, "ticket.en.txt")->bytes;
    for (const char *expected : {"600011", "0123456789abcdef0123", "pixel-8", "android 2.14.",
                                 "138****5678", "arrears or suspended? no"})
        QVERIFY2(ticket.contains(expected),
                 qPrintable(QLatin1StringView(expected) + QString::fromUtf8(ticket)));
}

void EvidenceFileTest::keepsPhoneAnswersDeviceAndSeed()
{
    EvidenceRequest request = requestFor(m_workspace);
    request.pages = {QStringLiteral("login_main")};
    request.phone = QJsonObject{{QStringLiteral("vpn"), QStringLiteral("on")}};
    request.answers.set(QStringLiteral("S44"), diagnosis::Answer::No);
    const QByteArray archive = collect(request)->toZip();
    const auto file = EvidenceFile::read(archive);
    QVERIFY(file);
    QCOMPARE(*file->phone(), *request.phone);
    QCOMPARE(*file->sandboxSeed(), 7U);
    QCOMPARE(file->device(), QStringLiteral("pixel-8"));
    QCOMPARE(file->page(), QStringLiteral("login_main"));
    QVERIFY(file->hasWorkspace());
    const auto answers = diagnosis::CaseAnswers::read(
        part(*file, "answers.json")->bytes, QStringLiteral("answers"), m_tables->checklists);
    QCOMPARE(*answers, request.answers);
}

void EvidenceFileTest::readsALogInAnotherEncoding()
{
    EvidenceRequest request;
    // "获取token失败 13812345678" as GB18030.
    request.log = QByteArray::fromHex("bbf1c8a1") + "token" + QByteArray::fromHex("caa7b0dc") +
                  " 13812345678 600011 " + QByteArray::fromHex("bbf1c8a1");
    const QByteArray log = part(*collect(request), "log.txt")->bytes;
    QVERIFY2(log.contains(QStringLiteral("获取token失败").toUtf8()), log.constData());
    QVERIFY(!log.contains("13812345678"));
}

} // namespace numauth::evidence

std::unique_ptr<QObject> makeEvidenceFileTest()
{
    return std::make_unique<numauth::evidence::EvidenceFileTest>();
}

#include "EvidenceFileTest.moc"
