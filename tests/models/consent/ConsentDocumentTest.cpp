#include "models/consent/ConsentDocument.h"

#include "tests/models/consent/ConsentFixture.h"

#include <QFile>
#include <QTemporaryDir>

namespace numauth::consent {

class ConsentDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void everyAttributeUndoes();
    void aDragIsOneStep();
    void aDragBackToTheStartLeavesNoStep();
    void savesAtomicallyAndBecomesClean();
    void refusesToOverwriteAForeignChange();
    void customViewsAreEditedByStepsToo();
};

void ConsentDocumentTest::everyAttributeUndoes()
{
    const auto tables = openTables();
    for (const Attribute *attribute : tables->attributes.attributesOf(Platform::Android)) {
        ConsentDocument document(legalPage());
        const ConsentPage before = document.page();
        document.setAttribute(attribute->id, QJsonArray{QStringLiteral("changed")});
        QVERIFY2(document.page() != before, qPrintable(attribute->id));
        document.undoStack().undo();
        QCOMPARE(document.page(), before);
    }
}

void ConsentDocumentTest::aDragIsOneStep()
{
    ConsentDocument document(legalPage());
    for (int value = 241; value < 260; ++value)
        document.setAttribute(QStringLiteral("setLogBtnOffsetY"), QJsonArray{value}, 7);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.page(), legalPage());
}

void ConsentDocumentTest::aDragBackToTheStartLeavesNoStep()
{
    ConsentDocument document(legalPage());
    for (int value : {250, 260, 240})
        document.setAttribute(QStringLiteral("setLogBtnOffsetY"), QJsonArray{value}, 7);
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(!document.isModified());
}

void ConsentDocumentTest::savesAtomicallyAndBecomesClean()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("页 面.json"));
    ConsentDocument document(legalPage());
    QVERIFY(!document.save());
    document.setAttribute(QStringLiteral("setNavHidden"), QJsonArray{true});
    QVERIFY(document.saveAs(path));
    QVERIFY(!document.isModified());
    const auto again = ConsentDocument::open(path);
    QVERIFY(again);
    QCOMPARE((*again)->page().attributes, document.page().attributes);
}

void ConsentDocumentTest::refusesToOverwriteAForeignChange()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.json"));
    ConsentDocument document(legalPage());
    QVERIFY(document.saveAs(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ConsentPage().write());
    file.close();
    document.setAttribute(QStringLiteral("setNavHidden"), QJsonArray{true});
    const Result<> saved = document.save();
    QVERIFY(!saved);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), ConsentPage().write());
    QVERIFY(document.save(true));
}

void ConsentDocumentTest::customViewsAreEditedByStepsToo()
{
    ConsentDocument document(legalPage());
    document.addCustomView(CustomView{QStringLiteral("a")});
    document.addCustomView(CustomView{QStringLiteral("b")});
    document.moveCustomView(QStringLiteral("b"), 0);
    QCOMPARE(document.page().customViews.first().name, QStringLiteral("b"));
    document.removeCustomView(QStringLiteral("a"));
    QCOMPARE(document.page().customViews.size(), 1);
    for (int step = 0; step < 4; ++step)
        document.undoStack().undo();
    QCOMPARE(document.page(), legalPage());
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeConsentDocumentTest()
{
    return std::make_unique<numauth::consent::ConsentDocumentTest>();
}

#include "ConsentDocumentTest.moc"
