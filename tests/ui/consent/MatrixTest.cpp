#include "models/workspace/Workspace.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/consent/MatrixPanel.h"
#include "ui/consent/MatrixView.h"
#include "ui/widgets/Label.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QFile>
#include <QImage>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

namespace numauth::ui {

/// Drives the device matrix of the real place offscreen on the sample workspace.
class MatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void refusedDevicesStandUnderTheirFinding();
    void devicesAndStatesMakeTheCells();
    void failingOnlyLeavesNoPassingDevice();
    void aHiddenRuleHasNoGroup();
    void aRuleStandsOnceInTheFilter();
    void devicesStandAsTheyAreSorted();
    void aDeviceSetIsChosenBesideTheMatrix();
    void aFoldedGroupHidesItsDevices();
    void thePreviewTellsWhatWasFound();
    void openingACellShowsItOnTheCanvas();
    void picturesComeWhileTheTableStands();
    void anEditOfThePageIsFollowed();
    void aCellGivesItsPicture();
    void leavingTheMatrixBringsTheDocksBack();
    void theLayoutToKeepIsThatOfTheCanvas();
    void theModelKeepsTheRulesOfQt();

private:
    MatrixModel &model() { return m_place->matrix()->model(); }
    QModelIndex firstRefused();

    std::shared_ptr<const consent::ConsentTables> m_tables = *consent::ConsentTables::open();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConsentPlace> m_place;
};

void MatrixTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString folder = m_folder->filePath(QStringLiteral("shop"));
    QVERIFY(workspace::Workspace::createSample(folder));
    m_place = std::make_unique<ConsentPlace>(m_tables);
    m_place->resize(1372, 816);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    m_place->openWorkspace(folder);
    m_place->setShowsMatrix(true);
    QTRY_VERIFY(model().rowCount() > 0);
}

void MatrixTest::cleanup()
{
    m_place.reset();
}

QModelIndex MatrixTest::firstRefused()
{
    for (int row = 0; row < model().rowCount(); ++row) {
        const QModelIndex index = model().index(row, 1);
        const auto *cell = model().cell(index);
        if (cell && cell->verdict == consent::Verdict::Refuses)
            return index;
    }
    return {};
}

void MatrixTest::refusedDevicesStandUnderTheirFinding()
{
    QVERIFY(model().isGroup(0));
    QCOMPARE(model().index(0, 0).data(MatrixModel::RuleIdRole).toString(),
             QStringLiteral("consent.overlap"));
    const QModelIndex cell = model().index(1, 1);
    QCOMPARE(static_cast<Verdict>(cell.data(MatrixModel::CellVerdictRole).toInt()),
             Verdict::Refuses);
    QVERIFY(!cell.data(MatrixModel::AmountRole).toString().isEmpty());
}

void MatrixTest::devicesAndStatesMakeTheCells()
{
    MatrixSession &session = m_place->matrix()->session();
    QCOMPARE(session.result().cells.size(), 72 * 6);
    QSignalSpy updated(&session, &MatrixSession::updated);
    MatrixAxes axes;
    axes.hasFontScales = false;
    session.setAxes(axes);
    QVERIFY(updated.wait(20000));
    QCOMPARE(session.result().cells.size(), 72 * 3);
    QCOMPARE(model().columnCount(), 4);
}

void MatrixTest::failingOnlyLeavesNoPassingDevice()
{
    for (const auto grouping : {MatrixModel::Grouping::Rule, MatrixModel::Grouping::Maker}) {
        model().setGrouping(grouping);
        model().setShowsFailingOnly(true);
        QVERIFY(model().rowCount() > 1);
        for (int row = 0; row < model().rowCount(); ++row)
            QVERIFY(static_cast<Verdict>(
                        model().index(row, 0).data(MatrixModel::CellVerdictRole).toInt()) !=
                        Verdict::Ok ||
                    !model().isGroup(row));
    }
}

void MatrixTest::aHiddenRuleHasNoGroup()
{
    const auto groupsOf = [this](const QString &ruleId) {
        int groups = 0;
        for (int row = 0; row < model().rowCount(); ++row)
            groups += model().isGroup(row) &&
                      model().index(row, 0).data(MatrixModel::RuleIdRole).toString() == ruleId;
        return groups;
    };
    const QString ruleId = model().index(0, 0).data(MatrixModel::RuleIdRole).toString();
    QVERIFY(groupsOf(ruleId) > 0);
    model().setHiddenRules({ruleId});
    QCOMPARE(groupsOf(ruleId), 0);
}

void MatrixTest::aRuleStandsOnceInTheFilter()
{
    const auto *list = m_place->findChild<QListView *>(QStringLiteral("consent.matrix.rules"));
    QSet<QString> texts;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        texts.insert(list->model()->index(row, 0).data().toString());
    QVERIFY(texts.size() > 1);
    QCOMPARE(texts.size(), list->model()->rowCount());
}

void MatrixTest::devicesStandAsTheyAreSorted()
{
    model().setGrouping(MatrixModel::Grouping::None);
    const auto check = [this](MatrixModel::Sorting sorting, auto isInOrder) {
        model().setSorting(sorting);
        for (int row = 2; row < model().rowCount(); ++row) {
            const auto *before = model().device(model().index(row - 1, 0));
            const auto *after = model().device(model().index(row, 0));
            QVERIFY(before && after && isInOrder(*before, *after));
        }
    };
    using consent::Device;
    check(MatrixModel::Sorting::Width, [](const Device &before, const Device &after) {
        return before.width() <= after.width();
    });
    check(MatrixModel::Sorting::Name, [](const Device &before, const Device &after) {
        return QString::localeAwareCompare(before.name(), after.name()) <= 0;
    });
    consent::DeviceFile file;
    const QString last = model().device(model().index(model().rowCount() - 1, 0))->id;
    file.shares.insert(last, 12.5);
    m_place->session().setDeviceFile(file);
    model().setSorting(MatrixModel::Sorting::Share);
    QTRY_COMPARE(model().device(model().index(1, 0))->id, last);
}

void MatrixTest::aDeviceSetIsChosenBesideTheMatrix()
{
    consent::DeviceFile file;
    file.sets << consent::DeviceSet{QStringLiteral("lab"),
                                    {m_place->session().devices().first().id}};
    m_place->session().setDeviceFile(file);
    auto *list = m_place->findChild<QListView *>(QStringLiteral("consent.matrix.sets"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->model()->setData(list->model()->index(1, 0), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(m_place->session().devices().size(), 1);
    QCOMPARE(list->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void MatrixTest::aFoldedGroupHidesItsDevices()
{
    const int before = model().rowCount();
    model().toggleGroup(0);
    QVERIFY(model().rowCount() < before);
    QVERIFY(model().isGroup(1));
    model().toggleGroup(0);
    QCOMPARE(model().rowCount(), before);
}

void MatrixTest::thePreviewTellsWhatWasFound()
{
    const QModelIndex index = firstRefused();
    m_place->matrix()->view()->setCurrentIndex(index);
    const auto *message =
        m_place->matrix()->findChild<Label *>(QStringLiteral("consent.matrix.preview.message"));
    QVERIFY(message);
    QVERIFY(message->text().contains(QStringLiteral("dp")));
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), message->text());
}

void MatrixTest::openingACellShowsItOnTheCanvas()
{
    const QModelIndex index = firstRefused().siblingAtColumn(3);
    QVERIFY(index.isValid());
    const auto cell = *model().cell(index);
    m_place->matrix()->view()->setCurrentIndex(index);
    QTest::keyClick(m_place->matrix()->view(), Qt::Key_Return);
    QCOMPARE(m_place->session().device().id, cell.deviceId);
    QVERIFY(m_place->session().state() == cell.state);
}

void MatrixTest::picturesComeWhileTheTableStands()
{
    const QModelIndex index = firstRefused();
    const consent::Device device = *model().device(index);
    const consent::CellState state = m_place->matrix()->session().states().first();
    Thumbnails &thumbnails = m_place->matrix()->view()->thumbnails();
    QTRY_VERIFY_WITH_TIMEOUT(thumbnails.find(device, state) != nullptr, 20000);
    QVERIFY(!thumbnails.find(device, state)->isNull());
}

void MatrixTest::anEditOfThePageIsFollowed()
{
    QSignalSpy updated(&m_place->matrix()->session(), &MatrixSession::updated);
    m_place->session().document()->setAttributes(
        {{QStringLiteral("setLogBtnOffsetY"), QJsonArray{280}}}, QStringLiteral("edit"), 1);
    QVERIFY(updated.wait(20000));
    QVERIFY(!firstRefused().isValid());
}

void MatrixTest::aCellGivesItsPicture()
{
    MatrixView *view = m_place->matrix()->view();
    const QModelIndex cell = firstRefused();
    QVERIFY(cell.isValid());
    const std::unique_ptr<QMimeData> picture(view->picture(cell.siblingAtColumn(1)));
    QVERIFY(picture && picture->hasImage() && picture->urls().size() == 1);
    const QString path = picture->urls().first().toLocalFile();
    const QImage written(path);
    QVERIFY(written.height() > 800);
    QCOMPARE(written.size(), picture->imageData().value<QImage>().size());
    QFile::remove(path);
    QVERIFY(!view->picture(cell.siblingAtColumn(0)));
}

void MatrixTest::leavingTheMatrixBringsTheDocksBack()
{
    const auto docks = m_place->findChildren<QDockWidget *>();
    for (const QDockWidget *dock : docks)
        QVERIFY(!dock->isVisible());
    m_place->setShowsMatrix(false);
    for (const QDockWidget *dock : docks)
        QVERIFY(dock->isVisible());
}

void MatrixTest::theLayoutToKeepIsThatOfTheCanvas()
{
    const QByteArray kept = m_place->layoutState();
    ConsentPlace other(m_tables);
    other.show();
    other.restoreLayout(kept);
    for (const QDockWidget *dock : other.findChildren<QDockWidget *>())
        QVERIFY(!dock->isHidden());
}

void MatrixTest::theModelKeepsTheRulesOfQt()
{
    const QAbstractItemModelTester tester(&model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model().setFilter(QStringLiteral("nexus"));
    model().setFilter({});
    model().setGrouping(MatrixModel::Grouping::None);
}

} // namespace numauth::ui

std::unique_ptr<QObject> makeMatrixTest()
{
    return std::make_unique<numauth::ui::MatrixTest>();
}

#include "MatrixTest.moc"
