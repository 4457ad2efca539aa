#include "tests/ui/consent/PlaceFixture.h"

#include <QDir>
#include <QFile>

#include <memory>

namespace numauth::ui {

/// What a person looked at comes back with the workspace.
class PageMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_place.reset(); }
    void deviceSelectionAndZoomComeBack();
    void thePageThatWasOpenComesBack();
    void aPageThatIsGoneIsNoError();
    void aBrokenFileIsNoError();

private:
    void start();
    QString sessionFile() const { return m_folder + QStringLiteral("/.numauth/session.json"); }

    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    std::unique_ptr<ConsentPlace> m_place;
};

void PageMemoryTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = m_temporary->filePath(QStringLiteral("shop"));
    QVERIFY(workspace::Workspace::createSample(m_folder));
    start();
}

/// As after the program was closed and opened again.
void PageMemoryTest::start()
{
    m_place.reset();
    m_place = std::make_unique<ConsentPlace>(m_tables);
    m_place->resize(1372, 816);
    m_place->show();
    m_place->openWorkspace(m_folder);
    QCoreApplication::processEvents();
}

void PageMemoryTest::deviceSelectionAndZoomComeBack()
{
    const QString device = m_place->session().devices().last().id;
    m_place->session().setDevice(device);
    consent::CellState state = m_place->session().state();
    state.carrier = consent::Carrier::ChinaTelecom;
    m_place->session().setState(state);
    m_place->session().selectAll({QStringLiteral("logo"), QStringLiteral("privacy")});
    m_place->canvas()->setZoom(2.5, QPoint(100, 100));
    start();
    QCOMPARE(m_place->session().device().id, device);
    QCOMPARE(m_place->session().state().carrier, consent::Carrier::ChinaTelecom);
    QCOMPARE(m_place->session().selectedElements(),
             (QStringList{QStringLiteral("logo"), QStringLiteral("privacy")}));
    QCOMPARE(m_place->canvas()->zoom(), 2.5);
}

void PageMemoryTest::thePageThatWasOpenComesBack()
{
    const QString first = m_place->session().document()->path();
    const QString second = QFileInfo(first).dir().filePath(QStringLiteral("zz_other.json"));
    QVERIFY(QFile::copy(first, second));
    QVERIFY(m_place->openPage(second));
    start();
    QCOMPARE(m_place->session().document()->path(), second);
}

void PageMemoryTest::aPageThatIsGoneIsNoError()
{
    const QString first = m_place->session().document()->path();
    const QString second = QFileInfo(first).dir().filePath(QStringLiteral("zz_other.json"));
    QVERIFY(QFile::copy(first, second));
    QVERIFY(m_place->openPage(second));
    m_place.reset();
    QVERIFY(QFile::remove(second));
    start();
    QCOMPARE(m_place->session().document()->path(), first);
}

void PageMemoryTest::aBrokenFileIsNoError()
{
    m_place.reset();
    QFile file(sessionFile());
    QVERIFY(QDir(m_folder).mkpath(QStringLiteral(".numauth")) && file.open(QIODevice::WriteOnly));
    file.write(R"({"page":"../../etc/passwd","zoom":"x","selection":7)");
    file.close();
    start();
    QVERIFY(m_place->session().document());
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePageMemoryTest()
{
    return std::make_unique<numauth::ui::PageMemoryTest>();
}

#include "PageMemoryTest.moc"
