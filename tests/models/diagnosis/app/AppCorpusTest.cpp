#include "models/diagnosis/app/AppDoctor.h"
#include "models/diagnosis/app/AppReader.h"
#include "tests/support/TestRun.h"

#include <QDirIterator>
#include <QTest>

#include <memory>

namespace numauth::diagnosis::app {

class AppCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void answersEveryPublicPackage();
};

void AppCorpusTest::answersEveryPublicPackage()
{
    if (tests::sharedFolder().isEmpty())
        QSKIP("The public packages are not on this machine.");
    const auto table = AppCheckTable::open();
    QVERIFY(table);
    const AppDoctor doctor(*table);
    int examined = 0;
    int refused = 0;
    QDirIterator files(tests::sharedFolder() + QStringLiteral("/data/packages/files"), QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto facts = AppReader::read(path, package::Verification::Skip);
        if (!facts) {
            ++refused;
            QVERIFY2(!facts.error().message.isEmpty(), qPrintable(path));
            continue;
        }
        ++examined;
        const QList<CheckAnswer> answers = doctor.examine(*facts);
        QCOMPARE(answers.size(), table->rows().size());
        for (const CheckAnswer &answer : answers) {
            const bool isOpen =
                answer.state == CheckState::CannotTell || answer.state == CheckState::NotApplicable;
            QVERIFY2(isOpen == !answer.because.isEmpty(), qPrintable(path + answer.id));
        }
    }
    QVERIFY(examined > 200);
    QVERIFY(refused > 20);
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeAppCorpusTest()
{
    return std::make_unique<numauth::diagnosis::app::AppCorpusTest>();
}

#include "AppCorpusTest.moc"
