#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace numauth {

namespace {

/// The source texts of \p path that have no finished translation.
QStringList unfinishedTexts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("cannot open %1").arg(path)};
    QXmlStreamReader xml(&file);
    QStringList texts;
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1StringView("source")) {
            source = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1StringView("translation")) {
            const bool isUnfinished = xml.attributes().hasAttribute(QLatin1StringView("type"));
            const QString text =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (isUnfinished || text.isEmpty())
                texts << source;
        }
    }
    if (xml.hasError())
        texts << xml.errorString();
    return texts;
}

} // namespace

class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextOfAModuleIsTranslated_data();
    void everyTextOfAModuleIsTranslated();
    void englishPluralsAreComplete();
    void everyModuleWithTextsHasACatalogue();

private:
    QStringList modules() const
    {
        return QStringLiteral(NUMAUTH_CATALOGUE_MODULES).split(QLatin1Char(','));
    }
    /// Lets lupdate add what the sources of \p folders have and \p catalogue lacks, in a copy.
    QString updatedCopy(const QString &catalogue, const QStringList &folders,
                        const QStringList &options);

    QTemporaryDir m_folder;
};

QString TranslationTest::updatedCopy(const QString &catalogue, const QStringList &folders,
                                     const QStringList &options)
{
    const QDir source(tests::sourceFolder());
    const QString copy = m_folder.filePath(catalogue);
    QFile::copy(source.filePath(QStringLiteral("resources/i18n/") + catalogue), copy);
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-locations"),
                          QStringLiteral("none"),    QStringLiteral("-no-obsolete"),
                          QStringLiteral("-I"),      source.absolutePath()};
    arguments += options;
    for (const QString &folder : folders)
        arguments << source.filePath(folder);
    arguments << QStringLiteral("-ts") << copy;
    QProcess lupdate;
    lupdate.start(QStringLiteral(NUMAUTH_LUPDATE), arguments);
    const bool hasRun = lupdate.waitForFinished(120000) && lupdate.exitCode() == 0;
    return hasRun ? copy : QString();
}

void TranslationTest::everyTextOfAModuleIsTranslated_data()
{
    QTest::addColumn<QString>("module");
    for (const QString &module : modules())
        QTest::newRow(qPrintable(module)) << module;
}

void TranslationTest::everyTextOfAModuleIsTranslated()
{
    QFETCH(QString, module);
    QString catalogue = module;
    catalogue.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString copy = updatedCopy(catalogue + QStringLiteral("_zh_CN.ts"), {module}, {});
    QVERIFY2(!copy.isEmpty(), "lupdate failed");
    const QStringList unfinished = unfinishedTexts(copy);
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(QLatin1Char('\n'))));
}

void TranslationTest::englishPluralsAreComplete()
{
    const QString copy =
        updatedCopy(QStringLiteral("numauth_en.ts"), modules(), {QStringLiteral("-pluralonly")});
    QVERIFY2(!copy.isEmpty(), "lupdate failed");
    const QStringList unfinished = unfinishedTexts(copy);
    QVERIFY2(unfinished.isEmpty(), qPrintable(unfinished.join(QLatin1Char('\n'))));
}

void TranslationTest::everyModuleWithTextsHasACatalogue()
{
    const QDir source(tests::sourceFolder());
    QStringList missing;
    for (const QString &parent :
         {QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("ui")}) {
        const QStringList folders =
            QDir(source.filePath(parent)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders) {
            const QString module = parent + QLatin1Char('/') + folder;
            if (!modules().contains(module))
                missing << module;
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

} // namespace numauth

std::unique_ptr<QObject> makeTranslationTest()
{
    return std::make_unique<numauth::TranslationTest>();
}

#include "TranslationTest.moc"
