#include "models/diagnosis/app/AppCheckTable.h"

#include "models/diagnosis/app/checks/CheckList.h"
#include "tests/support/TestRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::diagnosis::app {

class AppCheckTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void hasAll87Rows();
    void everyRowHasACheckOrSaysWhyNot();
    void everyCheckHasARow();
    void placeholdersAreTheSameInBothLanguages();
    void coversEveryIdOfTheSpecification();

private:
    AppCheckTable m_table;
};

void AppCheckTableTest::initTestCase()
{
    const auto table = AppCheckTable::open();
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    m_table = *table;
}

void AppCheckTableTest::hasAll87Rows()
{
    QCOMPARE(m_table.rows().size(), 87);
}

void AppCheckTableTest::everyRowHasACheckOrSaysWhyNot()
{
    for (const AppCheckRow &row : m_table.rows()) {
        const bool hasCheck = std::ranges::any_of(appChecks(), [&row](const NamedCheck &check) {
            return row.id == QLatin1StringView(check.id);
        });
        QVERIFY2(hasCheck != row.notStatic.has_value(), qPrintable(row.id));
        QVERIFY2(hasCheck == !row.messages.isEmpty(), qPrintable(row.id));
    }
}

void AppCheckTableTest::everyCheckHasARow()
{
    QSet<QString> seen;
    for (const NamedCheck &check : appChecks()) {
        const QString id = QString::fromLatin1(check.id);
        QVERIFY2(m_table.find(id), check.id);
        QVERIFY2(!seen.contains(id), check.id);
        seen.insert(id);
    }
}

void AppCheckTableTest::placeholdersAreTheSameInBothLanguages()
{
    static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
    const auto used = [](const QString &text) {
        QStringList found;
        auto each = placeholder.globalMatch(text);
        while (each.hasNext())
            found << each.next().captured();
        found.sort();
        found.removeDuplicates();
        return found;
    };
    for (const AppCheckRow &row : m_table.rows()) {
        for (const LocalText &message : row.messages)
            QVERIFY2(used(message.zh) == used(message.en), qPrintable(message.en));
    }
}

void AppCheckTableTest::coversEveryIdOfTheSpecification()
{
    if (tests::sharedFolder().isEmpty())
        QSKIP("The specification of the checks is not on this machine.");
    QFile file(tests::sharedFolder() + QStringLiteral("/data/diagnosis/app_checks.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("checks")).toArray();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue &each : rows) {
        const QJsonObject row = each.toObject();
        const AppCheckRow *own = m_table.find(row.value(QStringLiteral("id")).toString());
        QVERIFY2(own, qPrintable(row.value(QStringLiteral("id")).toString()));
        const QString severity = row.value(QStringLiteral("severity")).toString();
        const QString expected =
            severity == QLatin1StringView("info") ? QStringLiteral("note") : severity;
        QVERIFY2(severityName(own->severity) == expected, qPrintable(own->id));
        for (const QJsonValue &rule : row.value(QStringLiteral("faq_rules")).toArray())
            QVERIFY2(own->faq.contains(rule.toString()), qPrintable(own->id));
    }
}

} // namespace numauth::diagnosis::app

std::unique_ptr<QObject> makeAppCheckTableTest()
{
    return std::make_unique<numauth::diagnosis::app::AppCheckTableTest>();
}

#include "AppCheckTableTest.moc"
