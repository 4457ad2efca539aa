#include "models/consent/ConsentDocument.h"

#include "models/base/AtomicFile.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::consent {

namespace {

const QString offset = QStringLiteral("setLogBtnOffsetY");

CustomView viewNamed(const QString &name)
{
    CustomView view;
    view.name = name;
    view.width = view.height = 10;
    return view;
}

QStringList viewNames(const ConsentDocument &document)
{
    QStringList names;
    for (const CustomView &view : document.page().customViews)
        names << view.name;
    return names;
}

void addViews(ConsentDocument &document, const QStringList &names)
{
    for (const QString &name : names)
        document.addCustomView(viewNamed(name));
}

} // namespace

class ConsentDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void anEditCanBeUndoneAndRedone();
    void severalAttributesAreOneStep();
    void aDragIsOneStep();
    void twoDragsAreTwoSteps();
    void aDragBackToItsStartLeavesNoStep();
    void settingTheSameValueIsNoStep();
    void namesWhatChanged();
    void editsCustomViews();
    void changingAViewThatIsNotThereDoesNothing();
    void replacesThePageInOneStep();
    void savesAndOpensAgain();
    void doesNotOverwriteWhatAnotherProgramWrote();
    void aPageWithoutAFileCannotBeSaved();
    void aFailedSaveAsKeepsThePath();
    void openingABrokenFileSaysWhy();
};

void ConsentDocumentTest::anEditCanBeUndoneAndRedone()
{
    ConsentDocument document{ConsentPage()};
    document.setAttribute(offset, QJsonArray{300});
    QVERIFY(document.isModified());
    document.undoStack().undo();
    QVERIFY(!document.page().isSet(offset));
    QVERIFY(!document.isModified());
    document.undoStack().redo();
    QCOMPARE(document.page().attributes.value(offset), QJsonArray{300});
    document.setAttribute(offset, std::nullopt);
    QVERIFY(!document.page().isSet(offset));
    document.undoStack().undo();
    QVERIFY(document.page().isSet(offset));
}

void ConsentDocumentTest::severalAttributesAreOneStep()
{
    ConsentDocument document{ConsentPage()};
    document.setAttributes({{offset, QJsonArray{300}}, {QStringLiteral("setLogBtnHeight"), {{40}}}},
                           QStringLiteral("Move"));
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Move"));
    document.undoStack().undo();
    QVERIFY(document.page().attributes.isEmpty());
}

void ConsentDocumentTest::aDragIsOneStep()
{
    ConsentDocument document{ConsentPage()};
    for (int y = 300; y > 280; --y)
        document.setAttribute(offset, QJsonArray{y}, 7);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QVERIFY(!document.page().isSet(offset));
}

void ConsentDocumentTest::twoDragsAreTwoSteps()
{
    ConsentDocument document{ConsentPage()};
    document.setAttribute(offset, QJsonArray{300}, 7);
    document.setAttribute(offset, QJsonArray{290}, 8);
    document.setAttribute(offset, QJsonArray{280});
    document.setAttribute(offset, QJsonArray{270});
    QCOMPARE(document.undoStack().count(), 4);
}

void ConsentDocumentTest::aDragBackToItsStartLeavesNoStep()
{
    ConsentPage page;
    page.attributes.insert(offset, {300});
    ConsentDocument document(page);
    document.setAttribute(offset, QJsonArray{310}, 7);
    document.setAttribute(offset, QJsonArray{300}, 7);
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(!document.isModified());
    QCOMPARE(document.page(), page);
}

void ConsentDocumentTest::settingTheSameValueIsNoStep()
{
    ConsentPage page;
    page.attributes.insert(offset, {300});
    ConsentDocument document(page);
    document.setAttribute(offset, QJsonArray{300});
    document.setAttribute(QStringLiteral("setLogBtnHeight"), std::nullopt);
    QCOMPARE(document.undoStack().count(), 0);
}

void ConsentDocumentTest::namesWhatChanged()
{
    ConsentDocument document{ConsentPage()};
    QSignalSpy changes(&document, &ConsentDocument::pageChanged);
    document.setAttribute(offset, QJsonArray{300});
    QCOMPARE(changes.takeFirst().first().toStringList(), QStringList{offset});
    document.undoStack().undo();
    QCOMPARE(changes.takeFirst().first().toStringList(), QStringList{offset});
    document.addCustomView(viewNamed(QStringLiteral("promo")));
    document.addCustomView(viewNamed(QStringLiteral("badge")));
    changes.clear();
    CustomView wider = viewNamed(QStringLiteral("promo"));
    wider.width = 20;
    document.setCustomView(QStringLiteral("promo"), wider);
    QCOMPARE(changes.takeFirst().first().toStringList(),
             QStringList{QStringLiteral("custom:promo")});
    document.removeCustomView(QStringLiteral("badge"));
    QCOMPARE(changes.takeFirst().first().toStringList(),
             QStringList{QStringLiteral("custom:badge")});
}

void ConsentDocumentTest::editsCustomViews()
{
    ConsentDocument document{ConsentPage()};
    const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    addViews(document, names);
    QCOMPARE(viewNames(document), names);
    document.moveCustomView(QStringLiteral("c"), 0);
    QCOMPARE(viewNames(document).first(), QStringLiteral("c"));
    document.moveCustomView(QStringLiteral("c"), 99);
    QCOMPARE(viewNames(document), names);
    document.removeCustomView(QStringLiteral("b"));
    QCOMPARE(document.page().customViews.size(), 2);
    document.undoStack().undo();
    QCOMPARE(viewNames(document), names);
}

void ConsentDocumentTest::changingAViewThatIsNotThereDoesNothing()
{
    ConsentDocument document{ConsentPage()};
    document.setCustomView(QStringLiteral("none"), viewNamed(QStringLiteral("none")));
    document.moveCustomView(QStringLiteral("none"), 0);
    document.removeCustomView(QStringLiteral("none"));
    QCOMPARE(document.undoStack().count(), 0);
}

void ConsentDocumentTest::replacesThePageInOneStep()
{
    ConsentDocument document{ConsentPage()};
    ConsentPage page;
    page.attributes.insert(offset, {262});
    document.replacePage(page, QStringLiteral("Fix"));
    QCOMPARE(document.page(), page);
    document.undoStack().undo();
    QCOMPARE(document.page(), ConsentPage());
}

void ConsentDocumentTest::savesAndOpensAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("login.json"));
    ConsentDocument document{ConsentPage()};
    QSignalSpy paths(&document, &ConsentDocument::pathChanged);
    document.setAttribute(offset, QJsonArray{300});
    QVERIFY(document.saveAs(path));
    QCOMPARE(paths.count(), 1);
    QVERIFY(!document.isModified());
    document.setAttribute(offset, QJsonArray{280});
    QVERIFY(document.save());
    const auto opened = ConsentDocument::open(path);
    QVERIFY(opened);
    QCOMPARE(opened.value()->page().attributes, document.page().attributes);
    QVERIFY(!opened.value()->isModified());
}

void ConsentDocumentTest::doesNotOverwriteWhatAnotherProgramWrote()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("login.json"));
    ConsentDocument document{ConsentPage()};
    QVERIFY(document.saveAs(path));
    const QByteArray foreign = "{\"formatVersion\":1}";
    QVERIFY(AtomicFile::write(path, foreign));
    document.setAttribute(offset, QJsonArray{300});
    const Result<> refused = document.save();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("login.json")),
             qPrintable(refused.error().message));
    QCOMPARE(AtomicFile::read(path).value(), foreign);
    QVERIFY(document.isModified());
    QVERIFY(document.save(true));
    QVERIFY(AtomicFile::read(path).value() != foreign);
}

void ConsentDocumentTest::aPageWithoutAFileCannotBeSaved()
{
    ConsentDocument document{ConsentPage()};
    const Result<> result = document.save();
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Usage);
}

void ConsentDocumentTest::aFailedSaveAsKeepsThePath()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("login.json"));
    ConsentDocument document{ConsentPage()};
    QVERIFY(document.saveAs(path));
    QVERIFY(!document.saveAs(folder.filePath(QStringLiteral("no/such/folder/login.json"))));
    QCOMPARE(document.path(), path);
}

void ConsentDocumentTest::openingABrokenFileSaysWhy()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("broken.json"));
    QVERIFY(AtomicFile::write(path, "{\"formatVersion\":"));
    const auto broken = ConsentDocument::open(path);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, Error::Code::Malformed);
    const auto missing = ConsentDocument::open(folder.filePath(QStringLiteral("none.json")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, Error::Code::Unreadable);
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeConsentDocumentTest()
{
    return std::make_unique<numauth::consent::ConsentDocumentTest>();
}

#include "ConsentDocumentTest.moc"
