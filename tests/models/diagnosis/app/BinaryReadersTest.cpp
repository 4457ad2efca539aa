#include "models/diagnosis/app/DexReader.h"
#include "models/diagnosis/app/ElfReader.h"
#include "models/diagnosis/app/MachImage.h"
#include "models/diagnosis/app/OpenStepList.h"
#include "tests/models/diagnosis/app/AppSamples.h"

#include <QTest>

#include <memory>

namespace numauth::diagnosis::app {

class BinaryReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void listsTheClassesUnderThePrefixesOnly();
    void listsStringsByTheirStart();
    void refusesADexWhoseTablesLieOutside();
    void survivesEveryCutOfADex();
    void readsTheAlignmentOfLoadedSegments();
    void survivesEveryCutOfAnElf();
    void readsClassNamesAndLibrariesOfAMachO();
    void survivesEveryCutOfAMachO();
    void keepsTheLinesOfAnOpenStepList();
    void refusesAnOpenStepListThatNestsWithoutEnd();
};

void BinaryReadersTest::listsTheClassesUnderThePrefixesOnly()
{
    const QByteArray bytes =
        samples::dex({QStringLiteral("com/example/Login"), QStringLiteral("org/other/Thing")});
    const auto facts = DexReader::read(bytes, QStringLiteral("classes.dex"), {"com/"}, {});
    QVERIFY(facts);
    QCOMPARE(facts->classes, QSet<QString>{QStringLiteral("com/example/Login")});
    QCOMPARE(facts->classCount, 2);
}

void BinaryReadersTest::listsStringsByTheirStart()
{
    const QByteArray bytes =
        samples::dex({}, {QStringLiteral("LTAIabc"), QStringLiteral("x LTAIabc")});
    const auto facts = DexReader::read(bytes, QStringLiteral("classes.dex"), {}, {"LTAI"});
    QCOMPARE(facts->strings, QStringList{QStringLiteral("LTAIabc")});
}

void BinaryReadersTest::refusesADexWhoseTablesLieOutside()
{
    QByteArray bytes = samples::dex({QStringLiteral("com/example/Login")});
    bytes[0x60] = '\x7f';
    bytes[0x63] = '\x7f';
    const auto facts = DexReader::read(bytes, QStringLiteral("classes2.dex"), {"com/"}, {});
    QVERIFY(!facts);
    QVERIFY(facts.error().message.contains(QLatin1StringView("classes2.dex")));
}

void BinaryReadersTest::survivesEveryCutOfADex()
{
    const QByteArray bytes = samples::dex(samples::sdkClasses());
    for (qsizetype size = 0; size < bytes.size(); ++size)
        static_cast<void>(DexReader::read(bytes.left(size), QStringLiteral("d"), {"com/"}, {"L"}));
}

void BinaryReadersTest::readsTheAlignmentOfLoadedSegments()
{
    const auto facts = readElf(samples::elf(0x1000));
    QVERIFY(facts);
    QCOMPARE(facts->abi, QStringLiteral("arm64-v8a"));
    QCOMPARE(facts->loadAlignment, std::optional<std::uint64_t>(0x1000));
}

void BinaryReadersTest::survivesEveryCutOfAnElf()
{
    const QByteArray bytes = samples::elf(0x4000);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!readElf(bytes.left(size)));
}

void BinaryReadersTest::readsClassNamesAndLibrariesOfAMachO()
{
    const auto image =
        readMachImage(samples::machO({QStringLiteral("TXCommonHandler"), QStringLiteral("Other")},
                                     {QStringLiteral("?/usr/lib/libz.dylib")}));
    QVERIFY(image);
    QCOMPARE(image->objcNames, QSet<QString>{QStringLiteral("TXCommonHandler")});
    QCOMPARE(image->libraries.size(), 1);
    QCOMPARE(image->libraries.first().path, QStringLiteral("/usr/lib/libz.dylib"));
    QVERIFY(image->libraries.first().isWeak);
}

void BinaryReadersTest::survivesEveryCutOfAMachO()
{
    const QByteArray bytes =
        samples::machO({QStringLiteral("TXCommonHandler")}, {QStringLiteral("/usr/lib/libz")});
    for (qsizetype size = 0; size < bytes.size(); ++size)
        static_cast<void>(readMachImage(bytes.left(size)));
}

void BinaryReadersTest::keepsTheLinesOfAnOpenStepList()
{
    const auto root =
        parseOpenStep(QStringLiteral("// head\n{\n  a = 1;\n  /* note\n */ b = (x, \"y z\",);\n}"));
    QVERIFY(root);
    QCOMPARE(root->find("a")->line, 3);
    QCOMPARE(root->find("b")->line, 5);
    QCOMPARE(root->find("b")->texts(), (QStringList{QStringLiteral("x"), QStringLiteral("y z")}));
}

void BinaryReadersTest::refusesAnOpenStepListThatNestsWithoutEnd()
{
    QVERIFY(!parseOpenStep(QString(100'000, QLatin1Char('('))));
    QVERIFY(!parseOpenStep(QStringLiteral("{ a = ")));
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeBinaryReadersTest()
{
    return std::make_unique<numauth::diagnosis::app::BinaryReadersTest>();
}

#include "BinaryReadersTest.moc"
