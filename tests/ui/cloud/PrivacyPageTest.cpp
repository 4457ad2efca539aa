#include "ui/cloud/PrivacyPage.h"

#include "models/base/AtomicFile.h"
#include "ui/widgets/TableView.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace numauth::ui {

using cloud::HistoryRetention;

class PrivacyPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theDaysAreWrittenAtOnce();
    void aFileThatCannotBeReadIsSaid();
    void theDefaultsComeBack();
    void aNumberIsForgotten();
    void aWrongNumberIsSaid();
    void everyHostOfTheWorkspaceIsListed();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    bool says(const QString &words) const;
    void make();

    cloud::OperationTable m_operations = *cloud::OperationTable::open();
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QStringList m_forgotten;
    std::unique_ptr<PrivacyPage> m_page;
};

void PrivacyPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("history.json"));
    m_forgotten.clear();
    make();
}

void PrivacyPageTest::make()
{
    m_page = std::make_unique<PrivacyPage>(
        m_operations,
        [this](const QString &number) -> Result<int> {
            if (number.size() != 11)
                return Error{Error::Code::Usage, QStringLiteral("No number.")};
            m_forgotten << number;
            return 3;
        },
        m_path);
    m_page->show();
}

bool PrivacyPageTest::says(const QString &words) const
{
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

void PrivacyPageTest::theDaysAreWrittenAtOnce()
{
    QCOMPARE(child<QSpinBox>("cloud.privacy.days")->value(), HistoryRetention::usualDays);
    child<QSpinBox>("cloud.privacy.days")->setValue(7);
    QCOMPARE(HistoryRetention::read(m_path)->days, 7);
    make();
    QCOMPARE(child<QSpinBox>("cloud.privacy.days")->value(), 7);
}

void PrivacyPageTest::aFileThatCannotBeReadIsSaid()
{
    QVERIFY(AtomicFile::write(m_path, "no json"));
    make();
    QVERIFY(says(QStringLiteral("history.json")));
    child<QSpinBox>("cloud.privacy.days")->setValue(7);
    QVERIFY(!says(QStringLiteral("history.json")));
}

void PrivacyPageTest::theDefaultsComeBack()
{
    child<QSpinBox>("cloud.privacy.days")->setValue(7);
    m_page->restoreDefaults();
    QCOMPARE(HistoryRetention::read(m_path)->days, HistoryRetention::usualDays);
}

void PrivacyPageTest::aNumberIsForgotten()
{
    QVERIFY(!child<QPushButton>("cloud.privacy.forget")->isEnabled());
    auto *number = child<QLineEdit>("cloud.privacy.number");
    QTest::keyClicks(number, QStringLiteral(" 13800000001"));
    child<QPushButton>("cloud.privacy.forget")->click();
    QCOMPARE(m_forgotten, QStringList{QStringLiteral("13800000001")});
    QVERIFY(number->text().isEmpty());
    QVERIFY(says(QStringLiteral("3 entries removed")));
}

void PrivacyPageTest::aWrongNumberIsSaid()
{
    auto *number = child<QLineEdit>("cloud.privacy.number");
    QTest::keyClicks(number, QStringLiteral("12"));
    QTest::keyClick(number, Qt::Key_Return);
    QVERIFY(m_forgotten.isEmpty());
    QVERIFY(says(QStringLiteral("No number.")));
    QCOMPARE(number->text(), QStringLiteral("12"));
}

void PrivacyPageTest::everyHostOfTheWorkspaceIsListed()
{
    const QByteArray workspace = R"({"formatVersion": 1, "name": "shop", "environments": [
        {"name": "staging", "address": "https://gate.example.com",
         "credential": {"accessKeyId": "env:A", "accessKeySecret": "env:B"}}]})";
    QVERIFY(AtomicFile::write(m_folder->filePath(QStringLiteral("workspace.json")), workspace));
    m_page->openWorkspace(m_folder->path());
    QStringList hosts;
    const QAbstractItemModel *model = child<TableView>("cloud.privacy.hosts")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        hosts << model->index(row, 0).data().toString();
        QVERIFY(!model->index(row, 1).data().toString().isEmpty());
    }
    QVERIFY2(hosts.contains(m_operations.liveHost()) &&
                 hosts.contains(QStringLiteral("gate.example.com")) &&
                 hosts.contains(QStringLiteral("127.0.0.1")),
             qPrintable(hosts.join(QLatin1Char(' '))));
}

} // namespace numauth::ui

std::unique_ptr<QObject> makePrivacyPageTest()
{
    return std::make_unique<numauth::ui::PrivacyPageTest>();
}

#include "PrivacyPageTest.moc"
