#include "models/consent/code/Literal.h"
#include "models/consent/code/SourceReader.h"
#include "tests/models/consent/ConsentFixture.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace numauth::consent {

/// Real configurations: every one goes through reading, layout and rules.
class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void everyConfigurationIsReadLaidOutAndChecked();
};

void CorpusTest::everyConfigurationIsReadLaidOutAndChecked()
{
    const QDir folder(
        QDir(tests::sharedFolder()).filePath(QStringLiteral("data/consent/android/corpus")));
    if (tests::sharedFolder().isEmpty() || !folder.exists())
        QSKIP("the corpus of real configurations is not on this machine (NUMAUTH_SHARED)");
    const auto tables = openTables();
    int configurations = 0;
    int understood = 0;
    QMap<QString, int> expressions;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &config : object.value(QStringLiteral("configs")).toArray()) {
            const QJsonArray setters = config.toObject().value(QStringLiteral("setters")).toArray();
            if (setters.isEmpty())
                continue;
            QString source = QStringLiteral("new AuthUIConfig.Builder()");
            QStringList names;
            for (const QJsonValue &setter : setters) {
                QStringList arguments;
                for (const QJsonValue &argument :
                     setter.toObject().value(QStringLiteral("args")).toArray())
                    arguments << argument.toString();
                names << setter.toObject().value(QStringLiteral("setter")).toString();
                source += QStringLiteral("\n.%1(%2)")
                              .arg(names.last(), arguments.join(QStringLiteral(", ")));
            }
            const auto pages = SourceReader::read(source.toUtf8(), name, tables->attributes);
            QVERIFY2(pages, qPrintable(name));
            const ConsentPage &page = pages->first();
            names.removeDuplicates();
            for (const QString &setter : std::as_const(names)) {
                const bool isSetter = tables->attributes.find(Platform::Android, setter) != nullptr;
                QVERIFY2(!isSetter || page.isSet(setter),
                         qPrintable(name + QLatin1Char(' ') + setter));
            }
            bool isUnderstood = true;
            for (auto entry = page.attributes.constBegin(); entry != page.attributes.constEnd();
                 ++entry) {
                for (const QJsonValue &value : entry.value()) {
                    if (isExpression(value)) {
                        isUnderstood = false;
                        ++expressions[entry.key()];
                    }
                }
            }
            ++configurations;
            understood += isUnderstood;
            const auto result =
                checkMatrix(page, MatrixSelection::defaults(Platform::Android, *tables), *tables);
            QCOMPARE(result.cells.size(), 72 * 3);
        }
    }
    QVERIFY(configurations > 0);
    qInfo("%d configurations, %d understood in full", configurations, understood);
    for (auto entry = expressions.constBegin(); entry != expressions.constEnd(); ++entry)
        qInfo("not a literal: %s (%d times)", qPrintable(entry.key()), entry.value());
}

} // namespace numauth::consent

std::unique_ptr<QObject> makeCorpusTest()
{
    return std::make_unique<numauth::consent::CorpusTest>();
}

#include "CorpusTest.moc"
