#include "ui/widgets/TableView.h"

#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <memory>

namespace numauth::ui {

class TableViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }
    void copiesRowsAsTabsAndAsJson();
    void leavesHiddenColumnsOutOfTheCopy();
    void enterOpensAndDeleteAsks();
    void keepsItsColumns();
    void rowsHaveTheHeightOfTheTokens();
    void paintsEveryRole();
    void scrollsThroughTenThousandRows();

private:
    void addRow(const QString &name, const QString &code);

    ThemeSwitch m_themes;
    std::unique_ptr<TableView> m_view;
    std::unique_ptr<QStandardItemModel> m_model;
};

void TableViewTest::init()
{
    m_model = std::make_unique<QStandardItemModel>();
    m_model->setHorizontalHeaderLabels({QStringLiteral("name"), QStringLiteral("code")});
    m_view = std::make_unique<TableView>();
    m_view->setModel(m_model.get());
    m_view->resize(600, 400);
    addRow(QStringLiteral("shop\tmain"), QStringLiteral("600005"));
    addRow(QStringLiteral("beta"), QStringLiteral("600017"));
}

void TableViewTest::addRow(const QString &name, const QString &code)
{
    m_model->appendRow({new QStandardItem(name), new QStandardItem(code)});
}

void TableViewTest::copiesRowsAsTabsAndAsJson()
{
    m_view->selectAll();
    const std::unique_ptr<QMimeData> data(m_view->selectedRows());
    QCOMPARE(data->text(), QStringLiteral("shop main\t600005\nbeta\t600017"));
    const QJsonArray rows =
        QJsonDocument::fromJson(data->data(QStringLiteral("application/json"))).array();
    QCOMPARE(rows.at(0).toObject().value(QStringLiteral("name")).toString(),
             QStringLiteral("shop\tmain"));
}

void TableViewTest::leavesHiddenColumnsOutOfTheCopy()
{
    m_view->setColumnHidden(0, true);
    m_view->selectAll();
    const std::unique_ptr<QMimeData> data(m_view->selectedRows());
    QCOMPARE(data->text(), QStringLiteral("600005\n600017"));
}

void TableViewTest::enterOpensAndDeleteAsks()
{
    QSignalSpy opened(m_view.get(), &TableView::opened);
    QSignalSpy asked(m_view.get(), &TableView::deletionRequested);
    m_view->setCurrentIndex(m_model->index(1, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_model->rowCount(), 2);
}

void TableViewTest::keepsItsColumns()
{
    m_view->header()->resizeSection(0, 222);
    const QByteArray state = m_view->columnState();
    m_view->header()->resizeSection(0, 80);
    m_view->restoreColumnState(state);
    QCOMPARE(m_view->header()->sectionSize(0), 222);
    m_view->restoreColumnState("no state");
    QCOMPARE(m_view->header()->sectionSize(0), 222);
}

void TableViewTest::rowsHaveTheHeightOfTheTokens()
{
    QCOMPARE(m_view->visualRect(m_model->index(0, 0)).height(), int(RowDelegate::Compact));
    m_view->setRowHeight(RowDelegate::Tall);
    m_view->doItemsLayout();
    QCOMPARE(m_view->visualRect(m_model->index(0, 0)).height(), int(RowDelegate::Tall));
}

void TableViewTest::paintsEveryRole()
{
    QStandardItem *item = m_model->item(0);
    m_view->resize(900, m_view->height());
    m_view->header()->resizeSection(0, 600);
    const QImage plain = m_view->grab().toImage();
    const QList<QPair<int, QVariant>> roles{
        {VerdictRole, static_cast<int>(Verdict::Refuses)},
        {IconNameRole, QStringLiteral("device")},
        {DetailRole, QStringLiteral("360×640")},
        {SecondLineRole, QStringLiteral("second")},
        {TrailingRole, QStringLiteral("12 dp")},
        {ChipRole, QVariant::fromValue(ChipLook{QStringLiteral("chip")})},
        {TrailingChipRole, QVariant::fromValue(ChipLook{QStringLiteral("chip")})},
        {MarksRole, QVariant::fromValue(MarkedTexts{{Verdict::Ok, QStringLiteral("a")}})},
        {ToneRole, static_cast<int>(Tone::Refuse)},
        {IsBoldRole, true},
        {IsCodeRole, true},
        {IsHeadRole, true},
        {TrailingIconsRole, QStringList{QStringLiteral("eye")}},
        {GroundRole, static_cast<int>(Verdict::NonCompliant)},
        {ProgressRole, 40},
        {Qt::CheckStateRole, Qt::Checked}};
    for (const auto &[role, value] : roles) {
        item->setData(value, role);
        QVERIFY2(m_view->grab().toImage() != plain, qPrintable(QString::number(role)));
        item->setData(QVariant(), role);
    }
    QCOMPARE(m_view->grab().toImage(), plain);
}

void TableViewTest::scrollsThroughTenThousandRows()
{
    m_model->setRowCount(0);
    for (int row = 0; row < 10000; ++row)
        addRow(QStringLiteral("row %1").arg(row), QString::number(row));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->grab();
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 30;
    for (int frame = 0; frame < frames; ++frame) {
        m_view->verticalScrollBar()->setValue(frame * 5000);
        m_view->viewport()->grab();
    }
    qInfo("one frame: %lld us", static_cast<long long>(timer.nsecsElapsed() / 1000 / frames));
    // Far above what it takes: only a layout of all rows per frame would be as slow.
    QVERIFY(timer.elapsed() < frames * 200);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeTableViewTest()
{
    return std::make_unique<numauth::ui::TableViewTest>();
}

#include "TableViewTest.moc"
